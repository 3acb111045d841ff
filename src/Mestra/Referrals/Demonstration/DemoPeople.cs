using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.Referrals;

/// <summary>Invented patients and relatives: common given names, surnames that were made up, numbers that belong to nobody.</summary>
internal sealed class DemoPeople(DemoDice dice, DemoCount count, string country)
{
    /// <summary>Of so many people, one has a protected address; and one said no to SMS.</summary>
    private const int OneInProtected = 90;
    private const int OneInReserved = 25;

    private static readonly string[] Women =
    [
        "Astrid",
        "Gunnhild",
        "Ragnhild",
        "Solfrid",
        "Turid",
        "Ingeborg",
        "Målfrid",
        "Sigrun",
        "Åshild",
        "Borghild",
        "Kjersti",
        "Marit",
        "Torill",
        "Wenche",
        "Eldbjørg",
        "Hjørdis",
        "Laila",
        "Synnøve",
        "Oddveig",
        "Fatima",
        "Agnieszka",
        "Mai Linh",
        "Inga Márjá",
    ];

    private static readonly string[] Men =
    [
        "Knut",
        "Tormod",
        "Oddvar",
        "Sverre",
        "Harald",
        "Asbjørn",
        "Gudmund",
        "Einar",
        "Torstein",
        "Kåre",
        "Magne",
        "Reidar",
        "Øystein",
        "Steinar",
        "Leif Arne",
        "Håvard",
        "Vidar",
        "Arvid",
        "Yusuf",
        "Piotr",
        "Minh",
        "Ánte",
    ];

    private static readonly string[] Norwegian =
    [
        "Fjellvanger",
        "Myrstølen",
        "Bråtelid",
        "Haugsvær",
        "Nordbekken",
        "Lyngstrøm",
        "Kvitholmen",
        "Sletteskog",
        "Rimstadmo",
        "Granlifoss",
        "Ørnevassli",
        "Tjønnmoen",
        "Storesundvik",
        "Elvebakkhaug",
        "Bjørkeskar",
        "Solbergmyr",
        "Vestrefjord",
        "Høgelidvoll",
        "Ramsviksund",
        "Aspelundmo",
        "Kråkeneslid",
        "Hellestrand",
        "Furukollvik",
        "Dalsbergmo",
    ];

    private static readonly string[] SwedishWomen =
    [
        "Ingrid",
        "Birgitta",
        "Gunilla",
        "Märta",
        "Anita",
        "Kerstin",
        "Ulla-Britt",
        "Lena",
        "Sara",
        "Amina",
    ];

    private static readonly string[] SwedishMen =
    [
        "Göran",
        "Lennart",
        "Bengt",
        "Sven-Olof",
        "Håkan",
        "Rolf",
        "Åke",
        "Stig",
        "Mattias",
        "Hassan",
    ];

    private static readonly string[] Swedish =
    [
        "Björkängen",
        "Sjölidberg",
        "Tallmarken",
        "Åkerhult",
        "Lindsjödal",
        "Granudden",
        "Ekviksäng",
        "Strömmarhed",
        "Almstrandh",
        "Rönnskogen",
    ];

    /// <summary>Somebody.</summary>
    /// <param name="hasNumber">False for a relative whose number is still to be asked for.</param>
    /// <param name="language">What the organisation writes in, which most of its people read.</param>
    /// <param name="born">Year of birth.</param>
    /// <param name="family">The surname of those who come together; empty for one of their own.</param>
    public PersonEntry Somebody(bool hasNumber, string language, int born, string family = "")
    {
        var at = ++count.Made;
        var isSwedish = country == "SE";
        var isWoman = dice.Chance(0.5);
        return new PersonEntry(
            dice.Pick(
                isSwedish ? (isWoman ? SwedishWomen : SwedishMen)
                : isWoman ? Women
                : Men
            ),
            family.Length > 0 ? family : dice.Pick(isSwedish ? Swedish : Norwegian),
            !hasNumber ? null
                : isSwedish ? SyntheticNumbers.Personnummer(count.Swedish++)
                : count.Next(new DateOnly(born, 1, 1).AddDays(dice.Below(365))),
            born,
            Phone: dice.Chance(0.9) ? Phone(at) : "",
            Language: dice.Chance(0.8)
                ? language
                : dice.Pick<string>(isSwedish ? ["sv", "en"] : ["nb", "nn", "en"]),
            IsProtected: at % OneInProtected == OneInProtected / 2,
            HasReservedSms: at % OneInReserved == OneInReserved / 2,
            Address: $"{dice.Pick(isSwedish ? Swedish : Norwegian)}{(isSwedish ? "gatan" : "vegen")} {1 + dice.Below(90)}, {(isSwedish ? "000 00 Sjöstad" : "0000 Fjordby")}"
        );
    }

    // No network has numbers that begin with 000.
    private string Phone(int at) =>
        country == "SE"
            ? FormattableString.Invariant($"+4600000{at:0000}")
            : FormattableString.Invariant($"+47000{at:00000}");
}

/// <summary>How many were made, and which numbers come next; one for a whole demonstration.</summary>
internal sealed class DemoCount
{
    public int Made { get; set; }
    public int Swedish { get; set; } = 200;

    private readonly Dictionary<DateOnly, int> _bornOn = [];

    /// <summary>The next number of those born that day.</summary>
    public NationalId Next(DateOnly born)
    {
        var index = _bornOn.GetValueOrDefault(born);
        _bornOn[born] = index + 1;
        return SyntheticNumbers.Fodselsnummer(index, born);
    }
}
