using Mestra.Courses;
using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Coding;

/// <summary>The worklist: who attended and is not documented or coded.</summary>
public sealed class FindUncodedTests
{
    [Fact]
    public async Task A_locked_course_stands_there_with_those_who_came_and_nobody_else()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Partner(course, await site.Patient(course));
        await site.Patient(course, "Bjørn", 8, missed: [0]);
        await site.Patient(course, "Cecilie", 9, missed: [0, 1, 2, 3]);
        await site.Locked(course);

        var row = (await site.As(Cast.Kodeveileder).Open(CodingPaths.Worklist))
            .Table()
            .ShouldHaveSingleItem();

        row[0].ShouldBe("Hjertesviktskole");
        row[1].ShouldBe("28. des. 2026");
        row[2..5].ShouldBe(["2", "2", "2"]);
    }

    [Fact]
    public async Task It_leaves_the_list_when_everyone_is_documented_and_coded()
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        var note = await site.As(Cast.Sekretær).Open(course.NotePath(seat));
        await site.Press(note, "Merk som dokumentert");
        (await site.Open(CodingPaths.Worklist))
            .Table()
            .ShouldHaveSingleItem()[2..5]
            .ShouldBe(["1", "0", "1"]);

        await site.Press(note, "Merk som kodet");

        (await site.Open(CodingPaths.Worklist)).Text.ShouldContain("Alt er dokumentert og kodet.");
        (await site.Open("/arbeid")).Text.ShouldNotContain("Koding som gjenstår");
    }

    [Fact]
    public async Task A_course_that_ends_stands_there_before_it_is_locked_and_says_so()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course);
        await site.Patient(course, "Cecilie", 9, missed: [0, 1, 2, 3]);
        await Ends(site, course);

        var row = (await site.As(Cast.Sekretær).Open(CodingPaths.Worklist))
            .Table()
            .ShouldHaveSingleItem();
        row[0].ShouldContain("Oppmøtet er ikke låst");
        row[2].ShouldBe("2");

        await site.Locked(course);
        row = (await site.Open(CodingPaths.Worklist)).Table().ShouldHaveSingleItem();
        row[0].ShouldBe("Hjertesviktskole");
        row[2].ShouldBe("1");
    }

    [Fact]
    public async Task Locked_again_those_who_turned_out_to_have_come_are_added_and_what_was_done_stays()
    {
        await using var site = new Site();
        var (course, seat) = await site.LockedCourse();
        await site.Press(
            await site.As(Cast.Sekretær).Open(course.NotePath(seat)),
            "Merk som dokumentert"
        );
        await site.In(async services =>
        {
            var unlock = (LockAttendance)services.GetService(typeof(LockAttendance))!;
            await unlock.Unlock(course.Id, "En manglet", TestContext.Current.CancellationToken);
        });
        await site.Patient(course, "Bjørn", 8);
        await site.Locked(course);

        (await site.Marks(course)).Select(m => m.DocumentedAt is not null).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Locked_again_with_other_figures_what_was_done_with_the_old_ones_is_to_be_done_again()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var (astrid, bjørn) = (await site.Patient(course), await site.Patient(course, "Bjørn", 8));
        await site.Locked(course);
        site.As(Cast.Sekretær);
        foreach (var seat in new[] { astrid, bjørn })
        {
            var note = await site.Press(
                await site.Open(course.NotePath(seat)),
                "Merk som dokumentert"
            );
            await site.Press(note, "Merk som kodet");
        }

        await Corrected(site, course, astrid, minutes: 45);

        var marks = (await site.Marks(course)).ToDictionary(m => m.SeatId);
        marks[bjørn.Id].IsDone.ShouldBeTrue("his figures are as they were");
        marks[astrid.Id].DocumentedAt.ShouldBeNull();
        marks[astrid.Id].CodedAt.ShouldBeNull();
        var row = (await site.Open(course.CodingPath()))
            .Table("per deltaker")
            .Single(line => line[0].Contains("Astrid"));
        row[5].ShouldContain("Må gjøres på nytt");
        row[5].ShouldContain("Før: 4 dager, 420 min til stede, 420 min undervisning.");
        row[5].ShouldContain("Nå: 4 dager, 360 min til stede, 420 min undervisning.");
        (await site.Open(CodingPaths.Worklist))
            .Table()
            .ShouldHaveSingleItem()[2..5]
            .ShouldBe(["2", "1", "1"], "of two people one is to be documented and coded");
        var again = await site.Open(course.NotePath(astrid));
        again.Text.ShouldContain("Rett det som står i journalen");
        again = await site.Press(again, "Merk som dokumentert");
        again = await site.Press(again, "Merk som kodet");
        again.Text.ShouldNotContain("Må gjøres på nytt");
        (await site.Open(CodingPaths.Worklist)).Text.ShouldNotContain("Hjertesviktskole");
    }

    [Fact]
    public async Task Who_turns_out_not_to_have_come_can_still_be_marked_when_the_record_is_put_right()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        var astrid = await site.Patient(course, missed: [1, 2, 3]);
        await site.Patient(course, "Bjørn", 8);
        await site.Locked(course);
        await site.Press(
            await site.As(Cast.Sekretær).Open(course.NotePath(astrid)),
            "Merk som dokumentert"
        );

        await Corrected(site, course, astrid, minutes: 0);

        var note = await site.Open(course.NotePath(astrid));
        note.Text.ShouldContain("Møtte ikke.");
        note.Text.ShouldContain("Må gjøres på nytt");
        note = await site.Press(note, "Merk som dokumentert");
        note = await site.Press(note, "Merk som kodet");
        note.Text.ShouldNotContain("Må gjøres på nytt");
    }

    [Fact]
    public async Task A_course_given_up_part_way_leaves_the_contacts_of_those_who_came()
    {
        await using var site = new Site();
        var course = await site.HeldCourse();
        await site.Patient(course, missed: [1, 2, 3]);
        await site.Patient(course, "Cecilie", 9, missed: [0, 1, 2, 3]);
        await site.Db(db =>
            db.Set<Course>()
                .Where(c => c.Id == course.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CourseState.Running))
        );
        var step = await site.As(Cast.Sekretær).Open(course.Path("steg/avlys"));
        (await site.Send(step, ("Reason", "Kurslederen er syk"))).Status.ShouldBe(302);

        (await site.Open(CodingPaths.Worklist)).Table().ShouldHaveSingleItem()[2].ShouldBe("1");
    }

    [Fact]
    public async Task What_the_hospital_does_not_code_never_stands_there()
    {
        await using var site = new Site();
        var course = await site.HeldCourse(rule: Planning.Contracts.ReferralRule.None);
        await site.Patient(course);
        await site.Locked(course);
        (await site.Marks(course)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_oldest_stands_first_and_a_long_list_is_shown_page_by_page()
    {
        await using var site = new Site();
        await Backlog(site, 57);

        var first = await site.As(Cast.Sekretær).Open(CodingPaths.Worklist);
        first.Table().Length.ShouldBe(50);
        first.Table()[0][0].ShouldStartWith("Kurs 57");
        var second = await site.Open(CodingPaths.Worklist + "?side=2");
        second.Table().Length.ShouldBe(7);
        second.Table()[^1][0].Split('\n')[0].ShouldBe("Kurs 1");
    }

    [Fact]
    public async Task The_persons_worklist_has_the_oldest_and_says_how_many_more_there_are()
    {
        await using var site = new Site();
        await Backlog(site, 25);

        var list = await site.As(Cast.Kodeveileder).Open("/arbeid");

        list.Text.ShouldContain("Kurs 25");
        list.Text.ShouldNotContain("Kurs 5 ");
        list.Text.ShouldContain("5 kurs til");
        list.Document.QuerySelector($"main a[href='{CodingPaths.Worklist}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_has_no_course_to_open_is_neither_shown_nor_counted()
    {
        await using var site = new Site();
        await Backlog(site, 2);
        await site.Add(
            new CodingMark
            {
                OrganisationId = Cast.Fjordby.Id,
                CourseId = Guid.CreateVersion7(),
                SeatId = Guid.CreateVersion7(),
                EndedOn = Site.Today,
            }
        );

        var page = await site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<UncodedCourses>()
                    .Page(number: 1, TestContext.Current.CancellationToken)
        );

        page.Items.Count.ShouldBe(2);
        page.Total.ShouldBe(2);
    }

    // The leader opens the attendance, corrects the first session of one person, and locks it again.
    private static async Task Corrected(Site site, Course course, Seat seat, int minutes)
    {
        await site.In(async services =>
        {
            var unlock = (LockAttendance)services.GetService(typeof(LockAttendance))!;
            await unlock.Unlock(course.Id, "Feil minutter", TestContext.Current.CancellationToken);
        });
        var first = (await site.Stored(course.Id)).Sessions.MinBy(s => s.Starts)!.Id;
        await site.Db(db =>
            db.Set<Attendance>()
                .Where(a => a.SeatId == seat.Id && a.SessionId == first)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Minutes, minutes))
        );
        await site.Locked(course);
        site.As(Cast.Sekretær);
    }

    private static async Task Ends(Site site, Course course)
    {
        await site.Db(db =>
            db.Set<Course>()
                .Where(c => c.Id == course.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CourseState.Running))
        );
        var step = await site.As(Cast.Kursleder).Open(course.Path("steg/avslutt"));
        (await site.Press(step, "Merk som gjennomført")).Status.ShouldBe(302);
    }

    // Courses with one person each who came and is not coded; the highest number ended first.
    private static async Task Backlog(Site site, int courses)
    {
        for (var number = 1; number <= courses; number++)
        {
            var course = new Course
            {
                OrganisationId = Cast.Fjordby.Id,
                ProgrammeId = Guid.CreateVersion7(),
                Title = new Kernel.Wording($"Kurs {number}"),
                State = CourseState.Held,
                Capacity = 12,
                GroupMinimum = 4,
                AttendanceMode = Planning.Contracts.AttendanceMode.Physical,
            };
            await site.Add(
                course,
                new CodingMark
                {
                    OrganisationId = Cast.Fjordby.Id,
                    CourseId = course.Id,
                    SeatId = Guid.CreateVersion7(),
                    EndedOn = Site.Today.AddDays(-number),
                }
            );
        }
    }
}
