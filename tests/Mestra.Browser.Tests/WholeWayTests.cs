using System.Globalization;
using System.Text.RegularExpressions;
using Mestra.People.Contracts;

namespace Mestra.Browser;

/// <summary>One group course from plan to "better next time", by the people who do it, in a real browser.</summary>
public sealed class WholeWayTests(DemoSite site, Chromium chromium)
{
    private static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_course_goes_the_whole_way_with_and_without_script(bool script)
    {
        var page = await chromium.Visitor(site.Address, script: script);
        var title = script ? "Prøvekurs med skript" : "Prøvekurs uten skript";
        var programme = await WriteProgramme(page, title);
        var course = await MakeCourse(page);
        await ApproveAndOpen(page, course);
        await FindAsTheCitizen(page, title);
        await ReferAndAssess(page, programme, person: script ? 1 : 2);
        await GiveSeats(page, course);
        await TakeAttendanceAndLock(page);
        await Evaluate(page, course, script);
        await TalkItOver(page, course);
        await page.Context.CloseAsync();
    }

    private async Task<string> WriteProgramme(IPage page, string title)
    {
        await page.Be(site, Role.CourseLeader);
        await page.GotoAsync("/arbeid/tilbud");
        await page.Follow("Lag et nytt tilbud");
        await page.Type("Form.Title.Nb", title);
        await page.Type("Form.Ingress.Nb", "To samlinger om å leve med hjertesvikt.");
        await page.Type("Form.ForWhom.Nb", "Voksne med hjertesvikt");
        await page.Type("Form.Goals.Nb", "Vite når jeg skal ringe.");
        await page.Type("Form.Content.Nb", "Mat, medisiner og hverdag.");
        await page.Type("Form.HowToRefer.Nb", $"Merk henvisningen «{title}».");
        await page.Tick("Form.Themes", "heart");
        await page.Tick("Form.Audiences", "Patient");
        await page.Tick("Form.Audiences", "Relative");
        await page.Type("Form.GroupMinimum", "2");
        await page.Type("Form.GroupIdeal", "8");
        await page.Type("Form.GroupMaximum", "12");
        await page.ChooseFirst("Form.DepartmentId");
        await page.ChooseFirst("Form.ResponsibleDoctorId");
        await page.Press("Lagre tilbudet");
        await page.ShouldSay("Tilbudet er laget");
        var programme = page.Part(3);
        await page.Follow("Plan");
        await page.Follow("Endre gruppen");
        var experienced = page.Locator(
            "[name='Form.AccountId'] option",
            new() { HasText = "Erik Nordvikmo" }
        );
        await page.Locator("[name='Form.AccountId']")
            .SelectOptionAsync((await experienced.GetAttributeAsync("value"))!);
        await page.Tick("Form.Role", "ExperiencedUser");
        await page.Press("Ta med i gruppen");
        await page.Follow("Om tilbudet");
        await page.Press("Publiser");
        await page.ShouldSay("Tilbudet er publisert");
        return programme;
    }

    private static async Task<string> MakeCourse(IPage page)
    {
        await page.Follow("Nytt kurs");
        await page.Type("Input.Days[0].Day", Day(40));
        await page.Type("Input.Days[1].Day", Day(47));
        await page.Type("Input.From", "9.00");
        await page.Type("Input.To", "12.00");
        await page.ChooseFirst("Input.PlaceId");
        await page.Press("Lag kurset");
        await page.ShouldSay("er laget som utkast");
        return page.Part(3);
    }

    private async Task ApproveAndOpen(IPage page, string course)
    {
        await page.Be(site, Role.DepartmentHead);
        await page.GotoAsync($"/arbeid/kurs/{course}/program");
        await page.DoNext();
        await page.ShouldSay("Kurset er nå: Godkjent");
        await page.Be(site, Role.CourseLeader);
        await page.GotoAsync($"/arbeid/kurs/{course}/program");
        await page.DoNext();
        await page.ShouldSay("Kurset er nå: Venter på nok deltakere");
        await page.Follow("Oppsett");
        await page.Press("Publiser kurset");
        await page.ShouldSay("Kurset står i den åpne oversikten");
    }

    private static async Task FindAsTheCitizen(IPage page, string title)
    {
        var found = page.Locator(".m-result h3 a", new() { HasText = title });
        await WaitFor(async () =>
        {
            await page.GotoAsync("/kurs");
            await page.Type("q", title);
            await page.Press("Søk");
            return await found.CountAsync() > 0;
        });
        await found.First.ClickAsync();
        await page.ShouldSay($"Merk henvisningen «{title}».");
    }

    private async Task ReferAndAssess(IPage page, string programme, int person)
    {
        await page.Be(site, Role.Secretary);
        await page.GotoAsync("/arbeid/henvisninger/ny");
        await page.Locator("[name='Input.ProgrammeId']").SelectOptionAsync(programme);
        await page.Tick("Input.Kind", "GeneralPractitioner");
        await page.Tick("Input.IsDirectly", "True");
        await page.Type("Input.ReferrerName", "Lege Legesen");
        await page.Type("Input.ReceivedOn", Day(0));
        await page.Type("Input.Patient.Number", SyntheticNumber.Of(person));
        await page.Type("Input.Patient.GivenName", "Prøve");
        await page.Type("Input.Patient.FamilyName", "Reisende");
        await page.Type("Input.Relatives[0].GivenName", "Par");
        await page.Type("Input.Relatives[0].FamilyName", "Ørende");
        await page.Tick("Input.Relatives[0].Relation", "Partner");
        await page.Press("Lagre henvisning");
        await page.ShouldSay("Henvisningen er ført");
        var referral = page.Url;
        await page.Be(site, Role.ResponsibleDoctor);
        await page.GotoAsync(referral);
        await page.Follow("Vurder");
        await page.Tick("Input.Assessment", "Accept");
        await page.Press("Lagre vurderingen");
        await page.ShouldSay("Vurderingen er lagret");
    }

    private async Task GiveSeats(IPage page, string course)
    {
        await page.Be(site, Role.Secretary);
        await page.GotoAsync($"/arbeid/kurs/{course}/deltakere");
        await page.Press("Tilby plass");
        await page.ShouldSay("Plassen er tilbudt");
        foreach (var seat in await page.Locator("[name=plass]").AllAsync())
        {
            await seat.CheckAsync();
        }

        await page.Press("Bekreft valgte");
        await page.ShouldSay("Prøve Reisende");
        await page.Follow("Utsendinger");
        await page.ShouldSay("Påminnelse");
        await page.Be(site, Role.DepartmentHead);
        await page.GotoAsync($"/arbeid/kurs/{course}/program");
        await page.DoNext();
        await page.ShouldSay("Kurset er nå: Bekreftet");
    }

    // The new course is still to come: what is done in the room is done on one of the demonstration's that just ended.
    private async Task TakeAttendanceAndLock(IPage page)
    {
        await page.Be(site, Role.CourseLeader);
        await page.Locator(".m-tiles a", new() { HasText = "Oppmøte å låse" }).ClickAsync();
        await page.Locator("td.m-do a").First.ClickAsync();
        await page.WaitForLoadStateAsync();
        var course = page.Part(3);
        await page.GotoAsync($"/arbeid/kurs/{course}/oppmote");
        await page.Locator("label:has([name='Input.Rows[0].Presence'][value='Part'])").ClickAsync();
        await page.Type("Input.Rows[0].Late", "10");
        await page.Press("Lagre oppmøte");
        await page.ShouldSay("Lagret kl.");
        await page.Press("Lås oppmøtet");
        await page.ShouldSay("Oppmøtet er låst");
        await page.GotoAsync($"/arbeid/kurs/{course}/koding");
        await page.ShouldSay("Ikke bekreftet av kodeveilederen deres");
        // Opened again, with a reason: so it waits for whoever walks next.
        await page.GotoAsync($"/arbeid/kurs/{course}/oppmote/las");
        await page.Type("Reason", "En rad ble feil");
        await page.Press("Lås opp");
        await page.ShouldSay("Oppmøtet er åpnet");
    }

    private async Task Evaluate(IPage page, string course, bool script)
    {
        await page.GotoAsync($"/arbeid/kurs/{course}/evaluering");
        await page.Type("InRoom", "6");
        await page.Press("Åpne evalueringen");
        await page.ShouldSay("Evalueringen er åpen");
        await page.GotoAsync($"/arbeid/kurs/{course}/evaluering/skjerm");
        var address = Regex.Match(await page.ContentAsync(), "/svar/rom/[A-Z0-9]+").Value;
        for (var person = 0; person < 5; person++)
        {
            await Answer(address, script);
        }

        await page.GotoAsync($"/arbeid/kurs/{course}/evaluering");
        await page.ShouldSay("5 av 6 har svart");
        await page.Press("Lukk evalueringen");
        await page.Follow("Se resultatene");
        await page.ShouldSay("8,0");
    }

    private async Task Answer(string address, bool script)
    {
        var phone = await chromium.Visitor(site.Address, width: 390, script: script);
        await phone.GotoAsync(address);
        await phone.Press("Begynn");
        await phone.Locator("label:has([name='svar.useful'][value='8'])").ClickAsync();
        await phone.Press("Neste");
        await phone.Press("Neste");
        await phone.Press("Lever svarene");
        await phone.ShouldSay("Takk for svaret");
        await phone.Context.CloseAsync();
    }

    private static async Task TalkItOver(IPage page, string course)
    {
        await page.GotoAsync($"/arbeid/kurs/{course}/evaluering/samtale");
        await page.Type("Minutes.HeldOn", Day(0));
        await page.Type("Minutes.WentWell", "God stemning");
        await page.Press("Lagre referatet");
        await page.ShouldSay("Referatet er lagret");
        await page.Type("New.What", "Begynn med en pause");
        await page.ChooseFirst("New.OwnerId");
        await page.Tick("New.Basis", "GroupExperience");
        await page.Press("Vedta endringen");
        await page.ShouldSay("Begynn med en pause");
        await page.Type("Talk.On", Day(0));
        await page.Press("Noter samtalen");
        await page.ShouldSay("Samtalen er notert");
        await page.GotoAsync($"/arbeid/kurs/{course}/kopi");
        await page.Press("Lag kurset");
        await page.ShouldSay("er laget som utkast, med nye datoer");
        await page.Follow("Evaluering");
        await page.ShouldSay("Begynn med en pause");
    }

    // A working day, as it is typed.
    private static string Day(int from)
    {
        var day = DemoSite.Today.AddDays(from);
        while (from > 0 && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day.ToString("d.M.yyyy", Norwegian);
    }

    // The overview follows within a few seconds.
    private static async Task WaitFor(Func<Task<bool>> itIsThere)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            if (await itIsThere())
            {
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail("It never came.");
    }
}
