using Mestra.Courses.Contracts;
using Mestra.Referrals;

namespace Mestra.Catalogue;

/// <summary>What changes who waits for a course changes what the public reads of it, wherever it was changed.</summary>
public sealed class FollowSeatsTests
{
    [Fact]
    public async Task Those_of_a_cancelled_course_wait_for_the_others_and_the_public_reads_it()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var cancelled = await site.PublicCourse(programme);
        var other = await site.PublicCourse(programme, inDays: 60);
        await site.Party(cancelled, SeatState.Confirmed, "Kari", "Ola", "Per");
        (await Listed(site)).ShouldBe(["Ledige plasser", "Ledige plasser"]);

        await site.Send(
            await site.As(Cast.Avdelingsleder).Open($"/arbeid/kurs/{cancelled.Id}/steg/avlys"),
            ("Reason", "Kurslederen er syk")
        );

        (await Listed(site)).ShouldBe(["Avlyst", "Venteliste"]);
        (await site.Open($"/kurs/{programme.Slug}/{other.Id}")).Text.ShouldContain("3 venter nå");
        (await site.As(Cast.Sekretær).Open("/arbeid/kurs")).Text.ShouldContain("3 venter");
    }

    [Fact]
    public async Task Who_leaves_the_programmes_own_list_leaves_seats_for_the_public()
    {
        await using var site = new Site();
        var programme = await site.PublicProgramme();
        var referral = await site.Refer(programme);
        await site.Assess(referral, Assessment.Accept);
        var course = await site.PublicCourse(programme);
        (await Listed(site)).ShouldBe(["Venteliste"]);
        (await site.Open($"/kurs/{programme.Slug}/{course.Id}")).Text.ShouldContain("1 venter nå");

        await site.Send(
            await site.As(Cast.Sekretær).Open(referral + "/trekk"),
            ("Input.By", "Person"),
            ("Input.Reason", "")
        );

        (await Listed(site)).ShouldBe(["Ledige plasser"]);
        (await site.Open($"/kurs/{programme.Slug}/{course.Id}")).Text.ShouldNotContain("venter nå");
    }

    private static async Task<string[]> Listed(Site site)
    {
        // The second round has seen every mark: only a new one makes the next look again.
        await site.UpdateCatalogue();
        await site.UpdateCatalogue();
        return
        [
            .. (await site.AsPublic().Open("/kurs"))
                .Document.QuerySelectorAll(".m-result .ds-tag")
                .Select(tag => tag.TextContent.Trim()),
        ];
    }
}
