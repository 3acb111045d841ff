using Mestra.Correspondence;
using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>People who are given seats and written to, for the stories about letters and messages.</summary>
internal static class MessageScene
{
    /// <summary>Astrid, who can get an SMS.</summary>
    public static Person Astrid(string language = "nb") =>
        new()
        {
            OrganisationId = Cast.Fjordby.Id,
            GivenName = "Astrid",
            FamilyName = "Fjellvang",
            Phone = "+4700000042",
            Address = "Fjellveien 2, 0000 Fjordby",
            Language = language,
        };

    /// <summary>A programme at Fjordby that one comes to in this way.</summary>
    public static Programme Programme(ReferralRule rule) =>
        new()
        {
            OrganisationId = Cast.Fjordby.Id,
            DepartmentId = Cast.Medisin.Id,
            Slug = $"kurs-{Guid.CreateVersion7():N}",
            Title = new Wording(Nb: "Hjertesviktskole"),
            ReferralRule = rule,
        };

    /// <summary>Gives seats to these people, who have said yes, as the secretary does it.</summary>
    /// <returns>The party's id.</returns>
    public static async Task<Guid> Seated(this Site site, Course course, params Person[] people)
    {
        var party = await site.Party(course, SeatState.Waiting, people);
        (
            await site.In(
                Cast.Sekretær,
                async services =>
                {
                    var cancel = TestContext.Current.CancellationToken;
                    var db = services.GetRequiredService<CoursesDb>();
                    await using var turn = await db.TakeTurn(course.Id, cancel);
                    await db
                        .Seats.Where(seat => seat.PartyId == party)
                        .ForEachAsync(seat => seat.Confirm(site.Clock.GetUtcNow()), cancel);
                    return await services
                        .GetRequiredService<SeatChanges>()
                        .Commit(turn, "Seats.Done.Confirmed", cancel);
                }
            )
        ).ShouldBeNull();
        return party;
    }

    /// <summary>Offers seats to these people, as the secretary does it.</summary>
    /// <returns>The party's id.</returns>
    public static async Task<Guid> Offered(this Site site, Course course, params Person[] people)
    {
        var party = await site.Party(course, SeatState.Waiting, people);
        (
            await site.In(
                Cast.Sekretær,
                services =>
                    services
                        .GetRequiredService<OfferSeat>()
                        .Run(course.Id, party, TestContext.Current.CancellationToken)
            )
        ).ShouldBeNull();
        return party;
    }

    /// <summary>Tells what happened in another module, and saves.</summary>
    public static Task Tell<TEvent>(this Site site, TEvent happened)
        where TEvent : IEvent =>
        site.In(
            Cast.Sekretær,
            async services =>
            {
                await services
                    .GetRequiredService<Events>()
                    .Tell(happened, TestContext.Current.CancellationToken);
                await services
                    .GetRequiredService<MestraDb>()
                    .Save("Test", TestContext.Current.CancellationToken);
                return true;
            }
        );

    /// <summary>Changes rows, tells what happened, and saves.</summary>
    public static Task Change(
        this Site site,
        Func<MestraDb, Task> change,
        params IEvent[] happened
    ) =>
        site.In(
            Cast.Sekretær,
            async services =>
            {
                var db = services.GetRequiredService<MestraDb>();
                await change(db);
                foreach (dynamic one in happened)
                {
                    await services
                        .GetRequiredService<Events>()
                        .Tell(one, TestContext.Current.CancellationToken);
                }

                await db.Save("Test", TestContext.Current.CancellationToken);
                return true;
            }
        );

    /// <summary>Sends what is due, as the background does.</summary>
    public static Task<int> Drain(this Site site) =>
        site.In(services =>
            services.GetRequiredService<Drain>().Round(TestContext.Current.CancellationToken)
        );

    /// <summary>All messages, in the order they came.</summary>
    public static Task<List<OutgoingMessage>> Messages(this Site site) =>
        site.Db(db => db.Set<OutgoingMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    /// <summary>The one message of this kind and channel.</summary>
    public static async Task<OutgoingMessage> Message(
        this Site site,
        MessageKind kind,
        MessageChannel channel
    ) => (await site.Messages()).Single(m => m.Kind == kind && m.Channel == channel);

    /// <summary>To a moment of a day in Oslo, in winter time.</summary>
    public static void GoTo(this Site site, int inDays, int hour, int minute = 0) =>
        site.Clock.SetUtcNow(
            new DateTimeOffset(
                Site.Today.AddDays(inDays),
                new TimeOnly(hour, minute),
                TimeSpan.FromHours(1)
            ).ToUniversalTime()
        );
}
