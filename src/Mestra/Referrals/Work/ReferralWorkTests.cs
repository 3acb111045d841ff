namespace Mestra.Referrals;

public sealed class ReferralWorkTests
{
    [Fact]
    public async Task The_doctor_sees_how_many_wait_to_be_assessed_and_nobodys_name()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        await site.Refer(programme, 7);
        await site.Refer(programme, 8);

        var work = await site.As(Cast.Lege).Open("/arbeid");

        work.Text.ShouldContain("Vurder henvisninger");
        work.Text.ShouldContain("2 henvisninger");
        work.Text.ShouldContain("Eldst mottatt 30. des. 2026");
        work.Text.ShouldNotContain("Myrstøl");
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldNotContain("Vurder henvisninger");
    }

    [Fact]
    public async Task After_fourteen_days_without_an_answer_the_secretary_follows_up()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        await site.Assess(referral, Assessment.AskForMore, "Hvilken fase?");

        site.Clock.Advance(TimeSpan.FromDays(13));
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldNotContain("ikke svart");
        site.Clock.Advance(TimeSpan.FromDays(1));
        (await site.As(Cast.Sekretær).Open("/arbeid")).Text.ShouldContain(
            "Henviseren har ikke svart på 14 dager"
        );
    }

    [Fact]
    public async Task A_missing_number_is_a_task_until_it_is_given()
    {
        await using var site = new Site();
        var referral = await site.Refer(
            await site.Programme(),
            otherwise: ReferralScene.Relative()
        );
        (await site.Open("/arbeid")).Text.ShouldContain("Be om nummer som mangler");
        (await site.Open("/arbeid/henvisninger?mangler=true")).Table().ShouldHaveSingleItem();

        var page = await site.Open(referral + "/personer");
        await site.Send(page, ("Input.People[1].Number", ReferralScene.Number(8)));

        (await site.Open("/arbeid")).Text.ShouldNotContain("Be om nummer som mangler");
    }
}
