using FsCheck.Xunit;

namespace Mestra.Planning;

/// <summary>Six cells without order: a change asks for a new look at the others, and two may write at once.</summary>
public sealed class StarTests
{
    [Fact]
    public async Task A_change_of_one_cell_asks_for_a_new_look_at_the_other_five_and_says_why()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var address = await StarOf(site);
        var saved = await Saved(site, address, ("Cells[Goals].What", "Vite når jeg skal ringe"));
        saved.Value("Cells[Goals].What").ShouldBe("Vite når jeg skal ringe");
        saved.Text.ShouldContain("Planen er lagret.");
        Marked(saved).ShouldBe(["Content", "Methods", "Evaluation", "Frame", "Participants"]);
        saved.Text.ShouldContain("«Mål» ble endret");
        saved.Text.ShouldContain("av Ingrid Lauvrød");
    }

    [Fact]
    public async Task A_tick_says_that_a_cell_still_fits()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var address = await StarOf(site);
        await Saved(site, address, ("Cells[Content].What", "Fem temaer"));
        var asked = await Saved(site, address, ("Cells[Goals].What", "Vite når jeg skal ringe"));
        var answered = await site.Follow(await site.Send(asked, ("Cells[Content].Seen", "true")));
        Marked(answered).ShouldBe(["Methods", "Evaluation", "Frame", "Participants"]);
    }

    [Fact]
    public async Task Two_who_write_in_different_cells_both_get_theirs_and_the_later_is_told()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var address = await StarOf(site);
        var later = await site.As(Cast.Rådgiver).Open(address);
        site.As(Cast.Kursleder);
        await Saved(site, address, ("Cells[Goals].What", "Mål fra Ingrid"));
        site.As(Cast.Rådgiver);
        var saved = await site.Follow(
            await site.Send(later, ("Cells[Frame].How", "Rom fra Randi"))
        );
        saved.Text.ShouldContain("Mens du skrev, endret en annen også: Mål.");
        saved.Value("Cells[Goals].What").ShouldBe("Mål fra Ingrid");
        saved.Value("Cells[Frame].How").ShouldBe("Rom fra Randi");
    }

    [Fact]
    public async Task Two_who_write_in_the_same_line_lose_nothing_and_the_later_sees_both_texts()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var address = await StarOf(site);
        var later = await site.As(Cast.Rådgiver).Open(address);
        site.As(Cast.Kursleder);
        await Saved(site, address, ("Cells[Goals].What", "Mål fra Ingrid"));
        site.As(Cast.Rådgiver);
        var clash = await site.Send(
            later,
            ("Cells[Goals].What", "Mål fra Randi"),
            ("Cells[Frame].How", "Rom fra Randi")
        );
        clash.Status.ShouldBe(422);
        clash.Errors.ShouldHaveSingleItem().ShouldContain("Ingrid Lauvrød");
        clash.Value("Cells[Goals].What").ShouldBe("Mål fra Randi");
        clash.Value("Cells[Frame].How").ShouldBe("Rom fra Randi");
        clash.Text.ShouldContain("Mål fra Ingrid");
        var chosen = await site.Follow(
            await site.Send(clash, ("Cells[Goals].What", "Mål fra begge"))
        );
        chosen.Value("Cells[Goals].What").ShouldBe("Mål fra begge");
        chosen.Value("Cells[Frame].How").ShouldBe("Rom fra Randi");
        (await site.Open(address + "/utgaver")).Text.ShouldContain("Mål fra Ingrid");
    }

    [Fact]
    public async Task An_earlier_text_can_be_used_again_and_asks_for_a_new_look()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var address = await StarOf(site);
        await Saved(site, address, ("Cells[Goals].What", "Først"));
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await Saved(site, address, ("Cells[Goals].What", "Så"));
        var editions = await site.Open(address + "/utgaver");
        var back = await site.Follow(await site.Press(editions, "Bruk denne igjen"));
        back.Value("Cells[Goals].What").ShouldBe("Først");
        Marked(back).Length.ShouldBe(5);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_at_its_field_and_still_stands_there()
    {
        await using var site = new Site().As(Cast.Kursleder);
        var address = await StarOf(site);
        var far = new string('å', 100_000);
        var refused = await site.Send(await site.Open(address), ("Cells[Goals].Why", far));
        refused.Status.ShouldBe(422);
        refused.Errors.ShouldHaveSingleItem().ShouldContain("4000");
        refused.Value("Cells[Goals].Why").ShouldBe(far);
    }

    [Fact]
    public async Task An_experienced_user_writes_in_the_plan_as_an_equal()
    {
        await using var site = new Site().As(Cast.ErfarenBruker);
        var programme = ProgrammesForTests.WithExperience();
        await site.Add(programme);
        var saved = await Saved(
            site,
            $"/arbeid/tilbud/{programme.Id}/stjerne",
            ("Cells[Participants].What", "Vi er ofte slitne ❤️ مرهق")
        );
        saved.Value("Cells[Participants].What").ShouldBe("Vi er ofte slitne ❤️ مرهق");
    }

    [Property]
    public void Whatever_two_people_write_each_line_is_in_the_plan_or_told_to_the_later_one(
        string?[] before,
        string?[] first,
        string?[] second
    )
    {
        var cells = Cells(before);
        var opened = cells.ToDictionary(c => c.Factor, c => c.Text);
        var star = new Star(cells);
        star.Save(Drafts(first, opened), null, DateTimeOffset.UnixEpoch).Clashes.ShouldBeEmpty();
        var between = cells.ToDictionary(c => c.Factor, c => c.Text);
        var outcome = star.Save(Drafts(second, opened), null, DateTimeOffset.UnixEpoch);
        foreach (var (factor, draft) in Drafts(second, opened))
        {
            if (draft.Text.What != opened[factor].What)
            {
                outcome.Merged[factor].What.ShouldBe(draft.Text.What);
                (
                    between[factor].What == opened[factor].What
                    || between[factor].What == draft.Text.What
                    || outcome.Clashes.Any(c =>
                        c.Factor == factor && c.Theirs == between[factor].What
                    )
                ).ShouldBeTrue();
            }
            else
            {
                outcome.Merged[factor].What.ShouldBe(between[factor].What);
            }
        }
    }

    private static PlanCell[] Cells(string?[] texts) =>
        [
            .. Enum.GetValues<Factor>()
                .Select(
                    (factor, place) =>
                    {
                        var cell = new PlanCell
                        {
                            OrganisationId = Cast.Fjordby.Id,
                            ProgrammeId = Cast.Fjordby.Id,
                            Factor = factor,
                        };
                        cell.Write(At(texts, place), null, DateTimeOffset.UnixEpoch);
                        return cell;
                    }
                ),
        ];

    private static Dictionary<Factor, CellDraft> Drafts(
        string?[] texts,
        Dictionary<Factor, CellText> opened
    ) =>
        opened.ToDictionary(
            cell => cell.Key,
            cell => new CellDraft(
                texts.Length == 0 ? cell.Value : At(texts, (int)cell.Key),
                cell.Value,
                false,
                null
            )
        );

    private static CellText At(string?[] texts, int place) =>
        new(texts.Length == 0 ? "" : texts[place % texts.Length] ?? "", "", "");

    private static async Task<string> StarOf(Site site)
    {
        var programme = ProgrammesForTests.Complete();
        await site.Add(programme);
        return $"/arbeid/tilbud/{programme.Id}/stjerne";
    }

    private static async Task<Page> Saved(
        Site site,
        string address,
        params (string, string)[] answers
    ) => await site.Follow(await site.Send(await site.Open(address), answers));

    private static string[] Marked(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll(".m-cell[data-look]")
                .Select(cell => cell.GetAttribute("data-cell")!),
        ];
}
