using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>A programme is written, in two languages side by side, and nothing that was typed is lost.</summary>
public sealed class WriteProgrammeTests
{
    private static readonly (string, string)[] Complete =
    [
        ("Form.Title.Nb", "Hjertesviktskole"),
        ("Form.Title.Nn", "Hjartesviktskule"),
        ("Form.Ingress.Nb", "Fire samlinger om å leve med hjertesvikt."),
        ("Form.ForWhom.Nb", "For deg som nylig har fått hjertesvikt."),
        ("Form.Content.Nb", "Sykdom, behandling, hverdag."),
        ("Form.HowToRefer.Nb", "Fastlegen henviser."),
        ("Form.Themes", "heart"),
        ("Form.Audiences", "Patient"),
        ("Form.Audiences", "Relative"),
    ];

    [Fact]
    public async Task A_course_leader_writes_a_programme_and_is_in_its_working_group_from_the_start()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        form.Value("Form.GroupMinimum").ShouldBe("8");
        var saved = await site.Follow(await site.Send(form, Complete));
        saved.Heading.ShouldBe("Hjertesviktskole");
        saved.Text.ShouldContain("Tilbudet er laget");
        var kept = await Only(site);
        kept.Title.Nn.ShouldBe("Hjartesviktskule");
        kept.Slug.ShouldBe("hjertesviktskole-fjordby");
        kept.Audiences.ShouldBe([Audience.Patient, Audience.Relative]);
        kept.Group.ShouldHaveSingleItem().Role.ShouldBe(GroupRole.Leader);
        kept.Cells.Count.ShouldBe(6);
        kept.Tasks.ShouldContain(task => task.Code == "sms" && task.OffsetDays == -7);
    }

    [Fact]
    public async Task Practical_facts_links_and_who_else_holds_it_are_written_and_can_be_taken_away()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        await site.Send(
            form,
            [
                .. Complete,
                ("Form.Price.Nb", "Gratis"),
                ("Form.Food.Nn", "Kaffi"),
                ("Form.SpokenLanguage.Nb", "Norsk"),
                ("Form.GettingThere.Nb", "Buss 12"),
                ("Form.Links[0].Name", "Helsenorge"),
                ("Form.Links[0].Address", " https://www.helsenorge.no/ "),
                ("Form.CoOrganisers[0].OrganisationId", $"{Cast.Kommune.Id}"),
            ]
        );
        var kept = await Only(site);
        (kept.Price.Nb, kept.Food.Nn).ShouldBe(("Gratis", "Kaffi"));
        (kept.SpokenLanguage.Nb, kept.GettingThere.Nb).ShouldBe(("Norsk", "Buss 12"));
        kept.Links.ShouldBe([new UsefulLink("Helsenorge", "https://www.helsenorge.no/")]);
        kept.CoOrganiserIds.ShouldBe([Cast.Kommune.Id]);
        (await site.Open($"/arbeid/tilbud/{kept.Id}")).Text.ShouldContain("Fjordby kommune");

        var change = await site.Open($"/arbeid/tilbud/{kept.Id}/endre");
        change.Value("Form.Links[0].Address").ShouldBe("https://www.helsenorge.no/");
        var saved = await site.Send(
            change,
            ("Form.Links[0].Name", ""),
            ("Form.Links[0].Address", ""),
            ("Form.CoOrganisers[0].OrganisationId", "")
        );

        saved.Status.ShouldBe(302);
        kept = await Only(site);
        kept.Links.ShouldBeEmpty();
        kept.CoOrganiserIds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Form.Links[0].Address", "http://www.helsenorge.no/", "https://")]
    [InlineData("Form.Links[0].Address", "javascript:alert(1)", "https://")]
    [InlineData("Form.Links[0].Address", "helsenorge.no", "https://")]
    [InlineData("Form.Links[0].Name", "", "hva lenken heter")]
    [InlineData("Form.ReferralRule", "NotStated", "Velg hvordan deltakerne får plass")]
    [InlineData("Form.CoOrganisers[0].OrganisationId", "own", "Velg fra listen")]
    [InlineData("Form.CoOrganisers[0].OrganisationId", "unknown", "Velg fra listen")]
    public async Task What_nobody_can_open_and_nobody_who_is_there_is_refused(
        string field,
        string typed,
        string says
    )
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        (string, string)[] link =
        [
            ("Form.Links[0].Name", "Helsenorge"),
            ("Form.Links[0].Address", "https://www.helsenorge.no/"),
        ];

        var refused = await site.Send(
            form,
            [
                .. Complete,
                .. link.Where(answer => answer.Item1 != field),
                (
                    field,
                    typed switch
                    {
                        "own" => $"{Cast.Fjordby.Id}",
                        "unknown" => $"{Guid.CreateVersion7()}",
                        _ => typed,
                    }
                ),
            ]
        );

        refused.Status.ShouldBe(422);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(says);
        (await site.Db(db => db.Set<Programme>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_programme()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        await site.Send(form, Complete);
        (await site.Send(form, Complete)).Status.ShouldBe(302);
        await Only(site);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_something_else_is_told_and_is_written_when_it_is_sent_again()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        await site.Send(form, Complete);
        (string, string)[] other =
        [
            .. Complete.Where(answer => answer.Item1 != "Form.Title.Nb"),
            ("Form.Title.Nb", "Kolsskole"),
        ];

        var told = await site.Send(form, other);

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        told.Value("Form.Title.Nb").ShouldBe("Kolsskole");
        (await site.Send(told, other)).Status.ShouldBe(302);
        (await site.Db(db => db.Set<Programme>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task The_id_of_another_organisations_programme_is_refused_and_theirs_stays_as_it_is()
    {
        await using var site = new Site();
        var theirs = await site.AddProgramme(Cast.Innby, "Nabokurs");
        var form = await site.As(Cast.Kursleder).Open("/arbeid/tilbud/ny");

        var answer = await site.Send(form, [.. Complete, ("Id", $"{theirs.Id}")]);

        answer.Status.ShouldBe(422);
        (await site.Db(db => db.Set<Programme>().SingleAsync())).Title.Nb.ShouldBe("Nabokurs");
    }

    [Fact]
    public async Task Programmes_of_one_name_written_at_once_each_get_an_address_of_their_own()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var forms = new List<Page>();
        for (var i = 0; i < 6; i++)
        {
            forms.Add(await site.Open("/arbeid/tilbud/ny"));
        }

        var answers = await Task.WhenAll(forms.Select(form => site.Send(form, Complete)));
        answers.Select(answer => answer.Status).ShouldAllBe(status => status == 302);
        var addresses = await site.Db(db => db.Set<Programme>().Select(p => p.Slug).ToListAsync());
        addresses.Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_failed_form_answers_422_and_keeps_all_that_was_typed()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        var failed = await site.Send(
            form,
            ("Form.Title.Nb", ""),
            ("Form.Content.Nn", "Sjukdom og kvardag"),
            ("Form.GroupMinimum", "20"),
            ("Form.GroupIdeal", "12"),
            ("Form.Themes", "kidney")
        );
        failed.Status.ShouldBe(422);
        failed.Errors.ShouldContain("Skriv et navn på minst ett språk.");
        failed.Errors.ShouldContain(e => e.StartsWith("Tallene må stige"));
        failed.Value("Form.Content.Nn").ShouldBe("Sjukdom og kvardag");
        failed.Value("Form.GroupMinimum").ShouldBe("20");
        failed.Value("Form.Themes").ShouldBe("kidney");
        (await site.Db(db => db.Set<Programme>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_is_refused_at_its_field_and_still_stands_there()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        var far = new string('x', 100_000);
        var failed = await site.Send(form, [.. Complete, ("Form.Goals.Nb", far)]);
        failed.Status.ShouldBe(422);
        failed.Errors.ShouldHaveSingleItem().ShouldContain("4000");
        failed.Value("Form.Goals.Nb").ShouldBe(far);
    }

    [Fact]
    public async Task Emoji_and_right_to_left_text_are_kept_as_they_were_written()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        var saved = await site.Follow(
            await site.Send(
                form,
                ("Form.Title.Nb", "مدرسة القلب 🫀"),
                ("Form.Ingress.Nb", "<b>אחת</b> 👩‍⚕️")
            )
        );
        saved.Heading.ShouldBe("مدرسة القلب 🫀");
        saved.Text.ShouldContain("<b>אחת</b> 👩‍⚕️");
        (await Only(site)).Slug.ShouldBe("tilbud-fjordby");
    }

    [Fact]
    public async Task A_group_of_four_is_no_error()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        var saved = await site.Send(
            form,
            [
                .. Complete,
                ("Form.GroupMinimum", "4"),
                ("Form.GroupIdeal", "5"),
                ("Form.GroupMaximum", "6"),
            ]
        );
        saved.Status.ShouldBe(302);
    }

    [Fact]
    public async Task A_municipality_is_not_asked_for_doctor_or_coding()
    {
        await using var site = new Site().As(Cast.KommuneKursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        form.Document.QuerySelector("[name='Form.ResponsibleDoctorId']").ShouldBeNull();
        form.Text.ShouldNotContain("ISF"); // not of the whole page: a form token may spell it
    }

    [Fact]
    public async Task A_hospital_is_asked_only_when_people_are_referred()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var open = ProgrammesForTests.Complete(rule: ReferralRule.SelfReferral);
        var referred = ProgrammesForTests.Complete(title: "Kols");
        await site.Add(open, referred);
        (await site.Open($"/arbeid/tilbud/{open.Id}/endre")).Text.ShouldNotContain("ISF");
        (await site.Open($"/arbeid/tilbud/{referred.Id}/endre"))
            .Document.QuerySelector("[name='Form.ResponsibleDoctorId']")
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task A_Swedish_user_never_meets_Norwegian_coding_on_any_page_of_planning()
    {
        await using var site = new Site().As(Cast.SvenskKursledare).Reading("sv");
        var programme = ProgrammesForTests.Complete(Cast.Sjoregionen, "Hjärtskola");
        await site.Add(programme);
        foreach (
            var path in new[] { "", "/endre", "/plan", "/stjerne", "/gruppe", "/plan/utskrift" }
        )
        {
            var page = await site.Open($"/arbeid/tilbud/{programme.Id}{path}");
            page.Status.ShouldBe(200, path);
            page.Text.ShouldNotContain("ISF", Case.Sensitive, path);
            page.Text.ShouldNotContain("NPR", Case.Sensitive, path);
            page.Text.ShouldNotContain("kodning", Case.Insensitive, path);
        }
    }

    [Fact]
    public async Task An_SMS_may_not_name_the_programme_unless_its_title_is_neutral()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");
        var failed = await site.Send(
            form,
            [
                .. Complete,
                ("Form.SmsText.Nb", "{organisation}: Husk hjertesviktskole. Ring {phone}."),
            ]
        );
        failed.Errors.ShouldHaveSingleItem().ShouldStartWith("Teksten nevner navnet");
        var saved = await site.Send(
            failed,
            ("Form.SmsText.Nb", "{organisation}: Husk avtalen din. Ring {phone}."),
            ("Form.Title.Nb", "Hjertesviktskole")
        );
        saved.Status.ShouldBe(302);
    }

    [Fact]
    public async Task An_SMS_says_who_it_is_from_and_whom_to_call()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var form = await site.Open("/arbeid/tilbud/ny");

        var failed = await site.Send(
            form,
            [.. Complete, ("Form.SmsText.Nb", "Husk avtalen din hos oss.")]
        );

        failed.Status.ShouldBe(422);
        failed.Errors.ShouldHaveSingleItem().ShouldContain("{organisation} og {phone}");
    }

    [Fact]
    public async Task Two_who_write_at_once_both_keep_their_text_and_the_later_sees_what_changed()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var address = $"/arbeid/tilbud/{programme.Id}/endre";
        var mine = await site.Open(address);
        await site.Send(await site.Open(address), ("Form.Content.Nb", "Sykdom og mat."));
        var later = await site.Send(mine, ("Form.Content.Nb", "Sykdom og trening."));
        later.Status.ShouldBe(422);
        later.Value("Form.Content.Nb").ShouldBe("Sykdom og trening.");
        later.Errors.ShouldBe([
            "Innhold (Bokmål): En annen endret dette til «Sykdom og mat.». Det du skrev, står her fortsatt og gjelder når du lagrer.",
        ]);
        var chosen = await site.Send(later, ("Form.Content.Nb", "Sykdom, mat og trening."));
        chosen.Status.ShouldBe(302);
        (await Only(site)).Content.Nb.ShouldBe("Sykdom, mat og trening.");
    }

    [Fact]
    public async Task The_address_follows_the_title_until_the_public_has_seen_it()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var address = $"/arbeid/tilbud/{programme.Id}";
        await site.Send(await site.Open($"{address}/endre"), ("Form.Title.Nb", "Hjertekurs"));
        (await Only(site)).Slug.ShouldBe("hjertekurs-fjordby");
        await site.Press(await site.Open(address), "Publiser");
        await site.Send(await site.Open($"{address}/endre"), ("Form.Title.Nb", "Et annet navn"));
        (await Only(site)).Slug.ShouldBe("hjertekurs-fjordby");
    }

    [Theory]
    [InlineData(
        "Pårørendeskole ved demens",
        "Fjordby kommune",
        "paarorendeskole-ved-demens-fjordby"
    )]
    [InlineData("Cøliaki: æ, ø og å!", "Helse Fonna", "coliaki-ae-o-og-aa-helse-fonna")]
    [InlineData("Hjärtskola", "Region Sjölandet", "hjartskola-region-sjolandet")]
    [InlineData("🫀", "Innby sykehus HF", "tilbud-innby")]
    public void An_address_is_words_that_can_be_read(string title, string at, string slug) =>
        Slug.Of(title, at).ShouldBe(slug);

    [Fact]
    public void An_address_that_is_taken_gets_the_next_number() =>
        Slug.Free("kols-innby", ["kols-innby", "kols-innby-2"]).ShouldBe("kols-innby-3");

    private static Task<Programme> Only(Site site) =>
        site.Db(db =>
            db.Set<Programme>()
                .Include(p => p.Group)
                .Include(p => p.Cells)
                .Include(p => p.Tasks)
                .SingleAsync()
        );
}
