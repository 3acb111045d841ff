using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Referrals;

public sealed class EnterReferralTests
{
    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_also_where_no_programme_was_chosen()
    {
        await using var site = new Site();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var answer = await site.Send(
            form,
            ("Input.Patient.Number", "12345678901"),
            ("Input.Patient.GivenName", "Ola")
        );

        answer.Status.ShouldBe(422);
        answer.Errors.Length.ShouldBe(5); // programme, who refers, the day, the number, the family name
        answer.Errors.ShouldContain(error =>
            error.StartsWith("Nummeret", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_secretary_enters_a_patient_with_a_relative_on_one_referral()
    {
        await using var site = new Site();
        var programme = await site.Programme();

        var referral = await site.Refer(
            programme,
            otherwise:
            [
                .. ReferralScene.Relative(number: ReferralScene.Number(8)),
                ("Input.Patient.Needs", "Trenger teleslynge"),
            ]
        );

        var stored = await site.Stored(referral);
        stored.State.ShouldBe(ReferralState.Received);
        stored.ReceivedOn.ShouldBe(new DateOnly(2026, 12, 30));
        stored
            .People.Select(person => person.Relation)
            .ShouldBe([Relation.Self, Relation.Partner], ignoreOrder: true);
        stored.People.ShouldAllBe(person => !person.IsNumberMissing);
        var page = await site.Open(referral);
        page.Heading.ShouldBe("Henvisning til Hjertesviktskole");
        page.Text.ShouldContain("Ragnhild Myrstøl");
        page.Text.ShouldContain("Tormod Myrstøl, ektefelle eller samboer");
        page.Text.ShouldContain("Trenger teleslynge");
    }

    [Fact]
    public async Task The_postal_address_is_kept_and_stands_on_the_persons_page()
    {
        await using var site = new Site();
        var programme = await site.Programme();

        await site.Refer(
            programme,
            otherwise:
            [
                .. ReferralScene.Relative(),
                ("Input.Patient.Address", "Fjellveien 2, 0000 Fjordby"),
                ("Input.Relatives[0].Address", "Havnegata 1, 0000 Fjordby"),
                ("Input.Relatives[0].IsProtected", "true"),
            ]
        );

        (await site.Db(db => db.Set<Person>().OrderBy(p => p.GivenName).ToListAsync()))
            .Select(person => person.Address)
            .ShouldBe(["Fjellveien 2, 0000 Fjordby", ""]);
    }

    [Fact]
    public async Task An_address_without_postcode_is_said_at_its_field()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var answer = await site.Send(
            form,
            programme.Filled(otherwise: [("Input.Patient.Address", "Fjellveien 2")])
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith("Skriv postnummer og sted");
        answer.Value("Input.Patient.Address").ShouldBe("Fjellveien 2");
    }

    [Fact]
    public async Task What_was_not_known_of_a_person_is_filled_in_by_the_next_referral_and_what_was_known_stands()
    {
        await using var site = new Site();
        await site.Refer(
            await site.Programme(),
            otherwise: [("Input.Patient.Phone", "+4700000042")]
        );

        await site.Refer(
            await site.Programme(),
            otherwise:
            [
                ("Input.Patient.Phone", "+4700000043"),
                ("Input.Patient.Address", "Fjellveien 2, 0000 Fjordby"),
            ]
        );

        var person = await site.Db(db => db.Set<Person>().SingleAsync());
        (person.Phone, person.Address).ShouldBe(("+4700000042", "Fjellveien 2, 0000 Fjordby"));
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_right_a_deadline_or_a_priority()
    {
        await using var site = new Site();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");
        foreach (var word in new[] { "rettighet", "frist", "prioritet" })
        {
            form.Text.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Fact]
    public async Task A_failed_form_says_what_to_do_at_each_field_and_loses_nothing()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var answer = await site.Send(
            form,
            programme.Filled(
                otherwise:
                [
                    ("Input.HprNumber", "703O112"),
                    ("Input.Patient.Number", "158858 12345"),
                    ("Input.ReceivedOn", "24.11.2027"),
                    ("Input.Relatives[0].GivenName", "Tormod"),
                    ("Input.Relatives[0].FamilyName", "Myrstøl"),
                    ("Input.Reason", "Nyoppdaget, trenger oversikt"),
                ]
            )
        );

        answer.Status.ShouldBe(422);
        answer.Errors.Length.ShouldBe(4);
        answer.Errors.ShouldContain(error => error.Contains("«O» på plass 4"));
        answer.Errors.ShouldContain(error => error.StartsWith("Mottatt dato er i framtiden."));
        answer.Errors.ShouldContain("Velg hva den pårørende er for pasienten.");
        answer.Value("Input.Patient.Number").ShouldBe("158858 12345");
        answer.Value("Input.Reason").ShouldBe("Nyoppdaget, trenger oversikt");
        answer.Value("Input.Relatives[0].GivenName").ShouldBe("Tormod");
        (await site.Count()).ShouldBe(0);
    }

    [Theory]
    [InlineData("13097248023", "stemmer ikke")]
    [InlineData("01410199935", "H-nummer")]
    [InlineData("19480229TF24", "interims")]
    [InlineData("1309724802", "11 siffer")]
    [InlineData("1309724802A", "bare tall")]
    public async Task A_number_that_cannot_be_is_refused_in_words(string typed, string says)
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var answer = await site.Send(
            form,
            programme.Filled(otherwise: [("Input.Patient.Number", typed)])
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem();
        answer.Text.ShouldContain(says);
        (await site.Count()).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_referral()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var first = await site.Send(form, programme.Filled());
        var second = await site.Send(form, programme.Filled());

        second.Location.ShouldBe(first.Location);
        (await site.Count()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_referral_and_one_person()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var token = Guid.CreateVersion7();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Enter(site, programme.Id, token))
        );

        answers.ShouldAllBe(answer => answer.Id != null && answer.Refused == null);
        answers.Select(answer => answer.Id).Distinct().ShouldHaveSingleItem();
        (await site.Count()).ShouldBe(1);
        (await site.Db(db => db.Set<Person>().CountAsync())).ShouldBe(1);
    }

    private static Task<EnterOutcome> Enter(Site site, Guid programmeId, Guid token) =>
        site.In(
            Cast.Sekretær,
            async services =>
            {
                var cancel = TestContext.Current.CancellationToken;
                var programmes = services.GetRequiredService<IProgrammes>();
                var entry = new NewReferral
                {
                    Token = token,
                    Programme = (await programmes.Get([programmeId], cancel))[programmeId],
                    Kind = ReferrerKind.HospitalDoctor,
                    ReceivedOn = Site.Today,
                    Patient = new("Ragnhild", "Myrstøl", SyntheticNumbers.Fodselsnummer(7)),
                    PatientComes = true,
                    EnteredOn = Site.Today,
                };
                return await services.GetRequiredService<EnterReferral>().Run(entry, cancel);
            }
        );

    [Fact]
    public async Task The_same_form_with_something_else_in_it_is_told_what_stands_and_is_entered_when_it_is_sent_again()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");
        var first = await site.Send(form, programme.Filled());

        var told = await site.Send(
            form,
            programme.Filled(
                number: 8,
                ("Input.Patient.GivenName", "Kåre"),
                ("Input.Patient.FamilyName", "Lidarende")
            )
        );

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        told.Document.QuerySelector($"aside a[href='{first.Location}']").ShouldNotBeNull();
        told.Value("Input.Patient.GivenName").ShouldBe("Kåre");
        (await site.Count()).ShouldBe(1);
        (await site.Send(told, ("Input.Patient.GivenName", "Kåre"))).Status.ShouldBe(302);
        (await site.Count()).ShouldBe(2);
    }

    [Theory]
    [InlineData("Input.Reason", "Nyoppdaget")]
    [InlineData("Input.ReceivedOn", "29.12.2026")]
    [InlineData("Input.Patient.Needs", "Tolk")]
    [InlineData("Input.Patient.IsProtected", "true")]
    [InlineData("Input.Relatives[0].GivenName", "Tormod")]
    public async Task Whatever_is_else_in_the_form_is_told_and_stays(string field, string value)
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");
        await site.Send(form, programme.Filled());

        var told = await site.Send(form, programme.Filled(otherwise: [(field, value)]));

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        (await site.Count()).ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_who_enter_the_same_patient_at_the_same_moment_one_does_and_the_others_are_asked()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        site.As(Cast.Sekretær);
        List<Page> forms = [];
        for (var i = 0; i < 6; i++)
        {
            forms.Add(await site.Open("/arbeid/henvisninger/ny"));
        }

        var answers = await Task.WhenAll(
            forms.Select(form => Task.Run(() => site.Send(form, programme.Filled())))
        );

        answers.Count(answer => answer.Status == 302).ShouldBe(1);
        answers
            .Where(answer => answer.Status == 422)
            .ShouldAllBe(answer =>
                answer.Document.QuerySelector("[name='Input.IsNewAnyway']") != null
            );
        (await site.Count()).ShouldBe(1);
        (await site.Db(db => db.Set<Person>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_open_referral_to_the_same_is_shown_and_must_be_confirmed()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var first = await site.Refer(programme);
        var form = await site.Open("/arbeid/henvisninger/ny");

        var asked = await site.Send(form, programme.Filled());

        asked.Status.ShouldBe(422);
        asked.Document.QuerySelector($"aside a[href='{first}']").ShouldNotBeNull();
        asked.Value("Input.Patient.GivenName").ShouldBe("Ragnhild");
        (await site.Count()).ShouldBe(1);
        asked.Document.QuerySelector("[name='Input.IsNewAnyway']").ShouldNotBeNull();
        var saved = await site.Send(
            form,
            programme.Filled(otherwise: [("Input.IsNewAnyway", "true")])
        );
        saved.Status.ShouldBe(302);
        (await site.Count()).ShouldBe(2);
    }

    [Fact]
    public async Task A_referral_whose_course_has_been_held_is_no_longer_open()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var course = await site.Course(inDays: -60, programmeId: programme.Id);
        var first = await site.Stored(await site.Refer(programme));
        await site.In(async services =>
        {
            var db = services.GetRequiredService<MestraDb>();
            var row = await db.Set<Referral>().SingleAsync(r => r.Id == first.Id);
            row.Accept(course.Id, null, site.Clock.GetUtcNow());
            row.Place(SeatState.Confirmed, course.Id);
            await db.Save("Test", TestContext.Current.CancellationToken);
        });
        (await Again()).Status.ShouldBe(422, "the course is still to come");

        await site.Change<Course>(course.Id, row => row.State = CourseState.Held);

        (await Again()).Status.ShouldBe(302);

        async Task<Page> Again() =>
            await site.Send(await site.Open("/arbeid/henvisninger/ny"), programme.Filled());
    }

    [Fact]
    public async Task A_number_known_under_another_name_is_asked_about()
    {
        await using var site = new Site();
        await site.Refer(await site.Programme());
        var other = await site.Programme();
        var form = await site.Open("/arbeid/henvisninger/ny");

        var asked = await site.Send(
            form,
            other.Filled(
                otherwise:
                [
                    ("Input.Patient.GivenName", "Kåre"),
                    ("Input.Patient.FamilyName", "Lidarende"),
                ]
            )
        );

        asked.Status.ShouldBe(422);
        asked.Text.ShouldContain("Nummeret tilhører Ragnhild Myrstøl");
        (await site.Count()).ShouldBe(1);
    }

    [Fact]
    public async Task One_more_relative_keeps_all_that_was_typed_and_judges_nothing()
    {
        await using var site = new Site();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var button = form
            .Document.QuerySelectorAll("button")
            .Single(b => b.TextContent == "Legg til en pårørende");
        var more = await site.Send(
            form with
            {
                Path = button.GetAttribute("formaction")!,
            },
            ("Input.Patient.GivenName", "Ragnhild"),
            ("Input.ReceivedOn", "i går")
        );

        more.Status.ShouldBe(200);
        more.Errors.ShouldBeEmpty();
        more.Value("Input.Patient.GivenName").ShouldBe("Ragnhild");
        more.Value("Input.ReceivedOn").ShouldBe("i går");
        more.Value("Input.Relatives[1].GivenName").ShouldBe("");
    }

    [Fact]
    public async Task A_relative_without_a_number_is_marked_to_be_asked_for_it()
    {
        await using var site = new Site();
        var programme = await site.Programme();

        var referral = await site.Refer(programme, otherwise: ReferralScene.Relative());

        (await site.Stored(referral))
            .People.Single(person => person.Relation == Relation.Partner)
            .IsNumberMissing.ShouldBeTrue();
        (await site.Open(referral)).Text.ShouldContain("Nummer mangler");
    }

    [Fact]
    public async Task A_gps_referral_is_asked_whether_it_is_for_the_education()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var asked = await site.Send(
            form,
            programme.Filled(otherwise: [("Input.Kind", "GeneralPractitioner")])
        );
        asked.Errors.ShouldBe(["Svar på om fastlegens henvisning gjelder selve opplæringen."]);

        var referral = await site.Refer(
            programme,
            otherwise: [("Input.Kind", "GeneralPractitioner"), ("Input.IsDirectly", "False")]
        );
        (await site.Stored(referral)).IsDirectlyForEducation.ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_up_is_accepted_at_once_and_stands_on_the_list()
    {
        await using var site = new Site();
        var programme = await site.Programme(ReferralRule.SelfReferral);
        var form = await site.As(Cast.Sekretær)
            .Open($"/arbeid/henvisninger/ny?tilbud={programme.Id}");
        form.Value("Input.Kind").ShouldBe("Self");

        var referral = await site.Refer(
            programme,
            otherwise:
            [
                ("Input.Kind", "Self"),
                ("Input.ReferrerName", ""),
                ("Input.Patient.Number", ""),
            ]
        );

        (await site.Stored(referral)).State.ShouldBe(ReferralState.Accepted);
        (await site.Stored(referral)).PlacedState.ShouldBe(SeatState.Waiting);
        (await site.Db(db => db.Set<Seat>().SingleAsync())).ProgrammeId.ShouldBe(programme.Id);
    }

    [Fact]
    public async Task Nobody_is_referred_to_what_is_open_to_all()
    {
        await using var site = new Site();
        var programme = await site.Programme(ReferralRule.None);
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");
        (await site.Send(form, programme.Filled()))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("Tilbudet er åpent for alle.");
    }

    [Fact]
    public async Task A_gp_outside_needs_a_reason_where_the_programme_takes_its_own_hospital_only()
    {
        await using var site = new Site();
        var programme = await site.Programme(ReferralRule.OwnHospitalOnly);
        (string, string)[] gp =
        [
            ("Input.Kind", "GeneralPractitioner"),
            ("Input.IsDirectly", "True"),
        ];
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var asked = await site.Send(form, programme.Filled(otherwise: gp));
        asked.Errors.ShouldHaveSingleItem().ShouldContain("eget sykehus");

        asked.Document.QuerySelector("[name='Input.ExceptionReason']").ShouldNotBeNull();
        var referral = await site.Refer(
            programme,
            otherwise: [.. gp, ("Input.ExceptionReason", "Pasienten er nettopp flyttet hit")]
        );
        (await site.Stored(referral)).ExceptionReason.ShouldBe("Pasienten er nettopp flyttet hit");
    }

    [Fact]
    public async Task The_bereaved_are_referred_without_a_patient()
    {
        await using var site = new Site();
        var programme = await site.Programme(ReferralRule.SelfReferral, null, Audience.Relative);

        var referral = await site.Refer(
            programme,
            otherwise:
            [
                ("Input.Kind", "Self"),
                ("Input.Patient.Number", ""),
                ("Input.Patient.GivenName", ""),
                ("Input.Patient.FamilyName", ""),
                .. ReferralScene.Relative(),
            ]
        );

        var stored = await site.Stored(referral);
        stored.PatientId.ShouldBeNull();
        stored.People.ShouldHaveSingleItem().Relation.ShouldBe(Relation.Partner);
    }

    [Fact]
    public async Task Parents_come_on_the_childs_referral_while_the_child_stays_at_home()
    {
        await using var site = new Site();
        var programme = await site.Programme();

        var referral = await site.Refer(
            programme,
            otherwise: [("Input.PatientStaysAway", "true"), .. ReferralScene.Relative()]
        );

        var stored = await site.Stored(referral);
        stored.PatientId.ShouldNotBeNull();
        stored.People.ShouldHaveSingleItem().PersonId.ShouldNotBe(stored.PatientId.Value);
    }

    [Fact]
    public async Task A_date_long_ago_must_be_confirmed()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var asked = await site.Send(
            form,
            programme.Filled(otherwise: [("Input.ReceivedOn", "1.12.2024")])
        );
        asked.Errors.ShouldHaveSingleItem().ShouldStartWith("Datoen er mer enn to år siden.");
        asked.Document.QuerySelector("[name='Input.IsOldConfirmed']").ShouldNotBeNull();

        (
            await site.Send(
                form,
                programme.Filled(
                    otherwise: [("Input.ReceivedOn", "1.12.2024"), ("Input.IsOldConfirmed", "true")]
                )
            )
        ).Status.ShouldBe(302);
    }

    [Fact]
    public async Task A_text_without_end_is_refused_and_emoji_and_arabic_are_kept()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");

        var answer = await site.Send(
            form,
            programme.Filled(otherwise: [("Input.Reason", new string('å', 100_000))])
        );
        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldContain("2000");
        answer.Value("Input.Reason")!.Length.ShouldBe(100_000);

        var referral = await site.Refer(
            programme,
            otherwise:
            [
                ("Input.Reason", "مرحبا 👩‍👧 \u202Eabc"),
                ("Input.Patient.GivenName", "ليلى"),
            ]
        );
        (await site.Stored(referral)).Reason.ShouldBe("مرحبا 👩‍👧 \u202Eabc");
    }

    [Fact]
    public async Task A_protected_person_stays_protected_whatever_was_known_before()
    {
        await using var site = new Site();
        await site.Refer(await site.Programme());

        await site.Refer(
            await site.Programme(),
            otherwise: [("Input.Patient.IsProtected", "true")]
        );

        (await site.Db(db => db.Set<Person>().SingleAsync())).IsProtected.ShouldBeTrue();
    }

    [Fact]
    public async Task Neither_an_experienced_user_nor_an_adviser_is_let_in()
    {
        await using var site = new Site();
        (await site.As(Cast.ErfarenBruker).Open("/arbeid/henvisninger/ny")).Status.ShouldBe(403);
        (await site.As(Cast.Rådgiver).Open("/arbeid/henvisninger/ny")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Nobody_refers_to_another_organisations_programme()
    {
        await using var site = new Site();
        var programme = await site.Programme(organisationId: Cast.Innby.Id);
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");
        (await site.Send(form, programme.Filled()))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("Tilbudet finnes ikke her.");
    }

    [Fact]
    public async Task A_swede_meets_neither_reimbursement_nor_hpr_numbers()
    {
        await using var site = new Site();
        var form = await site.Reading("sv")
            .As(Cast.SvenskSekreterare)
            .Open("/arbeid/henvisninger/ny");
        form.Heading.ShouldBe("Ny remiss");
        form.Text.ShouldNotContain("HPR");
        form.Text.ShouldNotContain("ersättning");
    }
}
