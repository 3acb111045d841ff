using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

/// <summary>What an operator types works in the store that was meant, and nobody else on the machine reads it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Path.Combine(
        TestStore.Folder,
        Guid.CreateVersion7().ToString("N")
    );

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_mistyped_folder_is_said_and_no_store_is_made_there()
    {
        await using var said = new StringWriter();
        (
            await CreateAdmin.Run(
                Settings(),
                "ada@example.org",
                "Ada Admin",
                "Fjordby",
                said,
                CancellationToken.None
            )
        ).ShouldBe(1);
        (await Audit.Run(Settings(), said, CancellationToken.None)).ShouldBe(1);
        said.ToString().ShouldContain($"There is no store in {_folder}. Check --data");
        Directory.Exists(_folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_store_can_be_read_by_the_account_that_runs_it_and_by_nobody_else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        await using (var app = Serve.Build(Settings()))
        {
            await app.Services.PrepareStore(demonstration: false, _ => { }, CancellationToken.None);
            await using var scope = app.Services.CreateAsyncScope();
            (await app.Services.HasStore(CancellationToken.None)).ShouldBeTrue();
            Rights(_folder).ShouldBe("700");
            foreach (var file in Directory.GetFiles(_folder))
            {
                Rights(file).ShouldBe("600", file);
            }

            File.Exists(Path.Combine(_folder, "mestra.db")).ShouldBeTrue();
            File.Exists(Path.Combine(_folder, "keys.json")).ShouldBeTrue();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task An_organisation_gets_its_first_administrator_by_a_real_address_and_only_once()
    {
        await using var site = new Site();
        var house = Cast.Fjordby.Name;

        (await Invited(site, "feil", house)).Line.ShouldContain("«feil» is no e-mail address");
        (await Invited(site, "ada@example.org", "Fjordbyen")).Line.ShouldContain("No single");
        (await Invited(site, "ada@example.org", house)).Line.ShouldContain("has an administrator");
        (await Invited(site, "ada@example.org", Cast.Innby.Name)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var before = Console.Error;
        await using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            (await Serve.Run([$"--urls=http://127.0.0.1:{port}", .. Settings()])).ShouldBe(1);
        }
        finally
        {
            Console.SetError(before);
        }

        said.ToString().ShouldContain("is in use");
        said.ToString().ShouldContain("--port");
    }

    private static Task<FirstInvitation> Invited(Site site, string email, string organisation) =>
        site.In(services =>
            services
                .GetRequiredService<IFirstAdministrator>()
                .Invite(email, "Ada Admin", organisation, CancellationToken.None)
        );

    [Fact]
    public void A_file_that_is_added_to_is_the_owners_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        OwnFiles.Folder(_folder);
        var path = Path.Combine(_folder, "look-chain.log");
        OwnFiles.Open(path, FileMode.Append).Dispose();
        Rights(path).ShouldBe("600");
    }

    private string[] Settings() =>
        [
            $"--Mestra:DataFolder={_folder}",
            $"--ConnectionStrings:Main=Data Source={Path.Combine(_folder, "mestra.db")}",
        ];

    private static string Rights(string path) =>
        OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
