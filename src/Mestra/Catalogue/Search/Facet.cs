namespace Mestra.Catalogue;

/// <summary>What the overview can be narrowed by. Choices within one facet widen (or), between facets they narrow (and).</summary>
public enum Facet
{
    /// <summary>Diagnosis or theme (tema).</summary>
    Theme,

    /// <summary>County or region (fylke, sv: region).</summary>
    County,
    Municipality,

    /// <summary>Who holds it (arrangør).</summary>
    Organiser,

    /// <summary>Patient, relative, parent, young (for hvem).</summary>
    Audience,

    /// <summary>In the room, digital, both (form).</summary>
    Mode,

    /// <summary>How one comes to it (henvisning, sv: remiss).</summary>
    Referral,

    /// <summary>Free seats or waiting list (plass): <see cref="SeatCodes"/>.</summary>
    Seats,

    /// <summary>The language it is held in.</summary>
    Language,
    Country,

    /// <summary>Standing programme or dated course: the names of <see cref="EntryKind"/>.</summary>
    Kind,
}

/// <summary>The codes of <see cref="Facet.Seats"/>, which are also its words in the address bar.</summary>
public static class SeatCodes
{
    /// <summary>Seats that can be had.</summary>
    public const string Free = "ledige";

    /// <summary>Full: one comes on the waiting list.</summary>
    public const string WaitingList = "venteliste";
}

/// <summary>The facets, and what an entry stands under in each.</summary>
internal static class Facets
{
    public const int LongestCode = 64;

    public static readonly Facet[] All = Enum.GetValues<Facet>();

    /// <summary>The codes to count it under. What is too long for a code is none.</summary>
    public static IEnumerable<string> CodesOf(this CatalogueEntry entry, Facet facet) =>
        AllCodesOf(entry, facet).Where(code => code.Length is > 0 and <= LongestCode);

    private static IEnumerable<string> AllCodesOf(CatalogueEntry entry, Facet facet) =>
        facet switch
        {
            Facet.Theme => entry.Themes.Select(theme => theme.Code),
            Facet.County => entry.Counties.Select(county => county.Code),
            Facet.Municipality => entry.Municipalities.Select(municipality => municipality.Code),
            Facet.Organiser => entry.Organisers.Select(organiser => organiser.Code),
            Facet.Audience => entry.Audiences.Select(audience => audience.Code),
            Facet.Mode => entry.Mode is { } mode ? [mode.Code] : [],
            Facet.Referral => [entry.Referral],
            Facet.Seats => SeatsOf(entry),
            Facet.Language => entry.Languages,
            Facet.Country => [entry.Country],
            Facet.Kind => [entry.Kind.ToString()],
            _ => throw new ArgumentOutOfRangeException(nameof(facet)),
        };

    private static IEnumerable<string> SeatsOf(CatalogueEntry entry) =>
        entry.FreeSeats switch
        {
            > 0 => [SeatCodes.Free],
            0 => [SeatCodes.WaitingList],
            _ => [],
        };
}
