using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>What the other modules may know of a course.</summary>
public sealed class CourseCardsTests
{
    private static readonly Guid Hjerteskole = Guid.CreateVersion7();

    [Fact]
    public async Task A_card_tells_seats_sessions_in_order_of_time_and_where_they_are()
    {
        await using var site = new Site();
        var course = Course(Cast.Fjordby.Id);
        var second = Session(course, Site.Today.AddDays(21));
        second.PlaceId = Cast.Fjellstuen.Id;
        var first = Session(course, Site.Today.AddDays(14));
        await site.Add(
            course,
            second,
            first,
            new Contributor
            {
                SessionId = first.Id,
                Name = "Erik Erfaren",
                IsExperiencedUser = true,
            },
            Seat(course, SeatState.Offered),
            Seat(course, SeatState.Confirmed),
            Seat(course, SeatState.Cancelled),
            Seat(course, SeatState.Waiting)
        );

        var card = await site.In(
            Cast.Sekretær,
            async services => (await Courses(services).Get([course.Id], default))[course.Id]
        );

        card.Occupied.ShouldBe(2);
        card.Waiting.ShouldBe(1);
        card.Free.ShouldBe(0, "somebody waits");
        card.Sessions.Select(s => s.Id).ShouldBe([first.Id, second.Id]);
        card.Sessions[1].Place.ShouldBe(Cast.Fjellstuen.Card().Line);
        card.Sessions[0].Contributors.ShouldHaveSingleItem().IsExperiencedUser.ShouldBeTrue();
        card.Starts.ShouldBe(first.Starts);
    }

    [Fact]
    public async Task Another_organisations_course_is_seen_only_when_it_is_published()
    {
        await using var site = new Site();
        var hidden = Course(Cast.Innby.Id);
        var open = Course(Cast.Innby.Id);
        open.IsPublished = true;
        await site.Add(hidden, open, Seat(open, SeatState.Confirmed));

        await site.In(
            Cast.Sekretær,
            async services =>
            {
                var courses = Courses(services);
                (await courses.Get([hidden.Id, open.Id], default)).ShouldBeEmpty();
                (await courses.Published(hidden.Id, default)).ShouldBeNull();
                (await courses.Published(open.Id, default))!.Occupied.ShouldBe(1);
                (await courses.PublishedOf([Hjerteskole], default))
                    .ShouldHaveSingleItem()
                    .Id.ShouldBe(open.Id);
                return true;
            }
        );
    }

    [Fact]
    public async Task Courses_in_a_state_come_soonest_first_and_those_without_dates_last()
    {
        await using var site = new Site();
        var (undated, late, soon) = (
            Course(Cast.Fjordby.Id),
            Course(Cast.Fjordby.Id),
            Course(Cast.Fjordby.Id)
        );
        await site.Add(
            undated,
            late,
            soon,
            Session(late, Site.Today.AddDays(40)),
            Session(soon, Site.Today.AddDays(4))
        );

        await site.In(
            Cast.Sekretær,
            async services =>
            {
                var courses = Courses(services);
                Ids(await courses.In([CourseState.Draft], 10, default))
                    .ShouldBe([soon.Id, late.Id, undated.Id]);
                Ids(await courses.In([CourseState.Draft], 1, default)).ShouldBe([soon.Id]);
                Ids(await courses.OfProgramme(Hjerteskole, default))
                    .ShouldBe([undated.Id, late.Id, soon.Id]);
                return true;
            }
        );
    }

    private static ICourses Courses(IServiceProvider services) =>
        services.GetRequiredService<ICourses>();

    private static IEnumerable<Guid> Ids(IEnumerable<CourseCard> cards) => cards.Select(c => c.Id);

    private static Course Course(Guid organisationId) =>
        new()
        {
            OrganisationId = organisationId,
            ProgrammeId = Hjerteskole,
            Title = new Wording(Nb: "Hjerteskole"),
            Capacity = 12,
            GroupMinimum = 8,
            AttendanceMode = AttendanceMode.Physical,
        };

    private static Session Session(Course course, DateOnly day) =>
        new()
        {
            CourseId = course.Id,
            Starts = Cast.Fjordby.Card().At(day, new TimeOnly(9, 0)),
            Ends = Cast.Fjordby.Card().At(day, new TimeOnly(12, 0)),
            TeachingMinutes = 150,
        };

    private static Seat Seat(Course course, SeatState state) =>
        new()
        {
            OrganisationId = course.OrganisationId,
            CourseId = course.Id,
            PartyId = Guid.CreateVersion7(),
            AttendeeId = Guid.CreateVersion7(),
            Relation = Relation.Self,
            State = state,
        };
}
