using Mestra.Coding;
using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Evaluation;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning;
using Mestra.Referrals;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>The demonstration as a whole looks like a place where people work: what is old is done, who waits has not waited long, who comes belongs there.</summary>
public sealed class DemonstrationTests(DemoScene demo)
{
    [Fact]
    public async Task About_two_hundred_people_are_referred_and_every_state_is_met()
    {
        var site = await demo.Site();
        var people = await site.Db(db => db.Set<Person>().ToListAsync());
        people.Count.ShouldBeInRange(170, 270);
        people.Count(person => person.IsProtected).ShouldBeInRange(1, 4);
        people.ShouldContain(person => person.HasReservedSms);
        (
            await site.Db(db => db.Set<Referral>().Select(r => r.State).Distinct().ToListAsync())
        ).ShouldBe(Enum.GetValues<ReferralState>(), ignoreOrder: true);
    }

    [Fact]
    public async Task Who_comes_with_a_patient_is_as_old_as_a_relative_of_that_kind_is()
    {
        var site = await demo.Site();
        var born = await site.Db(db =>
            db.Set<Person>().ToDictionaryAsync(p => p.Id, p => p.BirthYear!.Value)
        );
        var referrals = await site.Db(db =>
            db.Set<Referral>().Include(r => r.People).ToListAsync()
        );
        var relatives = referrals
            .Where(r => r.PatientId is not null)
            .SelectMany(
                r => r.People,
                (r, p) => (p.Relation, Patient: born[r.PatientId!.Value], Own: born[p.PersonId])
            )
            .Where(pair => pair.Relation != Relation.Self)
            .ToList();
        relatives.Count.ShouldBeGreaterThan(10);
        foreach (var (relation, patient, own) in relatives)
        {
            var younger = own - patient;
            switch (relation)
            {
                case Relation.Child:
                    younger.ShouldBeGreaterThanOrEqualTo(20);
                    break;
                case Relation.Parent:
                    younger.ShouldBeLessThanOrEqualTo(-20);
                    break;
                default:
                    Math.Abs(younger).ShouldBeLessThanOrEqualTo(8);
                    break;
            }
        }
    }

    [Fact]
    public async Task Everyone_on_a_course_was_referred_to_its_programme_before_it_began()
    {
        var site = await demo.Site();
        var starts = (await site.Db(db => db.Set<Course>().Include(c => c.Sessions).ToListAsync()))
            .Where(course => course.Sessions.Count > 0)
            .ToDictionary(
                course => course.Id,
                course => (course.ProgrammeId, Starts: course.Planned.First().Starts)
            );
        var referrals = await site.Db(db => db.Set<Referral>().ToDictionaryAsync(r => r.Id));
        var seats = await site.Db(db => db.Set<Seat>().ToListAsync());
        seats.Count.ShouldBeGreaterThan(150);
        foreach (var seat in seats)
        {
            var (programme, begins) = starts[seat.CourseId!.Value];
            referrals[seat.ReferralId!.Value].ProgrammeId.ShouldBe(programme);
            seat.WaitingSince.ShouldBeLessThan(begins);
            (seat.OfferedAt ?? begins).ShouldBeGreaterThanOrEqualTo(seat.WaitingSince);
        }
    }

    [Fact]
    public async Task Nobody_waits_for_half_a_year_and_few_referrals_wait_for_three_weeks()
    {
        var site = await demo.Site();
        var now = site.Clock.GetUtcNow();
        var waiting = await site.Db(db =>
            db.Set<Seat>().Where(s => s.State == SeatState.Waiting).ToListAsync()
        );
        waiting.ShouldNotBeEmpty();
        waiting.ShouldAllBe(seat => seat.WaitingSince > now.AddDays(-150));
        var received = await site.Db(db =>
            db.Set<Referral>()
                .Where(r => r.State == ReferralState.Received)
                .Select(r => r.ReceivedOn)
                .ToListAsync()
        );
        received.ShouldAllBe(day => day >= Site.Today.AddDays(-30));
        received.Count(day => day < Site.Today.AddDays(-21)).ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task A_course_held_six_weeks_ago_is_done_with()
    {
        var site = await demo.Site();
        var before = site.Clock.GetUtcNow().AddDays(-42);
        var old = (await site.Db(db => db.Set<Course>().Include(c => c.Sessions).ToListAsync()))
            .Where(c => c.State == CourseState.Held && c.Planned.Last().Ends < before)
            .ToList();
        old.ShouldAllBe(course => course.LockedAt != null);
        Guid[] ids = [.. old.Select(course => course.Id)];
        (await site.Db(db => db.Set<Debrief>().CountAsync(d => ids.Contains(d.CourseId)))).ShouldBe(
            ids.Length
        );
        (
            await site.Db(db =>
                db.Set<ChecklistTask>()
                    .CountAsync(t =>
                        t.CourseId != null
                        && ids.Contains(t.CourseId.Value)
                        && t.DoneOn == null
                        && t.NotRelevantBecause == ""
                    )
            )
        ).ShouldBe(0);
        var marks = await site.Db(db =>
            db.Set<CodingMark>().Where(m => ids.Contains(m.CourseId)).ToListAsync()
        );
        marks.Count.ShouldBeGreaterThan(50);
        marks.ShouldAllBe(mark => mark.IsDone);
        (
            await site.Db(db =>
                db.Set<Course>().CountAsync(c => c.State == CourseState.Held && c.LockedAt == null)
            )
        ).ShouldBeInRange(1, 3);
    }

    [Theory]
    [InlineData(nameof(Cast.Sekretær))]
    [InlineData(nameof(Cast.Kursleder))]
    [InlineData(nameof(Cast.Lege))]
    [InlineData(nameof(Cast.Avdelingsleder))]
    [InlineData(nameof(Cast.ErfarenBruker))]
    [InlineData(nameof(Cast.Kodeveileder))]
    [InlineData(nameof(Cast.InnbySekretær))]
    [InlineData(nameof(Cast.KommuneSekretær))]
    [InlineData(nameof(Cast.SvenskSekreterare))]
    public async Task A_worklist_can_be_worked_through(string who)
    {
        var site = await demo.Site();
        var member = (CastMember)typeof(Cast).GetField(who)!.GetValue(null)!;
        var page = await site.As(member).Open("/arbeid");
        page.Document.QuerySelectorAll(".m-tiles b")
            .Sum(b => int.Parse(b.TextContent))
            .ShouldBeLessThanOrEqualTo(60, page.Text);
        page.Document.QuerySelectorAll("span.m-due")
            .Length.ShouldBeLessThanOrEqualTo(16, page.Text);
    }

    [Fact]
    public async Task What_a_Swedish_region_plans_is_not_in_Norwegian()
    {
        var site = await demo.Site();
        var tasks = await site.Db(db =>
            db.Set<ChecklistTask>()
                .Where(t => t.OrganisationId == Cast.Sjoregionen.Id)
                .ToListAsync()
        );
        tasks.ShouldNotBeEmpty();
        tasks.ShouldAllBe(task => task.Title.Nb == null && task.Title.Sv != null);
    }

    [Fact]
    public async Task Nothing_in_it_breaks_an_invariant()
    {
        var site = await demo.Site();
        var breaches = await site.In(async services =>
        {
            List<string> all = [];
            foreach (var audit in services.GetServices<IAudit>())
            {
                all.AddRange((await audit.Breaches(default)).Select(breach => breach.ToString()!));
            }

            return all;
        });
        breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_demonstration()
    {
        await using var again = await DemoScene.Fill(upTo: 50);
        (await Shape(again)).ShouldBe(await Shape(await demo.Site()));
    }

    private static async Task<List<string>> Shape(Site site)
    {
        var seats = (await site.Db(db => db.Set<Seat>().ToListAsync())).ToLookup(s => s.CourseId);
        var courses = await site.Db(db => db.Set<Course>().Include(c => c.Sessions).ToListAsync());
        var people = await site.Db(db => db.Set<Person>().ToListAsync());
        return
        [
            .. courses
                .Select(c =>
                    $"{c.OrganisationId} {c.Title} {c.State} {string.Join(' ', c.Planned.Select(s => $"{s.Starts:O} {s.PlaceId}"))} {seats[c.Id].Count(s => s.IsOccupied)}"
                )
                .Concat(
                    people.Select(p =>
                        $"{p.OrganisationId} {p.GivenName} {p.FamilyName} {p.BirthYear}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}
