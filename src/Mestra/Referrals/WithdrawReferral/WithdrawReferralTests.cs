using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

public sealed class WithdrawReferralTests
{
    [Fact]
    public async Task A_referral_taken_back_leaves_the_list_and_says_by_whom()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        await site.Assess(referral, Assessment.Accept);

        await Withdraw(site, referral, "Person", "Vil vente til høsten");

        (await site.Stored(referral)).State.ShouldBe(ReferralState.Withdrawn);
        (await site.Db(db => db.Set<Seat>().SingleAsync())).State.ShouldBe(SeatState.Cancelled);
        var page = await site.Open(referral);
        page.Text.ShouldContain("Grunn: Vil vente til høsten");
        page.Text.ShouldContain("Pasienten eller de pårørende");
    }

    [Fact]
    public async Task What_is_taken_back_is_not_taken_back_again()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        await Withdraw(site, referral, "Us", "");

        var again = await Withdraw(site, referral, "Person", "");

        again.Status.ShouldBe(422);
        again
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("Henvisningen er avslått eller trukket.");
    }

    [Fact]
    public async Task A_department_head_who_does_not_enter_referrals_does_not_withdraw_them()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        (await site.As(Cast.Avdelingsleder).Open(referral + "/trekk")).Status.ShouldBe(403);
        (await site.As(Cast.InnbySekretær).Open(referral + "/trekk")).Status.ShouldBe(404);
    }

    private static async Task<Page> Withdraw(Site site, string referral, string by, string reason)
    {
        var page = await site.As(Cast.Sekretær).Open(referral + "/trekk");
        return await site.Send(page, ("Input.By", by), ("Input.Reason", reason));
    }
}
