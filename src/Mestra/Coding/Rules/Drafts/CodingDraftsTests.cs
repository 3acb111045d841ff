using FsCheck.Xunit;

namespace Mestra.Coding;

public sealed class CodingDraftsTests
{
    private static readonly ConductFacts Course = Given.Course(120, 120, 120, 120);

    [Fact]
    public void Whoever_meets_everything_has_contacts_codes_and_the_reimbursement_code_once()
    {
        var draft = Given.Draft(Course, Given.Patient(Course));
        draft.Contacts.Days.Count.ShouldBe(4);
        draft.Reimbursement.Outcome.ShouldBe(RuleOutcome.Met);
        draft
            .Codes.Lines.Where(line => line.Code.Use == CodeUse.Reimbursement)
            .Select(line => line.Date)
            .ShouldBe([Given.FirstDay]);
        draft.Uses().Count(use => use == CodeUse.Education).ShouldBe(4);
        draft.Uses().Count(use => use == CodeUse.Group).ShouldBe(4);
        draft.Uses().ShouldNotContain(CodeUse.Relative);
    }

    [Fact]
    public void Every_condition_is_shown_with_its_source_and_as_not_confirmed()
    {
        var conditions = Given.Draft(Course, Given.Patient(Course)).Reimbursement.Conditions;
        conditions.Select(condition => condition.Rule).ShouldBe(Enum.GetValues<RuleId>());
        conditions.ShouldAllBe(condition =>
            !condition.IsConfirmed && condition.Source.Length > 0 && condition.Reasons.Count > 0
        );
    }

    [Fact]
    public void A_confirmation_holds_for_its_own_edition_only()
    {
        var confirmation = new RuleConfirmation
        {
            OrganisationId = Guid.CreateVersion7(),
            RuleSetId = Given.Rules.Id,
            Version = Given.Rules.Version,
            ConfirmedByName = "Kari Kode",
            ConfirmedOn = Given.FirstDay,
        };
        confirmation.Covers(Given.Rules).ShouldBeTrue();
        confirmation.Covers(Given.Rules with { Version = "another" }).ShouldBeFalse();
        var drafts = new CodingDrafts(RuleBook.Shipped, RuleChoices.None, [confirmation]);
        drafts
            .Of(Course, [Given.Patient(Course)])[0]
            .Reimbursement.Conditions.ShouldAllBe(condition => condition.IsConfirmed);
    }

    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    public void With_75_percent_the_three_contacts_stay_and_only_the_reimbursement_code_goes(
        int hour
    )
    {
        var course = Given.Course(2 * hour, 2 * hour, 2 * hour, 2 * hour);
        var draft = Given.Draft(
            course,
            Given.Patient(course, missed: 1),
            new(TeachingHourMinutes: hour)
        );
        draft.Contacts.Days.Count.ShouldBe(3);
        draft.Contacts.WhyNone.ShouldBeNull();
        draft.Uses().Count(use => use == CodeUse.Education).ShouldBe(3);
        draft.Uses().ShouldNotContain(CodeUse.Reimbursement);
        draft.Reimbursement.Outcome.ShouldBe(RuleOutcome.NotMet);
        draft.Reimbursement.Failing.Select(failing => failing.Rule).ShouldBe([RuleId.R4]);
    }

    [Fact]
    public void Referred_by_a_physiotherapist_all_contacts_are_registered()
    {
        var person = Given.Patient(Course) with
        {
            Referral = new(CodingReferrer.OtherClinician, "fysioterapeut"),
        };
        var draft = Given.Draft(Course, person);
        draft.Contacts.Days.Count.ShouldBe(4);
        draft.Reimbursement.Failing.Select(failing => failing.Rule).ShouldBe([RuleId.R1]);
    }

    [Fact]
    public void A_walk_in_without_referral_is_registered_and_not_reimbursed()
    {
        var person = Given.Patient(Course) with { Referral = null, HasSeat = false };
        var draft = Given.Draft(Course, person);
        draft.Contacts.Days.Count.ShouldBe(4);
        draft.Reimbursement.Outcome.ShouldBe(RuleOutcome.NotMet);
    }

    [Fact]
    public void An_open_question_asks_for_no_money_yet()
    {
        var person = Given.Patient(Course) with
        {
            Referral = new(CodingReferrer.GeneralPractitioner, HasHpr: false),
        };
        var draft = Given.Draft(Course, person);
        draft.Reimbursement.Outcome.ShouldBe(RuleOutcome.Unknown);
        draft.Uses().ShouldNotContain(CodeUse.Reimbursement);
        draft.Uses().ShouldContain(CodeUse.Education);
    }

    [Fact]
    public void Two_sessions_on_one_day_are_one_contact()
    {
        var course = Course with
        {
            Sessions = [Given.Held(Given.FirstDay, 240), Given.Held(Given.FirstDay, 180)],
        };
        var contact = Given.Draft(course, Given.Patient(course)).Contacts.Days.Single();
        contact.There.Single().Minutes.ShouldBe(420);
    }

    [Fact]
    public void Whoever_did_not_come_has_no_contact_and_is_told_why()
    {
        var draft = Given.Draft(Course, Given.Patient(Course, 0, 1, 2, 3));
        draft.Contacts.Days.ShouldBeEmpty();
        draft.Contacts.WhyNone!.Kind.ShouldBe(CodingReason.NotThere);
        draft.Codes.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_relative_without_the_patient_is_registered_on_the_patients_record()
    {
        var patient = Guid.CreateVersion7();
        var relative = Given.Relative(patient, Course);
        var draft = Given.Draft(Course, relative);
        draft.Contacts.Days.Count.ShouldBe(4);
        draft.Contacts.Days.ShouldAllBe(contact =>
            contact.RecordOwner == patient && contact.CarriedBy == relative.Id
        );
        draft.Uses().Count(use => use == CodeUse.Relative).ShouldBe(4);
        draft.Reimbursement.DecidedBy.ShouldBe(relative.Id);
        draft.Uses().Count(use => use == CodeUse.Reimbursement).ShouldBe(1);
    }

    [Fact]
    public void A_relative_with_the_patient_stands_on_the_patients_contact()
    {
        var patient = Given.Patient(Course);
        var spouse = Given.Relative(patient.Id, Course);
        var drafts = Given.Drafts(Course, [spouse, patient]);
        var (ofSpouse, ofPatient) = (drafts[0], drafts[1]);
        ofSpouse.Contacts.Days.ShouldAllBe(contact => contact.CarriedBy == patient.Id);
        ofSpouse.Contacts.CarriedBy(spouse.Id).ShouldBeEmpty();
        ofSpouse.Reimbursement.DecidedBy.ShouldBe(patient.Id);
        ofSpouse.Uses().Distinct().ShouldBe([CodeUse.Relative]);
        ofPatient.Contacts.CarriedBy(patient.Id).Count().ShouldBe(4);
        ofPatient.Uses().ShouldContain(CodeUse.Reimbursement);
    }

    [Fact]
    public void On_a_day_the_patient_was_away_the_relative_carries_the_contact()
    {
        var patient = Given.Patient(Course, missed: 0);
        var spouse = Given.Relative(patient.Id, Course);
        var drafts = Given.Drafts(Course, [patient, spouse]);
        drafts[1]
            .Contacts.CarriedBy(spouse.Id)
            .Select(contact => contact.Date)
            .ShouldBe([Given.FirstDay]);
        drafts[0].Contacts.Days.Count.ShouldBe(3);
    }

    [Fact]
    public void Two_parents_of_one_child_are_one_contact_a_day()
    {
        var child = Guid.CreateVersion7();
        var (mother, father) = (Given.Relative(child, Course), Given.Relative(child, Course));
        var drafts = Given.Drafts(Course, [mother, father]);
        drafts.SelectMany(draft => draft.Contacts.Days).Distinct().Count().ShouldBe(4);
        drafts[0].Contacts.CarriedBy(mother.Id).Count().ShouldBe(4);
        drafts[1].Contacts.CarriedBy(father.Id).ShouldBeEmpty();
        drafts.SelectMany(Given.Uses).Count(use => use == CodeUse.Reimbursement).ShouldBe(1);
    }

    [Theory]
    [InlineData(RelativeCodeCount.OncePerContact, 4)]
    [InlineData(RelativeCodeCount.OncePerRelative, 8)]
    public void How_often_the_relatives_code_stands_for_two_parents_is_a_rule(
        RelativeCodeCount rule,
        int expected
    )
    {
        var child = Guid.CreateVersion7();
        var drafts = Given.Drafts(
            Course,
            [Given.Relative(child, Course), Given.Relative(child, Course)],
            new(RelativeCodeCount: rule)
        );
        drafts.SelectMany(Given.Uses).Count(use => use == CodeUse.Relative).ShouldBe(expected);
    }

    [Fact]
    public void Two_parents_who_took_turns_did_not_attend_enough_either_of_them()
    {
        var child = Guid.CreateVersion7();
        var drafts = Given.Drafts(
            Course,
            [Given.Relative(child, Course, 0, 1), Given.Relative(child, Course, 2, 3)]
        );
        drafts.SelectMany(draft => draft.Contacts.Days).Count().ShouldBe(4);
        drafts.ShouldAllBe(draft => draft.Reimbursement.Outcome == RuleOutcome.NotMet);
    }

    [Fact]
    public void The_bereaved_have_no_record_to_be_registered_on()
    {
        var draft = Given.Draft(Course, Given.Relative(patient: null, Course));
        draft.Contacts.Days.ShouldBeEmpty();
        draft.Contacts.WhyNone!.Kind.ShouldBe(CodingReason.NoPatientRecord);
        draft.Codes.Lines.ShouldBeEmpty();
        draft.Reimbursement.Outcome.ShouldBeNull();
        draft.Reimbursement.Conditions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CodingOrganiser.Municipality, CodingReason.MunicipalCourse)]
    [InlineData(CodingOrganiser.Association, CodingReason.AssociationCourse)]
    [InlineData(CodingOrganiser.SwedishRegion, CodingReason.SwedishCourse)]
    [InlineData(CodingOrganiser.Other, CodingReason.OtherOrganiser)]
    public void Only_the_health_trusts_courses_are_coded(
        CodingOrganiser organiser,
        CodingReason reason
    ) => ShouldNotBeCoded(Course with { Organiser = organiser }, reason);

    [Fact]
    public void An_open_evening_is_not_coded() =>
        ShouldNotBeCoded(Course with { IsLowThreshold = true }, CodingReason.LowThreshold);

    [Fact]
    public void A_course_sent_from_another_place_is_not_coded() =>
        ShouldNotBeCoded(Course with { IsTransmission = true }, CodingReason.Transmission);

    [Theory]
    [InlineData(null, CodeUse.ContactEducation)]
    [InlineData(DigitalContact.Education, CodeUse.ContactEducation)]
    [InlineData(DigitalContact.Video, CodeUse.ContactVideo)]
    public void The_contact_type_of_a_digital_group_is_the_hospitals_choice(
        DigitalContact? choice,
        CodeUse expected
    )
    {
        var digital = Course with { Presence = CodingPresence.Digital };
        Given
            .Draft(digital, Given.Patient(digital), new(DigitalContact: choice))
            .Contacts.Days.ShouldAllBe(contact => contact.Type!.Use == expected);
    }

    [Fact]
    public void Someone_in_the_room_makes_it_a_contact_in_the_room()
    {
        var digital = Course with { Presence = CodingPresence.Digital };
        var patient = Given.Patient(digital);
        var spouse = Given.Relative(patient.Id, digital) with
        {
            Attendance = [new(digital.Sessions[0].Id, 120, CodingPresence.InRoom)],
        };
        var days = Given
            .Drafts(digital, [patient, spouse], new(DigitalContact: DigitalContact.Video))[0]
            .Contacts.Days;
        days[0].Type!.Use.ShouldBe(CodeUse.ContactEducation);
        days[1].Type!.Use.ShouldBe(CodeUse.ContactVideo);
    }

    [Fact]
    public void Over_new_year_each_attendance_has_the_codes_of_its_own_day()
    {
        var course = Course with
        {
            Sessions = [Given.Held(new(2026, 12, 30), 210), Given.Held(new(2027, 1, 6), 210)],
        };
        var draft = Given.Drafts(course, [Given.Patient(course)], book: WithNewCodesIn2027())[0];
        draft
            .Codes.Lines.Where(line => line.Code.Use == CodeUse.Education)
            .Select(line => (line.Date.Year, line.Code.Code, line.CodeSet))
            .ShouldBe([
                (2026, "WPCK00", "no-npr-ppo example-1"),
                (2027, "WNEW27", "no-npr-ppo example-2"),
            ]);
        draft.Reimbursement.Outcome.ShouldBe(RuleOutcome.Met);
    }

    [Fact]
    public void Where_no_codes_hold_the_contact_stays_and_the_day_is_named()
    {
        var book = Given.Book(json => json["codeSets"]![0]!["validTo"] = "2026-10-31");
        var draft = Given.Drafts(Course, [Given.Patient(Course)], book: book)[0];
        draft.Contacts.Days.Count.ShouldBe(4);
        draft.Contacts.Days[1].Type.ShouldBeNull();
        draft.Codes.DaysWithoutCodes.ShouldBe([
            new(2026, 11, 3),
            new(2026, 11, 10),
            new(2026, 11, 17),
        ]);
    }

    [Fact]
    public void Where_no_rules_hold_the_contact_stays_and_nothing_is_asked()
    {
        var book = Given.Book(json => json["ruleSets"]![0]!["validFrom"] = "2027-01-01");
        var draft = Given.Drafts(Course, [Given.Patient(Course)], book: book)[0];
        draft.Contacts.Days.Count.ShouldBe(4);
        draft.Reimbursement.NotAsked!.Kind.ShouldBe(CodingReason.NoRuleSet);
        draft.Reimbursement.Outcome.ShouldBeNull();
        draft.Uses().ShouldNotContain(CodeUse.Reimbursement);
    }

    [Property(MaxTest = 300)]
    public bool Contacts_do_not_depend_on_the_reimbursement(
        byte[] attended,
        bool doctor,
        bool plan,
        bool smoking,
        bool topics,
        bool locked,
        bool contributors,
        bool referred,
        bool running
    )
    {
        var person = Given.Patient(Course) with
        {
            Attendance =
            [
                .. Course
                    .Sessions.Zip(attended)
                    .Select(pair => new AttendanceFacts(pair.First.Id, pair.Second)),
            ],
        };
        var changed = Course with
        {
            ResponsibleDoctor = doctor ? "Berit Hovlund" : null,
            HasPrimaryCarePlan = plan,
            IsSmokingCessationOnly = smoking,
            Stage = running ? ConductStage.NotOver : ConductStage.Held,
            Contributors = contributors ? Course.Contributors : [],
            Sessions =
            [
                .. Course.Sessions.Select(session =>
                    session with
                    {
                        Topics = topics ? session.Topics : [],
                        IsLocked = locked,
                    }
                ),
            ],
        };
        var other = person with { Referral = referred ? person.Referral : null };
        return Days(Course, person).SequenceEqual(Days(changed, other));
    }

    [Property(MaxTest = 300)]
    public bool Each_contact_and_each_code_stands_under_one_person(byte[] first, byte[] second)
    {
        var patient = Given.Patient(Course);
        var people = new[]
        {
            patient with
            {
                Attendance = Attended(first),
            },
            Given.Relative(patient.Id, Course) with
            {
                Attendance = Attended(second),
            },
            Given.Relative(patient.Id, Course, 0, 2),
        };
        var drafts = Given.Drafts(Course, people);
        var days = drafts.SelectMany(draft => draft.Contacts.Days).Select(c => c.Date).ToHashSet();
        var carried = drafts
            .SelectMany(draft => draft.Contacts.CarriedBy(draft.ParticipantId))
            .Select(contact => contact.Date)
            .ToList();
        var lines = drafts
            .SelectMany(draft => draft.Codes.Lines)
            .Select(line => (line.Date, line.Code.Code))
            .ToList();
        return carried.Count == days.Count
            && days.SetEquals(carried)
            && lines.Distinct().Count() == lines.Count;
    }

    private static IReadOnlyList<AttendanceFacts> Attended(byte[] minutes) =>
        [
            .. Course
                .Sessions.Zip(minutes)
                .Select(pair => new AttendanceFacts(pair.First.Id, pair.Second)),
        ];

    private static IEnumerable<(Guid, DateOnly, Guid)> Days(
        ConductFacts course,
        ParticipantFacts person
    ) =>
        Given
            .Draft(course, person)
            .Contacts.Days.Select(contact =>
                (contact.RecordOwner, contact.Date, contact.CarriedBy)
            );

    private static void ShouldNotBeCoded(ConductFacts course, CodingReason reason)
    {
        var draft = Given.Draft(course, Given.Patient(course));
        draft.Contacts.Days.ShouldBeEmpty();
        draft.Contacts.WhyNone!.Kind.ShouldBe(reason);
        draft.Codes.Lines.ShouldBeEmpty();
        draft.Reimbursement.NotAsked!.Kind.ShouldBe(reason);
        draft.Reimbursement.Conditions.ShouldBeEmpty();
    }

    private static RuleBook WithNewCodesIn2027() =>
        Given.Book(json =>
        {
            var old = json["codeSets"]![0]!;
            var next = old.DeepClone();
            old["validTo"] = "2026-12-31";
            next["version"] = "example-2";
            next["validFrom"] = "2027-01-01";
            next["codes"]!.AsArray().Single(code => (string?)code!["use"] == "education")!["code"] =
                "WNEW27";
            json["codeSets"]!.AsArray().Add(next);
        });
}
