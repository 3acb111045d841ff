using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>The overview's own words for the named values of other modules: said to a citizen, not to staff.</summary>
internal static class CatalogueWords
{
    private static readonly Texts Texts = new();

    /// <summary>The key of the value's words here.</summary>
    public static string Key(Enum value) =>
        value switch
        {
            Audience => "Catalogue.Audience." + value,
            AttendanceMode => "Catalogue.Mode." + value,
            ReferralRule => "Catalogue.Referral." + value,
            _ => Texts.KeyOf(value),
        };

    /// <summary>The value in every language, so that it is found by typing it in any.</summary>
    public static Wording Of(Enum value) =>
        new(In("nb", value), In("nn", value), In("sv", value), In("en", value));

    /// <summary>What there is to say about the seats of a course, with their number where people can still have one.</summary>
    public static string Seats(Texts texts, PublicCourse course)
    {
        var (free, taken, all) = (course.Card.Free, course.Card.Occupied, course.Card.Capacity);
        return course.Sign switch
        {
            SeatSign.FreeSeats => texts.Count("Catalogue.Sign.FreeSeats", free, all),
            SeatSign.FewSeats => texts.Count("Catalogue.Sign.FewSeats", free, all),
            SeatSign.WaitingForEnough => texts.Count("Catalogue.Sign.WaitingForEnough", free, all),
            // Seats are left, and those who wait come first: it is not full, and nobody new gets one of them yet.
            SeatSign.WaitingList when taken < all => texts.Count(
                "Catalogue.Sign.WaitingFirst",
                taken,
                all
            ),
            _ => texts["Catalogue.Sign." + course.Sign, free, all],
        };
    }

    private static string In(string language, Enum value) => Texts.In(language, Key(value));
}
