using Mestra.Courses;
using Mestra.Kernel;
using Mestra.People;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Referrals;

public sealed class ReferralsDemoTests
{
    [Fact]
    public async Task About_two_hundred_invented_people_are_referred_and_in_every_state()
    {
        await using var site = new Site();
        await Fill(site);

        var people = await site.Db(db => db.Set<Person>().ToListAsync());
        people.Count.ShouldBeInRange(150, 260);
        people.Count(person => person.IsProtected).ShouldBeInRange(1, 4);
        people.ShouldContain(person => person.HasReservedSms);
        var referrals = await site.Db(db => db.Set<Referral>().ToListAsync());
        referrals
            .Select(referral => referral.State)
            .Distinct()
            .ShouldBe(Enum.GetValues<ReferralState>(), ignoreOrder: true);
        (await site.Db(db => db.Set<Seat>().CountAsync())).ShouldBeGreaterThan(80);
    }

    [Fact]
    public async Task Nothing_in_it_breaks_an_invariant()
    {
        await using var site = new Site();
        await Fill(site);

        var breaches = await site.In(services =>
            services
                .GetServices<IAudit>()
                .OfType<AuditReferrals>()
                .Single()
                .Breaches(TestContext.Current.CancellationToken)
        );

        breaches.ShouldBeEmpty();
    }

    private static async Task Fill(Site site)
    {
        foreach (
            var at in (Organisation[])[Cast.Fjordby, Cast.Innby, Cast.Kommune, Cast.Sjoregionen]
        )
        {
            await site.Programme(ReferralRule.AnyClinician, at.Id);
            await site.Programme(ReferralRule.OwnHospitalOnly, at.Id);
        }

        await site.In(async services =>
        {
            var demo = services.GetServices<IDemonstrate>().OfType<ReferralsDemo>().Single();
            await demo.Fill(new DemoDice(17), Site.Today, TestContext.Current.CancellationToken);
        });
    }
}
