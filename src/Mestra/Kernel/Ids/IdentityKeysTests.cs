using Mestra.Kernel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

public sealed class IdentityKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mestra-keys").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_start_makes_keys_and_the_next_one_finds_them()
    {
        var stored = VaultIn(_folder).Protect(SyntheticNumbers.Fodselsnummer(1));

        VaultIn(_folder).Unprotect(stored).ShouldBe(SyntheticNumbers.Fodselsnummer(1));
    }

    [Fact]
    public void The_data_folder_is_made_when_there_is_none()
    {
        VaultIn(Path.Combine(_folder, "new", "data"));

        File.Exists(Path.Combine(_folder, "new", "data", "keys.json")).ShouldBeTrue();
    }

    [Fact]
    public void Only_the_owner_may_read_the_keys()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps rights by folder.");
            return;
        }

        VaultIn(_folder);

        File.GetUnixFileMode(Path.Combine(_folder, "keys.json"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Fact]
    public void Many_first_starts_at_once_agree_on_one_pair_of_keys()
    {
        var indexes = new string[32];

        Parallel.For(
            0,
            indexes.Length,
            start =>
                indexes[start] = Convert.ToHexString(
                    VaultIn(_folder).BlindIndex(SyntheticNumbers.Fodselsnummer(1))
                )
        );

        indexes.Distinct().Count().ShouldBe(1);
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Fact]
    public void Two_installations_have_different_keys() =>
        VaultIn(Path.Combine(_folder, "a"))
            .BlindIndex(SyntheticNumbers.Fodselsnummer(1))
            .ShouldNotBe(
                VaultIn(Path.Combine(_folder, "b")).BlindIndex(SyntheticNumbers.Fodselsnummer(1))
            );

    [Fact]
    public void Keys_from_the_configuration_leave_no_file()
    {
        var settings = Configured(Base64(1), Base64(2));
        var stored = Vault(settings).Protect(SyntheticNumbers.Fodselsnummer(1));

        Vault(settings).Unprotect(stored).ShouldBe(SyntheticNumbers.Fodselsnummer(1));
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_retired_key_from_the_configuration_still_opens()
    {
        var stored = Vault(Configured(Base64(1), Base64(2)))
            .Protect(SyntheticNumbers.Fodselsnummer(1));
        var settings = Configured(Base64(3), Base64(2));
        settings["Mestra:Keys:Retired:0"] = Base64(1);

        Vault(settings).Unprotect(stored).ShouldBe(SyntheticNumbers.Fodselsnummer(1));
    }

    [Theory]
    [InlineData("not base64", "Mestra:Keys:Encryption")]
    [InlineData("AAAA", "Mestra:Keys:Encryption")]
    [InlineData("", "Mestra:Keys:Encryption")]
    public void A_key_that_is_none_stops_the_start_and_names_the_setting(string key, string setting)
    {
        Message(Configured(key, Base64(2))).ShouldContain(setting);
        Message(Configured(Base64(1), key)).ShouldContain("Mestra:Keys:Index");
    }

    [Fact]
    public void One_key_alone_is_not_enough()
    {
        Message(Configured(Base64(1), null)).ShouldContain("Mestra:Keys:Index");
        Message(Configured(null, Base64(1))).ShouldContain("Mestra:Keys:Encryption");
    }

    [Fact]
    public void The_two_keys_must_differ() =>
        Message(Configured(Base64(1), Base64(1))).ShouldContain("must differ");

    [Fact]
    public void A_store_that_was_begun_under_other_keys_is_not_opened()
    {
        var mine = VaultIn(Path.Combine(_folder, "a"));
        var another = VaultIn(Path.Combine(_folder, "b"));
        var store = Mark(isDemonstration: false, mine.Mark);

        Should.NotThrow(() => VaultIn(Path.Combine(_folder, "a")).MustBelongTo(store));
        Should
            .Throw<IdentityKeyException>(() => another.MustBelongTo(store))
            .Message.ShouldContain("keys.json");
    }

    [Fact]
    public void A_store_stays_with_its_index_key_when_the_encryption_key_changes() =>
        Vault(Configured(Base64(3), Base64(2)))
            .Mark.ShouldBe(Vault(Configured(Base64(1), Base64(2))).Mark);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"Encryption\":")]
    public void A_damaged_file_stops_the_start_and_is_left_as_it_is(string content)
    {
        var path = Path.Combine(_folder, "keys.json");
        File.WriteAllText(path, content);

        Should.Throw<IdentityKeyException>(() => VaultIn(_folder));
        File.ReadAllText(path).ShouldBe(content);
    }

    [Fact]
    public void The_keys_do_not_show_themselves() =>
        IdentityKeys
            .From(Built(Configured(Base64(1), Base64(2))))
            .ToString()
            .ShouldBe(nameof(IdentityKeys));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_demonstration_takes_invented_people_only_and_every_other_store_real_ones(
        bool isDemonstration
    )
    {
        var services = Services([]);
        services.GetRequiredService<IdentityNumberRules>().ShouldBe(IdentityNumberRules.Production);
        services.GetRequiredService<Store>().Is(Mark(isDemonstration, keyMark: ""));

        services
            .GetRequiredService<IdentityNumberRules>()
            .ShouldBe(new(AllowSynthetic: isDemonstration, AllowReal: !isDemonstration));
    }

    [Fact]
    public void A_test_installation_may_say_that_it_takes_both() =>
        Services(new() { ["Mestra:IdentityNumbers:AllowSynthetic"] = "true" })
            .GetRequiredService<IdentityNumberRules>()
            .ShouldBe(new(AllowSynthetic: true, AllowReal: true));

    private Dictionary<string, string?> Configured(string? encryption, string? index) =>
        new()
        {
            ["Mestra:DataFolder"] = _folder,
            ["Mestra:Keys:Encryption"] = encryption,
            ["Mestra:Keys:Index"] = index,
        };

    private static StoreMark Mark(bool isDemonstration, string keyMark) =>
        new()
        {
            IsDemonstration = isDemonstration,
            FirstStarted = default,
            KeyMark = keyMark,
        };

    private static string Base64(byte fill) =>
        Convert.ToBase64String([.. Enumerable.Repeat(fill, IdentityKeys.Size)]);

    private static string Message(Dictionary<string, string?> settings) =>
        Should.Throw<IdentityKeyException>(() => Vault(settings)).Message;

    private static NationalIdVault VaultIn(string folder) =>
        Vault(new() { ["Mestra:DataFolder"] = folder });

    private static NationalIdVault Vault(Dictionary<string, string?> settings) =>
        Services(settings).GetRequiredService<NationalIdVault>();

    private static ServiceProvider Services(Dictionary<string, string?> settings) =>
        new ServiceCollection()
            .AddSingleton<Store>()
            .AddIdentityNumbers(Built(settings))
            .BuildServiceProvider();

    private static IConfigurationRoot Built(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
