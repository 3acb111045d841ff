namespace Mestra.Coding;

/// <summary>The note to paste into the record, and the marks that it is done.</summary>
public sealed class WriteNoteTests
{
    [Fact]
    public async Task The_note_says_who_came_when_and_takes_in_what_was_agreed()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var patient = await site.Patient(course, missed: [3]);
        await site.Partner(course, patient, missed: [0, 1, 2]);
        await site.Locked(course);
        var page = await site.As(Cast.Sekretær).Open(course.NotePath(patient));
        page.Heading.ShouldBe("Notat til journalen: Astrid Fjellvang");
        page.Value("Note").ShouldNotBeNull().ShouldContain("Deltok: pasienten 5 t 15 min.");
        page.Value("Note")!.ShouldContain("Fastlegen er ikke informert.");

        var made = await site.Press(
            page,
            "Lag notatet på nytt",
            ("FollowUp", "Time hos fastlegen om seks uker"),
            ("GpIsInformed", "true")
        );

        made.Status.ShouldBe(200);
        made.Value("Note")!.ShouldContain("Avtalt oppfølging: Time hos fastlegen om seks uker");
        made.Value("Note")!.ShouldContain("Fastlegen ble informert 4. januar 2027.");
        made.Value("FollowUp").ShouldBe("Time hos fastlegen om seks uker");
        made.Value("GpIsInformed").ShouldBe("true");
    }

    [Theory]
    [InlineData("Lag notatet på nytt")]
    [InlineData("Merk som dokumentert")]
    public async Task What_was_typed_is_kept_when_it_is_too_long_and_nothing_is_marked(
        string button
    )
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        var page = await site.As(Cast.Sekretær).Open(course.NotePath(seat));
        var tooLong = string.Concat(Enumerable.Repeat("Ring 🙂 legen. ", 200));

        var refused = await site.Press(
            page,
            button,
            ("FollowUp", tooLong),
            ("GpIsInformed", "true")
        );

        refused.Status.ShouldBe(422);
        refused.Errors.ShouldHaveSingleItem().ShouldContain("2000");
        refused.Value("FollowUp").ShouldBe(tooLong);
        refused.Value("GpIsInformed").ShouldBe("true");
        (await site.Marks(course)).ShouldHaveSingleItem().DocumentedAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_draft_becomes_documented_and_coded_and_each_can_be_taken_back()
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        site.As(Cast.Sekretær);
        (await State(site, course)).ShouldBe("Ikke dokumentert");

        var note = await site.Press(await site.Open(course.NotePath(seat)), "Merk som dokumentert");
        note.Text.ShouldContain("Merket.");
        (await State(site, course)).ShouldBe("Ikke kodet");

        note = await site.Press(note, "Merk som kodet");
        (await State(site, course)).ShouldBe("Dokumentert og kodet");

        await site.Press(note, "Ta tilbake «kodet»");
        (await State(site, course)).ShouldBe("Ikke kodet");
        var history = await site.Open($"/arbeid/kurs/{course.Id}/historikk");
        history.Text.ShouldContain("Tok tilbake et merke på kodingen");
    }

    [Theory]
    [InlineData("Merk som dokumentert")]
    [InlineData("Merk som kodet")]
    public async Task What_was_typed_stands_when_the_mark_is_set_and_when_it_is_taken_back(
        string button
    )
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        var page = await site.As(Cast.Sekretær).Open(course.NotePath(seat));

        var marked = await site.Press(
            page,
            button,
            ("FollowUp", "Time hos fastlegen om seks uker"),
            ("GpIsInformed", "true")
        );

        Kept(marked);
        Kept(await site.Press(marked, button.Replace("Merk som ", "Ta tilbake «") + "»"));

        static void Kept(Page page)
        {
            page.Status.ShouldBe(200);
            page.Value("FollowUp").ShouldBe("Time hos fastlegen om seks uker");
            page.Value("GpIsInformed").ShouldBe("true");
            page.Value("Note")!.ShouldContain("Avtalt oppfølging: Time hos fastlegen");
        }
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once_and_the_first_time_stands()
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        var page = await site.As(Cast.Sekretær).Open(course.NotePath(seat));
        var at = site.Clock.GetUtcNow();
        await site.Press(page, "Merk som dokumentert");
        site.Clock.Advance(TimeSpan.FromMinutes(3));

        (await site.Press(page, "Merk som dokumentert")).Status.ShouldBe(200);

        (await site.Marks(course)).ShouldHaveSingleItem().DocumentedAt.ShouldBe(at);
    }

    [Fact]
    public async Task Two_who_mark_at_the_same_moment_are_both_answered_and_it_is_marked_once()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var seat = await site.Patient(course);
        var page = await site.As(Cast.Sekretær).Open(course.NotePath(seat));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => site.Press(page, "Merk som dokumentert"))
        );

        answers.ShouldAllBe(answer => answer.Status == 200);
        (await site.Marks(course)).ShouldHaveSingleItem().DocumentedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_step_that_does_not_exist_marks_nothing()
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        var page = await site.As(Cast.Sekretær).Open(course.NotePath(seat));
        var (form, _, target) = page.Button("Merk som dokumentert");

        var answer = await site.Send(page, form, [("step", "Paid")], target);

        answer.Status.ShouldBe(422);
        (await site.Marks(course)).ShouldAllBe(mark => mark.IsUntouched);
    }

    [Fact]
    public async Task A_protected_relative_is_named_by_the_relation_alone()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var patient = await site.Patient(course);
        await site.Partner(course, patient, "Hemmelig", isProtected: true);
        await site.Locked(course);

        var page = await site.As(Cast.Sekretær).Open(course.NotePath(patient));

        page.Value("Note")!.ShouldContain("ektefelle");
        page.Html.ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task A_protected_patient_has_neutral_words_in_the_heading()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var seat = await site.Patient(course, "Hemmelig", isProtected: true);
        var page = await site.As(Cast.Sekretær).Open(course.NotePath(seat));
        page.Heading.ShouldBe("Notat til journalen: Beskyttet adresse (H.F.)");
        page.Html.ShouldNotContain("Hemmelig");
    }

    [Fact]
    public async Task Who_never_came_and_who_stands_on_another_have_nothing_to_write()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var patient = await site.Patient(course);
        var partner = await site.Partner(course, patient);
        var absent = await site.Patient(course, "Bjørn", 8, missed: [0, 1, 2, 3]);
        site.As(Cast.Sekretær);

        var notThere = await site.Open(course.NotePath(absent));
        notThere.Text.ShouldContain("Møtte ikke. Det er ingen kontakt å registrere.");
        notThere.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var along = await site.Open(course.NotePath(partner));
        along.Text.ShouldContain("Kontaktene føres på Astrid Fjellvang. Bruk notatet der.");
        along.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_those_who_came_together_are_looked_at()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var patient = await site.Patient(course);
        await site.Partner(course, patient);
        await site.Patient(course, "Bjørn", 8);
        await site.As(Cast.Lege).Open(course.NotePath(patient));
        (await site.Looks("Look.JournalNote")).ShouldBe(2);
    }

    [Fact]
    public async Task A_seat_of_another_course_is_not_found()
    {
        await using var site = new Site();
        var (_, seat) = await site.LockedCourse();
        var other = await site.HeldCourse();
        (await site.As(Cast.Sekretær).Open(other.NotePath(seat))).Status.ShouldBe(404);
    }

    private static async Task<string> State(Site site, Courses.Course course) =>
        (await site.Open(course.CodingPath())).Table("per deltaker").ShouldHaveSingleItem()[5];
}
