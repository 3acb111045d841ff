using Mestra.Courses.Contracts;
using Mestra.Planning;
using Mestra.Referrals;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>Two people decide about the same people at the same moment, through HTTP: one of them may be told, and nobody meets an error.</summary>
public sealed class SeatRacesTests
{
    private const int Rounds = 6;

    [Fact]
    public async Task A_referral_taken_back_while_its_people_are_offered_seats_leaves_no_seat_behind()
    {
        await using var site = new Site();
        var (programme, course) = await Open(site);
        var referrals = await Accepted(site, programme, Rounds);
        var list = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere");
        List<Func<Task<Page>>> sent = [];
        foreach (var referral in referrals)
        {
            var party = (await SeatOf(site, referral)).PartyId;
            var withdraw = await site.Open(referral + "/trekk");
            sent.Add(() => Offer(site, list, party));
            sent.Add(() => site.Send(withdraw, ("Input.By", "Person")));
        }

        var answers = await AtTheSameTime(sent);

        answers.ShouldAllBe(status => status == 302 || status == 422);
        foreach (var referral in referrals)
        {
            (await site.Stored(referral)).State.ShouldBe(ReferralState.Withdrawn);
            (await SeatOf(site, referral)).State.ShouldBe(SeatState.Cancelled);
        }

        (await site.Occupied(course.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_registered_as_present_keeps_the_seat_when_the_referral_is_taken_back()
    {
        await using var site = new Site();
        var course = await site.CourseToday(capacity: 40);
        var (programme, _) = await Open(site);
        var referrals = await Accepted(site, programme, Rounds);
        await Seat(site, course);
        var room = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/oppmote");
        List<Func<Task<Page>>> sent =
        [
            () =>
                site.Send(
                    room,
                    [
                        .. Enumerable
                            .Range(0, Rounds)
                            .Select(i => ($"Input.Rows[{i}].Presence", "Present")),
                    ]
                ),
        ];
        foreach (var referral in referrals)
        {
            var withdraw = await site.Open(referral + "/trekk");
            sent.Add(() => site.Send(withdraw, ("Input.By", "Person")));
        }

        var answers = await AtTheSameTime(sent);

        answers.ShouldAllBe(status => status == 302 || status == 422);
        var registered = (await site.Registered(course)).Select(a => a.SeatId).ToHashSet();
        foreach (var referral in referrals)
        {
            var seat = await SeatOf(site, referral);
            seat.State.ShouldBe(
                registered.Contains(seat.Id) ? SeatState.Confirmed : SeatState.Cancelled
            );
        }
    }

    [Fact]
    public async Task A_course_cancelled_while_people_are_taken_in_keeps_nobody_on_its_list()
    {
        await using var site = new Site();
        var (programme, course) = await Open(site);
        List<string> referrals = [];
        for (var i = 0; i < Rounds; i++)
        {
            referrals.Add(await site.Refer(programme, number: 7 + i));
        }

        List<Func<Task<Page>>> sent = [];
        site.As(Cast.Avdelingsleder);
        foreach (var referral in referrals)
        {
            var assess = await site.Open(referral + "/vurder");
            sent.Add(() =>
                site.Send(assess, ("Input.Assessment", "Accept"), ("Input.CourseId", ""))
            );
        }

        var cancelling = await site.Open(course.Path("steg/avlys"));
        sent.Insert(Rounds / 2, () => site.Send(cancelling, ("Reason", "For få")));

        var answers = await AtTheSameTime(sent);

        answers.ShouldAllBe(status => status == 302);
        (await SeatsOn(site, course)).ShouldAllBe(seat => !seat.IsLive);
        (
            await site.Db(db =>
                db.Set<Seat>().CountAsync(s => s.CourseId == null && s.State == SeatState.Waiting)
            )
        ).ShouldBe(Rounds);
    }

    [Fact]
    public async Task A_course_cancelled_while_seats_are_offered_keeps_nobody()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 40, state: CourseState.Tentative);
        List<Func<Task<Page>>> sent = [];
        for (var i = 0; i < Rounds; i++)
        {
            await site.Party(course, SeatState.Waiting, $"Person{i}");
        }

        var list = await site.As(Cast.Kursleder).Open($"/arbeid/kurs/{course.Id}/deltakere");
        foreach (var seat in await SeatsOn(site, course))
        {
            sent.Add(() => Offer(site, list, seat.PartyId));
        }

        var cancelling = await site.Open(course.Path("steg/avlys"));
        sent.Insert(Rounds / 2, () => site.Send(cancelling, ("Reason", "For få")));

        var answers = await AtTheSameTime(sent);

        answers.ShouldAllBe(status => status == 302 || status == 422);
        (await SeatsOn(site, course)).ShouldAllBe(seat => !seat.IsLive);
    }

    [Fact]
    public async Task Fewer_seats_on_a_date_while_people_move_to_it_never_oversell_it()
    {
        await using var site = new Site();
        var from = await site.Course(capacity: 40);
        var to = await site.Course(programmeId: from.ProgrammeId, inDays: 60, capacity: Rounds);
        List<Func<Task<Page>>> sent = [];
        site.As(Cast.Sekretær);
        for (var i = 0; i < Rounds; i++)
        {
            var party = await site.Party(from, SeatState.Confirmed, $"Person{i}");
            var seat = (await site.SeatsOf(party))[0].Id;
            var move = await site.Open($"/arbeid/kurs/{from.Id}/deltakere/flytt?plass={seat}");
            sent.Add(() => site.Send(move, ("To", to.Id.ToString())));
        }

        var setUp = await site.Open(to.Path("oppsett"));
        sent.Insert(
            Rounds / 2,
            () => site.Send(setUp, ("Input.Capacity", "4"), ("Input.GroupMinimum", "4"))
        );

        var answers = await AtTheSameTime(sent);

        answers.ShouldAllBe(status => status == 302 || status == 422);
        var capacity = await site.Db(db =>
            db.Set<Course>().Where(c => c.Id == to.Id).Select(c => c.Capacity).SingleAsync()
        );
        (await site.Occupied(to.Id)).ShouldBeLessThanOrEqualTo(capacity);
        (await site.Occupied(to.Id) + await site.Occupied(from.Id)).ShouldBe(Rounds);
    }

    [Fact]
    public async Task Ticks_needs_and_order_are_kept_or_refused_while_answers_are_noted()
    {
        await using var site = new Site();
        var course = await site.Course(capacity: 40);
        List<Func<Task<Page>>> sent = [];
        for (var i = 0; i < Rounds; i++)
        {
            await site.Party(course, SeatState.Offered, $"Person{i}");
        }

        var list = await site.As(Cast.Sekretær).Open($"/arbeid/kurs/{course.Id}/deltakere");
        foreach (var seat in await SeatsOn(site, course))
        {
            var page = await site.Open($"/arbeid/kurs/{course.Id}/deltakere/{seat.Id}");
            sent.Add(() => site.Press(page, "Takket ja"));
            sent.Add(() => site.Press(page, "Lagre behov", ("Input.Needs", "Tolk")));
            sent.Add(() => site.Press(list, "Kryss av alle"));
        }

        var answers = await AtTheSameTime(sent);

        answers.ShouldAllBe(status => status == 302);
        (await SeatsOn(site, course)).ShouldAllBe(seat =>
            seat.State == SeatState.Confirmed && seat.Needs == "Tolk" && seat.IsEprSmsOff
        );
    }

    private static async Task<(Programme, Course)> Open(Site site)
    {
        var programme = await site.Programme();
        return (programme, await site.Course(capacity: 40, programmeId: programme.Id));
    }

    private static async Task<List<string>> Accepted(Site site, Programme programme, int count)
    {
        List<string> referrals = [];
        for (var i = 0; i < count; i++)
        {
            var referral = await site.Refer(programme, number: 7 + i);
            await site.Assess(referral, Assessment.Accept);
            referrals.Add(referral);
        }

        return referrals;
    }

    // All who wait get a seat on the course of today.
    private static Task Seat(Site site, Course course) =>
        site.In(async services =>
        {
            var db = services.GetRequiredService<CoursesDb>();
            foreach (var seat in await db.Seats.ToListAsync())
            {
                seat.Offer(course.Id, site.Clock.GetUtcNow(), Site.Today);
                seat.Confirm(site.Clock.GetUtcNow());
            }

            await db.Save("Test", TestContext.Current.CancellationToken);
        });

    private static Task<Page> Offer(Site site, Page list, Guid party) =>
        site.Send(list, list.Button("Tilby plass").Form, [("partyId", $"{party}")]);

    private static async Task<Seat> SeatOf(Site site, string referral)
    {
        var id = (await site.Stored(referral)).Id;
        return await site.Db(db =>
            db.Set<Seat>().AsNoTracking().SingleAsync(seat => seat.ReferralId == id)
        );
    }

    private static Task<List<Seat>> SeatsOn(Site site, Course course) =>
        site.Db(db =>
            db.Set<Seat>().AsNoTracking().Where(seat => seat.CourseId == course.Id).ToListAsync()
        );

    private static async Task<int[]> AtTheSameTime(IEnumerable<Func<Task<Page>>> sent)
    {
        var answers = await Task.WhenAll(sent.Select(Task.Run));
        return [.. answers.Select(answer => answer.Status)];
    }
}
