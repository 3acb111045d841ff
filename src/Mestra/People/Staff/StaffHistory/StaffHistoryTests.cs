namespace Mestra.People;

public sealed class StaffHistoryTests
{
    [Fact]
    public async Task An_invitation_that_is_sent_and_withdrawn_and_a_role_that_ends_stand_with_their_names()
    {
        await using var site = new Site();
        var form = await site.As(Cast.Administrator).Open("/arbeid/ansatte/inviter");
        await site.Send(
            form,
            ("Name", "Nora Ny"),
            ("Email", "nora@example.org"),
            ("Role", "Secretary")
        );
        var staff = await site.Open("/arbeid/ansatte");
        staff.Html.ShouldContain("/arbeid/ansatte/historikk");
        await site.Send(staff, ("invitation", Value(staff, "invitation")));
        await site.Press(staff, $"Avslutt rollen {Cast.Rådgiver.Name}");

        var rows = (await site.Open("/arbeid/ansatte/historikk")).Table("det siste først");

        rows.Length.ShouldBe(3);
        rows[0][3].ShouldStartWith($"Rolle: {Cast.Rådgiver.Name}");
        rows[1][1].ShouldBe("Trakk tilbake invitasjonen");
        rows[1][3].ShouldStartWith("Invitasjon: Nora Ny");
        rows[2][1].ShouldBe("Inviterte en ansatt");
        rows.ShouldAllBe(row => row[2].StartsWith(Cast.Administrator.Name));
        (await site.Open("/arbeid/virksomhet/historikk")).Text.ShouldContain("Invitasjon: Nora Ny");
    }

    [Fact]
    public async Task A_neighbours_staff_stand_in_no_history_here()
    {
        await using var site = new Site();

        var page = await site.As(Cast.Administrator).Open("/arbeid/virksomhet/historikk");

        page.Text.ShouldContain(Cast.Sekretær.Name);
        page.Text.ShouldNotContain(Cast.InnbySekretær.Name);
    }

    private static string Value(Page page, string field) =>
        page.Document.QuerySelector($"button[name={field}]")!.GetAttribute("value")!;
}
