using Mestra.Referrals.Contracts;

namespace Mestra.Referrals;

public sealed class NoteAnswerTests
{
    [Fact]
    public async Task With_the_answer_the_referral_waits_to_be_assessed_again()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        await site.Assess(referral, Assessment.AskForMore, "Hvilken fase?");

        await Answer(site, referral, "Nyoppdaget i desember");

        (await site.Stored(referral)).State.ShouldBe(ReferralState.Received);
        (await site.Open(referral)).Text.ShouldContain("Nyoppdaget i desember");
    }

    [Fact]
    public async Task Nothing_is_answered_that_was_not_asked()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());

        (await Answer(site, referral, "Et svar"))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("Henviseren er ikke spurt om noe.");
    }

    private static async Task<Page> Answer(Site site, string referral, string answer)
    {
        var page = await site.As(Cast.Sekretær).Open(referral + "/svar");
        return await site.Send(page, ("Answer", answer));
    }
}
