using Mestra.Courses.Contracts;

namespace Mestra.Courses;

/// <summary>What the program and the database are asked of a state is one question with one answer.</summary>
public sealed class StatesTests
{
    [Fact]
    public void A_seat_takes_room_and_is_live_for_both_alike()
    {
        var (occupied, live) = (Seat.Occupied.Compile(), Seat.Live.Compile());
        foreach (var state in Enum.GetValues<SeatState>())
        {
            var seat = new Seat
            {
                OrganisationId = Cast.Fjordby.Id,
                PartyId = Guid.CreateVersion7(),
                AttendeeId = Guid.CreateVersion7(),
                Relation = Relation.Self,
                State = state,
            };
            occupied(seat).ShouldBe(seat.IsOccupied, $"{state}");
            live(seat).ShouldBe(seat.IsLive, $"{state}");
        }
    }

    [Fact]
    public void A_course_takes_people_for_both_alike()
    {
        var (people, referrals) = (Course.TakesPeople.Compile(), Course.TakesReferrals.Compile());
        foreach (var state in Enum.GetValues<CourseState>())
        {
            var course = new Course
            {
                OrganisationId = Cast.Fjordby.Id,
                ProgrammeId = Guid.CreateVersion7(),
                Title = Kernel.Wording.Empty,
                Capacity = 8,
                GroupMinimum = 4,
                AttendanceMode = Planning.Contracts.AttendanceMode.Physical,
                State = state,
            };
            people(course).ShouldBe(state.TakesPeople, $"{state}");
            referrals(course).ShouldBe(state.TakesReferrals, $"{state}");
        }
    }
}
