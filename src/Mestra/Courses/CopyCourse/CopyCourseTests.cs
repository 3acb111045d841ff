using Mestra.Courses.Contracts;
using Mestra.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Courses;

/// <summary>A new course from an earlier one, in under a minute.</summary>
public sealed class CopyCourseTests
{
    [Fact]
    public async Task The_new_course_has_the_old_ones_rhythm_places_and_contributors_and_none_of_its_people()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var earlier = await site.AddCourse(
            await site.AddProgramme(),
            CourseState.Held,
            sessions: 3,
            inDays: -60
        );
        await site.AddSeats(earlier, 5);
        await site.Add(
            new Contributor
            {
                SessionId = earlier.Sessions.First().Id,
                Name = "Erik fra foreningen",
                IsExperiencedUser = true,
            }
        );
        var page = await site.Open(earlier.Path("kopi"));
        page.Value("First").ShouldBe("04.03.2027", "the same weekday, eight weeks ahead");
        page.Table("De nye datoene").Length.ShouldBe(3);

        var answer = await site.Press(page, "Lag kurset");
        answer.Status.ShouldBe(302, answer.Text);
        var copy = await site.Stored(Guid.Parse(answer.Location!.Split('/')[3]));
        copy.CopiedFromId.ShouldBe(earlier.Id);
        copy.State.ShouldBe(CourseState.Draft);
        copy.Sessions.OrderBy(s => s.Starts)
            .Select(s => Cast.Fjordby.Card().Local(s.Starts).ToString("d.M. HH:mm"))
            .ShouldBe(["4.3. 09:00", "11.3. 09:00", "18.3. 09:00"]);
        copy.Sessions.ShouldAllBe(s => s.PlaceId == Cast.Fjellstuen.Id && s.TeachingMinutes == 150);
        copy.Sessions.SelectMany(s => s.Contributors).ShouldHaveSingleItem();
        (await site.Db(db => db.Set<Seat>().CountAsync(s => s.CourseId == copy.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task The_changes_that_come_along_are_named_before_the_course_is_made()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var programme = await site.AddProgramme();
        var earlier = await site.AddCourse(programme, CourseState.Held, inDays: -60);
        await site.Add(
            new Change
            {
                OrganisationId = Cast.Fjordby.Id,
                ProgrammeId = programme.Id,
                DecidedAfterId = earlier.Id,
                What = "Begynn med en pause",
                OwnerId = Cast.Kursleder.AccountId,
                Basis = ChangeBasis.GroupExperience,
                DecidedOn = Site.Today,
            }
        );

        var page = await site.Open(earlier.Path("kopi"));

        page.Text.ShouldContain("Begynn med en pause");
    }

    [Fact]
    public async Task A_chosen_day_shows_all_days_and_says_which_holiday_was_skipped()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var earlier = await site.AddCourse(await site.AddProgramme(), sessions: 3, inDays: 3);
        var page = await site.Send(await site.Open(earlier.Path("kopi")), ("First", "29.4.2027"));
        var days = page.Table("De nye datoene");
        days.Select(d => d[0])
            .ShouldBe(["torsdag 29. april 2027", "torsdag 13. mai 2027", "torsdag 20. mai 2027"]);
        days[1][2].ShouldContain("6. mai er helligdag");
        var made = await site.Press(page, "Lag kurset");
        var copy = await site.Stored(Guid.Parse(made.Location!.Split('/')[3]));
        copy.Sessions.Max(s => s.Starts).UtcDateTime.ShouldBe(new DateTime(2027, 5, 20, 7, 0, 0));
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_and_makes_nothing()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var earlier = await site.AddCourse(await site.AddProgramme());
        var page = await site.Open(earlier.Path("kopi"));
        var answer = await site.Send(page, ("First", "30.2.2027"));
        answer.Status.ShouldBe(422);
        answer.Value("First").ShouldBe("30.2.2027");
        (await site.Press(page, "Lag kurset", ("First", "tull"))).Status.ShouldBe(422);
        (await site.Press(page, "Lag kurset", ("First", ""))).Status.ShouldBe(422);
        (await site.Db(db => db.Set<Course>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_course()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var earlier = await site.AddCourse(await site.AddProgramme());
        var page = await site.Open(earlier.Path("kopi"));
        await site.Press(page, "Lag kurset");
        (await site.Press(page, "Lag kurset")).Status.ShouldBe(302);
        (await site.Db(db => db.Set<Course>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task The_id_of_another_course_is_refused_ours_or_not()
    {
        await using var site = new Site().As(Cast.Sekretær);
        var earlier = await site.AddCourse(await site.AddProgramme());
        var theirs = await site.Course(organisationId: Cast.Innby.Id);
        var page = await site.Open(earlier.Path("kopi"));
        foreach (var id in new[] { theirs.Id, earlier.Id })
        {
            var answer = await site.Press(page, "Lag kurset", ("NewId", $"{id}"));

            answer.Status.ShouldBe(422);
            answer.Text.ShouldContain("Dette skjemaet er alt sendt");
        }

        (await site.Db(db => db.Set<Course>().CountAsync())).ShouldBe(2);
        (await site.Stored(theirs.Id)).Sessions.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_swedish_course_skips_swedish_holidays()
    {
        await using var site = new Site().As(Cast.SvenskSekreterare).Reading("sv");
        var earlier = await site.AddCourse(
            await site.AddProgramme(Cast.Sjoregionen),
            sessions: 2,
            inDays: 1
        );
        // 30 May 2028 is a Tuesday; a week later it is the national day.
        var page = await site.Open(earlier.Path("kopi") + "?First=2028-05-30");
        page.Table("De nya datumen")[1][0].ShouldBe("tisdag 13 juni 2028");
        page.Text.ShouldContain("6 juni är helgdag");
    }
}
