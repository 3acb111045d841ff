using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Mestra.Kernel;
using Microsoft.Extensions.Time.Testing;

namespace Mestra.Testing;

public sealed class NationalIdTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("130972 48022")]
    [InlineData("13 09 72 480 22")]
    [InlineData("130972-48022")]
    [InlineData("130972–48022")] // en dash
    [InlineData("130972−48022")] // minus sign
    [InlineData("13.09.72 48022")]
    [InlineData("  13097248022\r\n")]
    [InlineData("130972\u00a048022")] // no-break space
    [InlineData("130972\u202f48022")] // narrow no-break space
    [InlineData("\u202e13097248022\u202c")] // right-to-left override, as pasted from a document
    [InlineData("\ufeff130972\u200b48022\u200f")]
    [InlineData("１３０９７２４８０２２")] // full width
    [InlineData("١٣٠٩٧٢٤٨٠٢٢")] // Arabic
    [InlineData("𝟏𝟑𝟎𝟗𝟕𝟐𝟒𝟖𝟎𝟐𝟐")] // bold, outside the basic plane
    public void A_number_is_read_as_people_type_and_paste_it(string typed) =>
        Read(typed).Id.ShouldNotBeNull().Digits.ShouldBe("13097248022");

    [Fact]
    public void A_number_is_read_however_many_spaces_stand_about_it() =>
        Read(new string(' ', 100_000) + "13097248022" + new string(' ', 100_000))
            .Id.ShouldNotBeNull();

    [Fact]
    public void A_Swedish_plus_sign_may_be_full_width() =>
        Read("０９０５２７＋１４７４").Id.ShouldNotBeNull().Digits.ShouldBe("190905271474");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t\r\n")]
    [InlineData("---")]
    [InlineData("\u200f\u200b")]
    public void Nothing_typed_is_missing(string? typed) =>
        Read(typed).Refusal.ShouldBe(IdRefusal.Missing);

    [Theory]
    [InlineData("I3097248022")]
    [InlineData("13097248O22")]
    [InlineData("1309724802👩‍⚕️")]
    [InlineData("1309724802½")]
    [InlineData("1309724802²")]
    [InlineData("1309724802\0")]
    [InlineData("1309724802\ud800")] // half a character
    [InlineData("'; DROP TABLE people_person; --")]
    [InlineData("<script>alert(1)</script>")]
    public void What_is_no_digit_is_refused(string typed) =>
        Read(typed).Refusal.ShouldBe(IdRefusal.NotDigits);

    [Fact]
    public void A_hundred_thousand_signs_are_refused_at_once()
    {
        Read(new string('1', 100_000)).Refusal.ShouldBe(IdRefusal.WrongLength);
        Read(new string('x', 100_000)).Refusal.ShouldBe(IdRefusal.NotDigits);
        Read("13097248022" + new string('1', 100_000)).Refusal.ShouldBe(IdRefusal.WrongLength);
        Read("13097248022" + new string('x', 100_000)).Refusal.ShouldBe(IdRefusal.NotDigits);
        Read(new string('-', 100_000)).Refusal.ShouldBe(IdRefusal.Missing);
        Read(string.Concat(Enumerable.Repeat("👩‍⚕️", 20_000)))
            .Refusal.ShouldBe(IdRefusal.NotDigits);
    }

    [Property(MaxTest = 2000)]
    public void Whatever_is_typed_gives_a_number_or_a_refusal_and_never_both(string? typed)
    {
        var (id, refusal) = Read(typed);

        (id is null).ShouldBe(refusal is not null);
    }

    [Property(MaxTest = 1000)]
    public void One_wrong_digit_is_always_seen(
        NonNegativeInt index,
        NonNegativeInt place,
        byte digit
    )
    {
        var right = SyntheticNumbers.Fodselsnummer(index.Get % 29_000).Digits;
        var wrong = Changed(right, place.Get % right.Length, digit % 10);

        (Read(wrong).Id is null).ShouldBe(wrong != right);
    }

    [Property(MaxTest = 1000)]
    public void One_wrong_digit_of_the_last_ten_of_a_personnummer_is_always_seen(
        NonNegativeInt index,
        NonNegativeInt place,
        byte digit
    )
    {
        var right = SyntheticNumbers
            .Personnummer(index.Get % SyntheticNumbers.PersonnummerCount)
            .Digits;
        var wrong = Changed(right, 2 + (place.Get % 10), digit % 10);

        (Read(wrong).Id is null).ShouldBe(wrong != right);
    }

    [Property]
    public void The_masked_form_shows_the_last_two_digits_and_nothing_else(NonNegativeInt index)
    {
        var id = SyntheticNumbers.Fodselsnummer(index.Get % 29_000);

        id.Masked.ShouldBe("•••••••••" + id.Digits[9..]);
        id.ToString().ShouldBe(id.Masked);
    }

    [Fact]
    public void A_Swedish_number_is_masked_like_a_Norwegian()
    {
        var id = SyntheticNumbers.Personnummer(0);

        id.Masked.ShouldBe("••••••••••02");
    }

    [Fact]
    public void A_number_that_slips_into_a_text_or_into_JSON_does_not_show_itself()
    {
        var id = SyntheticNumbers.Fodselsnummer(7);
        var entry = new { Name = "Ragnhild", Number = id };

        $"{id} {entry} {string.Format("{0}", id)}".ShouldNotContain(id.Digits);
        JsonSerializer.Serialize(entry).ShouldNotContain(id.Digits);
    }

    [Fact]
    public void Two_numbers_are_equal_when_their_digits_are()
    {
        var one = Read("130972 48022").Id.ShouldNotBeNull();
        var other = Read("13097248022").Id.ShouldNotBeNull();

        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ShouldNotBe(Read("53097248016").Id);
    }

    [Fact]
    public void The_number_has_nothing_to_tell_of_sex_age_or_birth() =>
        typeof(NationalId)
            .GetProperties()
            .Select(property => property.Name)
            .ShouldBe(
                [
                    nameof(NationalId.Digits),
                    nameof(NationalId.Kind),
                    nameof(NationalId.IsSynthetic),
                    nameof(NationalId.FhirSystem),
                    nameof(NationalId.Masked),
                ],
                ignoreOrder: true
            );

    [Fact]
    public void The_reader_asks_the_clock_what_day_it_is_in_Norway_and_Sweden()
    {
        // Half past midnight on the 25th in Stockholm; still the 24th in UTC.
        var clock = new FakeTimeProvider(
            new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero)
        );
        var reader = new IdentityNumberReader(IdentityNumberRules.Production, clock);

        reader.TryRead("261125-2384", out var born, out _).ShouldBeTrue();
        born!.Digits.ShouldStartWith("2026");
    }

    private static string Changed(string digits, int place, int digit) =>
        $"{digits[..place]}{digit}{digits[(place + 1)..]}";

    private static (NationalId? Id, IdRefusal? Refusal) Read(string? typed)
    {
        var everybody = new IdentityNumberRules(AllowSynthetic: true, AllowReal: true);
        NationalId.TryRead(typed, everybody, Today, out var id, out var refusal);
        return (id, refusal);
    }
}
