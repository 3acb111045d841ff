using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mestra.Kernel;

namespace Mestra.Testing;

public sealed class NationalIdVaultTests
{
    private static readonly NationalIdVault Vault = new(Keys(1, 2));

    [Property]
    public void What_was_put_in_comes_out(NonNegativeInt index)
    {
        foreach (var id in Numbers(index.Get))
        {
            var back = Vault.Unprotect(Vault.Protect(id));

            (back.Digits, back.Kind, back.IsSynthetic).ShouldBe(
                (id.Digits, id.Kind, id.IsSynthetic)
            );
        }
    }

    [Property]
    public void The_index_is_equal_when_the_numbers_are_and_only_then(
        NonNegativeInt one,
        NonNegativeInt other
    )
    {
        var (first, second) = (Number(one.Get), Number(other.Get));

        Vault
            .BlindIndex(first)
            .AsSpan()
            .SequenceEqual(Vault.BlindIndex(second))
            .ShouldBe(first.Digits == second.Digits);
    }

    [Fact]
    public void The_index_asks_for_the_digits_only()
    {
        var known = Number(3);
        var asOther = NationalId.Restored(
            known.Digits,
            NationalIdKind.FhNumber,
            isSynthetic: false
        );

        Vault.BlindIndex(asOther).ShouldBe(Vault.BlindIndex(known));
    }

    [Fact]
    public void The_same_number_is_never_stored_the_same_way_twice() =>
        Enumerable
            .Range(0, 100)
            .Select(_ => Convert.ToHexString(Vault.Protect(Number(5))))
            .Distinct()
            .Count()
            .ShouldBe(100);

    [Fact]
    public void What_is_stored_shows_neither_digits_nor_length()
    {
        foreach (var id in Numbers(11))
        {
            var stored = Vault.Protect(id);

            stored.Length.ShouldBe(NationalIdVault.ProtectedLength);
            stored.AsSpan().IndexOf(Encoding.ASCII.GetBytes(id.Digits[..4])).ShouldBe(-1);
            Vault.BlindIndex(id).Length.ShouldBe(NationalIdVault.IndexLength);
        }
    }

    [Fact]
    public void A_changed_byte_is_seen_wherever_it_stands()
    {
        var stored = Vault.Protect(Number(1));

        for (var place = 0; place < stored.Length; place++)
        {
            var changed = stored.ToArray();
            changed[place] ^= 1;

            Should
                .Throw<Exception>(() => Vault.Unprotect(changed))
                .ShouldSatisfyAllConditions(error =>
                    (error is CryptographicException or IdentityKeyException).ShouldBeTrue()
                );
        }
    }

    [Fact]
    public void A_stored_number_opens_only_for_the_row_it_was_stored_for()
    {
        var (mine, yours) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var stored = Vault.Protect(Number(1), mine);

        Vault.Unprotect(stored, mine).ShouldBe(Number(1));
        Should.Throw<CryptographicException>(() => Vault.Unprotect(stored, yours));
        Should.Throw<CryptographicException>(() => Vault.Unprotect(stored));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(100_000)]
    public void What_is_no_stored_number_is_said_to_be_none(int length) =>
        Should.Throw<CryptographicException>(() => Vault.Unprotect(new byte[length]));

    [Fact]
    public void Another_key_opens_nothing_and_finds_nothing()
    {
        var other = new NationalIdVault(Keys(3, 4));

        Should
            .Throw<IdentityKeyException>(() => other.Unprotect(Vault.Protect(Number(1))))
            .Message.ShouldContain("keys.json");
        other.BlindIndex(Number(1)).ShouldNotBe(Vault.BlindIndex(Number(1)));
    }

    [Fact]
    public void After_a_change_of_key_the_old_one_still_opens_and_the_new_one_closes()
    {
        var changed = new NationalIdVault(new IdentityKeys(Key(9), Key(2), [Key(1)]));

        changed.Unprotect(Vault.Protect(Number(1))).ShouldBe(Number(1));
        Should.Throw<IdentityKeyException>(() => Vault.Unprotect(changed.Protect(Number(1))));
        changed.BlindIndex(Number(1)).ShouldBe(Vault.BlindIndex(Number(1)));
    }

    [Fact]
    public void What_was_stored_by_version_1_stays_readable()
    {
        // Made outside this program, by the description in NationalIdVault: a change of the format must keep reading it.
        var stored = Convert.FromBase64String(StoredByVersion1);

        Vault.Unprotect(stored).ShouldBe(Number(0));
        Convert.ToHexString(Vault.BlindIndex(Number(0))).ShouldBe(IndexByVersion1);
    }

    private const string StoredByVersion1 =
        "AcFPer4AAQIDBAUGBwgJCguQLSEN58UkBNowGR4OLLH1uqelFxjPNUnOWtbyEGk=";
    private const string IndexByVersion1 =
        "F314EC92B6C6752431952B9CCB97C2714E646AD1E1563E1EBD447C2A5B1AD91D";

    private static IdentityKeys Keys(byte encryption, byte index) =>
        new(Key(encryption), Key(index), []);

    private static byte[] Key(byte fill) => [.. Enumerable.Repeat(fill, IdentityKeys.Size)];

    private static NationalId Number(int index) => SyntheticNumbers.Fodselsnummer(index % 29_000);

    private static IEnumerable<NationalId> Numbers(int index) =>
        [
            Number(index),
            SyntheticNumbers.DNumber(index % 300, new DateOnly(1971, 5, 17)),
            SyntheticNumbers.Personnummer(index % SyntheticNumbers.PersonnummerCount),
            NationalId.Restored("88888888831", NationalIdKind.FhNumber, isSynthetic: false),
        ];
}
