using System.Globalization;
using FsCheck.Xunit;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.Testing;

/// <summary>A day and a time are read as people write them.</summary>
public sealed class DateReadingTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Theory]
    [InlineData("24.11.2026")]
    [InlineData("24.11.26")]
    [InlineData("24/11/2026")]
    [InlineData("24/11-26")]
    [InlineData("24-11-2026")]
    [InlineData("24 11 2026")]
    [InlineData("  24.11.2026. ")]
    [InlineData("2026-11-24")]
    [InlineData("2026.11.24")]
    [InlineData("24112026")]
    [InlineData("20261124")]
    [InlineData("24. november 2026")]
    [InlineData("24 nov 2026")]
    [InlineData("24. nov. 2026")]
    [InlineData("tirsdag 24. november 2026")]
    [InlineData("tisdag den 24 november 2026")]
    [InlineData("24th of November 2026")]
    [InlineData("November 24, 2026")]
    public void All_that_people_write_for_one_day_is_that_day(string typed)
    {
        In("nb");
        DateReading.Read(typed, out var day).ShouldBeNull();
        day.ShouldBe(Day);
    }

    [Theory]
    [InlineData("1. mai 2027", 2027, 5, 1)]
    [InlineData("1 maj 2027", 2027, 5, 1)]
    [InlineData("1 May 2027", 2027, 5, 1)]
    [InlineData("3. desember 2026", 2026, 12, 3)]
    [InlineData("3 Dec 2026", 2026, 12, 3)]
    [InlineData("1. oktober 2026", 2026, 10, 1)]
    [InlineData("29.2.2028", 2028, 2, 29)]
    public void Months_are_known_in_every_language(string typed, int year, int month, int number)
    {
        In("nb");
        DateReading.Read(typed, out var day).ShouldBeNull();
        day.ShouldBe(new DateOnly(year, month, number));
    }

    [Theory]
    [InlineData("i morgen", DayRefusal.NotADate)]
    [InlineData("24. foo 2026", DayRefusal.NotADate)]
    [InlineData("<script>", DayRefusal.NotADate)]
    [InlineData("٢٤.١١.٢٠٢٦", DayRefusal.NotADate)]
    [InlineData("31.2.2026", DayRefusal.NoSuchDay)]
    [InlineData("29.2.2027", DayRefusal.NoSuchDay)]
    [InlineData("11/24/2026", DayRefusal.NoSuchDay)]
    [InlineData("0.1.2026", DayRefusal.NoSuchDay)]
    [InlineData("99999999", DayRefusal.NoSuchDay)]
    [InlineData("24.11", DayRefusal.YearIsMissing)]
    [InlineData("24. november", DayRefusal.YearIsMissing)]
    [InlineData("24.11.0026", DayRefusal.YearIsFarAway)]
    [InlineData("24.11.2926", DayRefusal.YearIsFarAway)]
    public void What_is_no_day_is_refused_with_its_own_reason(string typed, DayRefusal refusal)
    {
        In("nb");
        DateReading.Read(typed, out _).ShouldBe(refusal);
    }

    [Fact]
    public void Six_figures_are_read_as_the_language_writes_them()
    {
        In("nb");
        DateReading.Read("051126", out var norwegian).ShouldBeNull();
        norwegian.ShouldBe(new DateOnly(2026, 11, 5));
        In("sv");
        DateReading.Read("261105", out var swedish).ShouldBeNull();
        swedish.ShouldBe(new DateOnly(2026, 11, 5));
    }

    [Property]
    public void A_day_that_the_program_has_written_is_read_back_in_every_language(ushort number)
    {
        var day = new DateOnly(1950, 1, 1).AddDays(number);
        foreach (var language in Languages.All)
        {
            In(language.Code);
            DateReading.Read(day.ToString("d", language.Culture), out var read).ShouldBeNull();
            read.ShouldBe(day);
            DateReading.Read(new Texts().Weekday(day), out read).ShouldBeNull();
            read.ShouldBe(day);
        }
    }

    [Theory]
    [InlineData("9", 9, 0)]
    [InlineData("9.30", 9, 30)]
    [InlineData("09:30", 9, 30)]
    [InlineData("9,30", 9, 30)]
    [InlineData("0930", 9, 30)]
    [InlineData("930", 9, 30)]
    [InlineData("kl. 9.30", 9, 30)]
    [InlineData("kl 14", 14, 0)]
    [InlineData("2.30 pm", 14, 30)]
    [InlineData("12 am", 0, 0)]
    [InlineData("12 p.m.", 12, 0)]
    [InlineData("14:30:00", 14, 30)]
    [InlineData("00:00", 0, 0)]
    public void A_time_is_read_as_people_write_it(string typed, int hour, int minute)
    {
        TimeReading.TryRead(typed, out var time).ShouldBeTrue();
        time.ShouldBe(new TimeOnly(hour, minute));
    }

    [Theory]
    [InlineData("24.00")]
    [InlineData("9.60")]
    [InlineData("13 pm")]
    [InlineData("halv ti")]
    [InlineData("-9")]
    [InlineData("٩")]
    public void What_is_no_time_is_refused(string typed) =>
        TimeReading.TryRead(typed, out _).ShouldBeFalse();

    private static void In(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.CultureOf(language);
}
