using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Testing;

/// <summary>What the database itself promises.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public async Task The_migrations_make_exactly_the_model()
    {
        await using var site = new Site();
        (
            await site.Db(db => Task.FromResult(db.Database.HasPendingModelChanges()))
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_without_an_explanation_is_refused()
    {
        await using var site = new Site();
        await Should.ThrowAsync<UnexplainedChangeException>(() =>
            site.Db(async db =>
            {
                (await db.Set<People.Organisation>().FirstAsync()).Name = "Noe annet";
                return await db.SaveChangesAsync();
            })
        );
    }

    [Fact]
    public async Task A_change_is_saved_with_who_when_why_and_what()
    {
        await using var site = new Site();
        await site.Db(async db =>
        {
            var fjordby = await db.Set<People.Organisation>()
                .SingleAsync(o => o.Id == Cast.Fjordby.Id);
            fjordby.Phone = "+4799999999";
            await db.Save("Test.Phone", CancellationToken.None, "nytt sentralbord");
            return true;
        });
        var record = await site.Db(db =>
            db.ProcessRecords.OrderByDescending(r => r.Id)
                .FirstAsync(r => r.ThingId == Cast.Fjordby.Id)
        );
        record.Activity.ShouldBe("Test.Phone");
        record.Reason.ShouldBe("nytt sentralbord");
        record.ActorRole.ShouldBe("System");
        record.At.ShouldBe(site.Clock.GetUtcNow());
        record.Changes.ShouldContain("+4700000000");
        record.Changes.ShouldContain("+4799999999");
    }

    [Fact]
    public async Task The_record_tells_that_a_person_changed_but_not_to_what()
    {
        await using var site = new Site();
        var person = new People.Person
        {
            OrganisationId = Cast.Fjordby.Id,
            GivenName = "Astrid",
            FamilyName = "Fjellvang",
        };
        await site.Add(person);
        var record = await site.Db(db =>
            db.ProcessRecords.SingleAsync(r => r.ThingId == person.Id)
        );
        record.Changes.ShouldContain("FamilyName");
        record.Changes.ShouldNotContain("Fjellvang");
    }

    [Fact]
    public async Task Whoever_acts_for_one_organisation_sees_no_row_of_another()
    {
        await using var site = new Site();
        await site.Add(
            new People.Person
            {
                OrganisationId = Cast.Innby.Id,
                GivenName = "Nabo",
                FamilyName = "Nes",
            }
        );
        var seen = await site.In(
            Cast.Sekretær,
            services =>
                ((MestraDb)services.GetService(typeof(MestraDb))!).Set<People.Person>().CountAsync()
        );
        seen.ShouldBe(0);
        (await site.Db(db => db.Set<People.Person>().CountAsync())).ShouldBe(1);
    }
}
