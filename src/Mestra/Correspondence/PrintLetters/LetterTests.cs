using Mestra.Courses;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

public sealed class LetterTests
{
    [Fact]
    public async Task A_letter_says_when_where_and_whom_to_call()
    {
        await using var site = new Site();
        var course = await site.Course(sessions: 2);
        await site.Seated(course, MessageScene.Astrid());

        var letter = await Open(site, course);

        letter.Status.ShouldBe(200);
        letter.Heading.ShouldBe("Innkalling til Hjertesviktskole");
        letter.Text.ShouldContain("Astrid Fjellvang");
        letter.Text.ShouldContain("Fjellveien 2");
        var sessions = letter.Table("Samlingene");
        sessions.Length.ShouldBe(2);
        sessions[0][0].ShouldBe("mandag 18. januar 2027");
        sessions[0][1].ShouldBe("kl. 09.00–12.00");
        sessions[0][2].ShouldBe("Fjellstuen, Bygg C, 2. etasje, Sykehusveien 1, Fjordby");
        letter.Text.ShouldContain("Ring +4700000000 senest 24 timer før");
        letter.Text.ShouldContain("Du får en SMS omtrent en uke før");
    }

    [Theory]
    [InlineData("nn", "Innkalling til", "Kan du ikkje kome?")]
    [InlineData("sv", "Kallelse till", "Kan du inte komma?")]
    [InlineData("en", "Invitation to", "Can you not come?")]
    public async Task A_letter_speaks_the_language_of_its_recipient(
        string language,
        string heading,
        string question
    )
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid(language));

        var letter = await Open(site, course);

        letter.Heading.ShouldStartWith(heading);
        letter.Text.ShouldContain(question);
        letter.Document.QuerySelector("article")!.GetAttribute("lang").ShouldBe(language);
    }

    [Fact]
    public async Task A_relative_is_welcomed_as_one()
    {
        await using var site = new Site();
        var course = await site.Course();
        var knut = CourseScene.Person("Knut");
        await site.Seated(course, MessageScene.Astrid(), knut);
        var letter = (await Letters(site)).Single(m => m.PersonId == knut.Id);

        (await Open(site, course, letter)).Text.ShouldContain("Du har fått plass som pårørende");
    }

    [Fact]
    public async Task What_the_programme_asks_people_to_bring_stands_in_the_invitation_of_each()
    {
        await using var site = new Site();
        var programme = MessageScene.Programme(ReferralRule.AnyClinician);
        programme.WhatToBring = new("Ta med legemiddellisten din.");
        programme.RelativesBring = new("Ta med et spørsmål.");
        await site.Add(programme);
        var course = await site.Course(programmeId: programme.Id);
        var (astrid, knut) = (MessageScene.Astrid(), CourseScene.Person("Knut"));
        await site.Seated(course, astrid, knut);
        var letters = (await Letters(site)).ToDictionary(m => m.PersonId!.Value);

        var toPatient = await Open(site, course, letters[astrid.Id]);
        toPatient.Text.ShouldContain("Dette tar du med");
        toPatient.Text.ShouldContain("legemiddellisten");
        toPatient.Text.ShouldNotContain("et spørsmål");
        var toRelative = await Open(site, course, letters[knut.Id]);
        toRelative.Text.ShouldContain("et spørsmål");
        toRelative.Text.ShouldNotContain("legemiddellisten");
    }

    [Fact]
    public async Task The_timed_points_of_a_session_stand_in_the_invitation()
    {
        await using var site = new Site();
        var course = await site.Course(sessions: 2);
        await site.Change(async db =>
            (
                await db.Set<Session>()
                    .Where(s => s.CourseId == course.Id)
                    .OrderBy(s => s.Starts)
                    .FirstAsync()
            ).Timetable = new("09.00 Velkommen\n10.15 Kaffe", "09.00 Velkomen")
        );
        await site.Seated(course, MessageScene.Astrid());

        var letter = await Open(site, course);

        letter.Text.ShouldContain("Tidsplan");
        letter
            .Document.QuerySelectorAll("h3")
            .ShouldHaveSingleItem()
            .TextContent.ShouldBe("mandag 18. januar 2027");
        letter.Text.ShouldContain("10.15 Kaffe");
    }

    [Fact]
    public async Task A_programme_that_asks_for_nothing_has_no_heading_for_it()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());

        (await Open(site, course)).Text.ShouldNotContain("Dette tar du med");
    }

    [Fact]
    public async Task A_patient_whose_relative_has_a_seat_is_not_asked_whether_anyone_wants_to_come()
    {
        await using var site = new Site();
        var programme = MessageScene.Programme(ReferralRule.AnyClinician);
        programme.Audiences = [Audience.Patient, Audience.Relative];
        await site.Add(programme);
        var course = await site.Course(programmeId: programme.Id);
        var (astrid, knut) = (MessageScene.Astrid(), CourseScene.Person("Knut"));
        await site.Seated(course, astrid, knut);
        var alone = CourseScene.Person("Gerd");
        await site.Seated(course, alone);
        var letters = (await Letters(site)).ToDictionary(m => m.PersonId!.Value);

        var toPatient = await Open(site, course, letters[astrid.Id]);

        toPatient.Text.ShouldContain("Den som står deg nær, har også plass");
        toPatient.Text.ShouldNotContain("Ring oss hvis en som står deg nær");
        toPatient.Text.ShouldNotContain("Knut");
        (await Open(site, course, letters[alone.Id])).Text.ShouldContain(
            "Ring oss hvis en som står deg nær"
        );
        toPatient.Text.ShouldContain("Du betaler egenandel én gang");
        var toRelative = await Open(site, course, letters[knut.Id]);
        toRelative.Text.ShouldContain("Som pårørende betaler du ikke egenandel.");
        toRelative.Text.ShouldNotContain("legemiddel");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Fjellveien 2, Fjordby", true)]
    [InlineData("Fjellveien 2, 0000 Fjordby", false)]
    [InlineData("Sjögatan 2, 000 00 Sjöstad", false)]
    public async Task Before_printing_the_page_says_which_letters_have_no_postal_address(
        string address,
        bool isWarned
    )
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        astrid.Address = address;
        await site.Seated(course, astrid);

        var page = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/utsendinger");

        page.Text.Contains("Ett brev mangler postadresse").ShouldBe(isWarned);
        page.Table()
            .Count(row => row[3].Contains("Mangler postadresse"))
            .ShouldBe(isWarned ? 1 : 0);
    }

    [Theory]
    [InlineData(AttendanceMode.Physical, "dekket reisen")]
    [InlineData(AttendanceMode.HybridOptional, "blir reisen vanligvis ikke dekket")]
    public async Task A_referred_hospital_course_says_what_holds_for_travel(
        AttendanceMode mode,
        string says
    )
    {
        await using var site = new Site();
        var programme = MessageScene.Programme(ReferralRule.AnyClinician);
        await site.Add(programme);
        var course = await site.Course(programmeId: programme.Id);
        await site.Change(async db =>
            (await db.Set<Course>().SingleAsync(c => c.Id == course.Id)).AttendanceMode = mode
        );
        await site.Seated(course, MessageScene.Astrid());

        (await Open(site, course)).Text.ShouldContain(says);
    }

    [Fact]
    public async Task A_course_without_referral_promises_no_travel()
    {
        await using var site = new Site();
        var programme = MessageScene.Programme(ReferralRule.SelfReferral);
        await site.Add(programme);
        var course = await site.Course(programmeId: programme.Id);
        await site.Seated(course, MessageScene.Astrid());

        (await Open(site, course)).Text.ShouldNotContain("Pasientreiser");
    }

    [Fact]
    public async Task All_letters_of_a_course_print_in_one_tagged_file_with_a_neutral_name_and_are_sent_then()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid(), CourseScene.Person("Knut"));
        await site.Seated(course, CourseScene.Person("Skjult", isProtected: true));
        site.As(Cast.Sekretær);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/utsendinger");

        var (file, name) = await Download(site, page, "Skriv ut 2 brev");

        name.ShouldBe("brev-til-utskrift.pdf");
        var pdf = new PdfReading(file);
        pdf.Faults().ShouldBeEmpty();
        pdf.Text.ShouldContain("Astrid Fjellvang");
        pdf.Text.ShouldContain("Knut Fjellvang");
        pdf.Text.ShouldNotContain("Skjult");
        (await Letters(site)).ShouldAllBe(m =>
            m.State == MessageState.Sent && m.SentBy == SentBy.Print
        );

        var again = await site.Open($"/arbeid/kurs/{course.Id}/utsendinger");
        await site.Press(again, "Angre: 2 brev er ikke sendt");
        (await Letters(site)).ShouldAllBe(m => m.State == MessageState.Due && m.SentBy == null);
    }

    [Fact]
    public async Task Letters_that_the_journal_system_sends_are_marked()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        site.As(Cast.Sekretær);

        var answer = await site.Press(
            await site.Open($"/arbeid/kurs/{course.Id}/utsendinger"),
            "Merk ett brev som sendt fra journalsystemet"
        );

        answer.Location.ShouldBe($"/arbeid/kurs/{course.Id}/utsendinger");
        (await Letters(site)).ShouldHaveSingleItem().SentBy.ShouldBe(SentBy.Elsewhere);
    }

    [Fact]
    public async Task There_is_no_letter_to_a_person_who_became_protected()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        await site.Seated(course, astrid);
        await FollowSeatsTests.Facts(site, astrid.Id, person => person.IsProtected = true);

        (await Open(site, course)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_letter_of_another_organisation_is_not_there()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        var message = (await Letters(site))[0];
        site.As(Cast.InnbySekretær);

        (await site.Open($"/arbeid/kurs/{course.Id}/utsendinger/{message.Id}")).Status.ShouldBe(
            404
        );
        (
            await site.Open($"/arbeid/kurs/{course.Id}/utsendinger/{message.Id}/brev")
        ).Status.ShouldBe(404);
        (await site.Open($"/arbeid/kurs/{course.Id}/utsendinger")).Status.ShouldBe(404);
    }

    private static async Task<Page> Open(Site site, Course course, OutgoingMessage? message = null)
    {
        message ??= await site.Message(MessageKind.Invitation, MessageChannel.Letter);
        return await site.As(Cast.Sekretær)
            .Open($"/arbeid/kurs/{course.Id}/utsendinger/{message.Id}/brev");
    }

    private static async Task<List<OutgoingMessage>> Letters(Site site) =>
        [.. (await site.Messages()).Where(m => m.Channel == MessageChannel.Letter)];

    private static async Task<(byte[] File, string Name)> Download(
        Site site,
        Page page,
        string button
    )
    {
        var (form, pressed, _) = page.Button(button);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(
                Page.Filled(form, pressed is { } extra ? [extra] : [])
            ),
        };
        request.Headers.Add("Cookie", page.Antiforgery);
        using var answer = await site.Ask(request);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        return (
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            answer.Content.Headers.ContentDisposition!.FileName!
        );
    }
}
