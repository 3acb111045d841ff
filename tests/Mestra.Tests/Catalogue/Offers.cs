using Mestra.Catalogue;
using Mestra.Kernel;

namespace Mestra.Testing;

/// <summary>Forty offers as Norwegian and Swedish providers list them, by their own titles; dates and seats are invented. Found by the short name on the left.</summary>
internal static class Offers
{
    /// <summary>The day the tests are read on.</summary>
    public static readonly DateOnly Today = new(2027, 1, 15);

    private static readonly Dictionary<string, Wording> ThemeNames = new()
    {
        ["ms"] = new(
            "Multippel sklerose",
            "Multippel sklerose",
            "Multipel skleros",
            "Multiple sclerosis"
        ),
        ["heart"] = new("Hjertesykdom", "Hjartesjukdom", "Hjärtsjukdom", "Heart disease"),
        ["heart-failure"] = new("Hjertesvikt", "Hjartesvikt", "Hjärtsvikt", "Heart failure"),
        ["copd"] = new("Kols", "Kols", "KOL", "COPD"),
        ["lung"] = new("Lungesykdom", "Lungesjukdom", "Lungsjukdom", "Lung disease"),
        ["asthma"] = new("Astma", "Astma", "Astma", "Asthma"),
        ["cancer"] = new("Kreft", "Kreft", "Cancer", "Cancer"),
        ["myeloma"] = new("Beinmargskreft", "Beinmergskreft", "Myelom", "Myeloma"),
        ["parkinson"] = new(
            "Parkinsons sykdom",
            "Parkinsons sjukdom",
            "Parkinsons sjukdom",
            "Parkinson's disease"
        ),
        ["coeliac"] = new("Cøliaki", "Cøliaki", "Celiaki", "Coeliac disease"),
        ["diabetes-1"] = new(
            "Diabetes type 1",
            "Diabetes type 1",
            "Diabetes typ 1",
            "Type 1 diabetes"
        ),
        ["diabetes-2"] = new(
            "Diabetes type 2",
            "Diabetes type 2",
            "Diabetes typ 2",
            "Type 2 diabetes"
        ),
        ["tinnitus"] = new("Tinnitus", "Tinnitus", "Tinnitus", "Tinnitus"),
        ["ibd"] = new(
            "Inflammatorisk tarmsykdom",
            "Inflammatorisk tarmsjukdom",
            "Inflammatorisk tarmsjukdom",
            "Inflammatory bowel disease"
        ),
        ["kidney"] = new("Nyresykdom", "Nyresjukdom", "Njursjukdom", "Kidney disease"),
        ["obesity"] = new("Overvekt", "Overvekt", "Övervikt", "Obesity"),
        ["disability"] = new(
            "Funksjonsnedsettelse",
            "Funksjonsnedsetjing",
            "Funktionsnedsättning",
            "Disability"
        ),
        ["autism"] = new("Autisme", "Autisme", "Autism", "Autism"),
        ["epilepsy"] = new("Epilepsi", "Epilepsi", "Epilepsi", "Epilepsy"),
        ["transition"] = new(
            "Overgang fra ungdom til voksen",
            "Overgang frå ungdom til vaksen",
            "Övergång till vuxenlivet",
            "Growing up"
        ),
        ["cfs"] = new("CFS/ME", "CFS/ME", "ME/CFS", "ME/CFS"),
        ["addiction"] = new("Rus og avhengighet", "Rus og avhengnad", "Beroende", "Addiction"),
        ["dementia"] = new("Demens", "Demens", "Demens", "Dementia"),
        ["depression"] = new("Depresjon", "Depresjon", "Depression", "Depression"),
        ["rheumatic"] = new(
            "Revmatisk sykdom",
            "Revmatisk sjukdom",
            "Reumatisk sjukdom",
            "Rheumatic disease"
        ),
        ["osteoarthritis"] = new("Artrose", "Artrose", "Artros", "Osteoarthritis"),
        ["stoma"] = new("Stomi", "Stomi", "Stomi", "Ostomy"),
        ["pedagogy"] = new(
            "Helsepedagogikk",
            "Helsepedagogikk",
            "Hälsopedagogik",
            "Health pedagogy"
        ),
    };

    private static readonly Dictionary<string, Wording> AudienceNames = new()
    {
        ["Patient"] = new("Pasient", "Pasient", "Patient", "Patient"),
        ["Relative"] = new("Pårørende", "Pårørande", "Närstående", "Relative"),
        ["Parent"] = new("Foreldre", "Foreldre", "Föräldrar", "Parent"),
        ["Young"] = new("Ungdom", "Ungdom", "Ungdomar", "Young people"),
        ["Staff"] = new("Helsepersonell", "Helsepersonell", "Personal", "Staff"),
    };

    private static readonly Dictionary<string, string> Counties = new()
    {
        ["03"] = "Oslo",
        ["11"] = "Rogaland",
        ["15"] = "Møre og Romsdal",
        ["18"] = "Nordland",
        ["31"] = "Østfold",
        ["32"] = "Akershus",
        ["33"] = "Buskerud",
        ["34"] = "Innlandet",
        ["39"] = "Vestfold",
        ["42"] = "Agder",
        ["46"] = "Vestland",
        ["50"] = "Trøndelag",
        ["55"] = "Troms",
        ["SE-14"] = "Västra Götaland",
        ["SE-22"] = "Västernorrland",
    };

    /// <summary>All of them by their short names, in the order they were published.</summary>
    public static IReadOnlyDictionary<string, CatalogueEntry> All { get; } = Make();

    /// <summary>The short name of an entry.</summary>
    public static string NameOf(Guid id) => All.First(offer => offer.Value.Id == id).Key;

    private static Dictionary<string, CatalogueEntry> Make()
    {
        var offers = new Dictionary<string, CatalogueEntry>();
        Norwegian();
        Municipal();
        Swedish();
        return offers;

        void Norwegian()
        {
            Add(
                "ms-molde",
                Nn("Kurs for deg som nyleg har fått MS"),
                "ms",
                "15",
                "Molde sjukehus",
                "Helse Møre og Romsdal",
                "Patient Relative",
                [new(2027, 3, 14), new(2027, 3, 21)],
                6
            );
            Add(
                "heart-ringerike",
                Nb(
                    "Hjerteskole",
                    "Seks uker med trening og undervisning etter hjerteinfarkt eller bypass"
                ),
                "heart",
                "33",
                "Ringerike sykehus",
                "Vestre Viken",
                "Patient"
            );
            Add(
                "heart-nordfjord",
                Nn("Fylkesdekkande hjarterehabilitering"),
                "heart",
                "46",
                "Nordfjord sjukehus",
                "Helse Førde",
                "Patient Relative"
            );
            Add(
                "heart-failure-ahus",
                Nb("Hjertesviktskole"),
                "heart-failure",
                "32",
                "Akershus universitetssykehus",
                "Ahus",
                "Patient Relative",
                [new(2027, 2, 2)],
                0,
                4
            );
            Add(
                "heart-lovisenberg",
                Nb("Hjerterehabilitering og hjertekurs"),
                "heart",
                "03",
                "Lovisenberg Diakonale Sykehus",
                "Lovisenberg",
                "Patient"
            );
            Add(
                "lung-ulleval",
                Nb("Lungerehabilitering", "For deg med kols eller annen lungesykdom"),
                "copd lung",
                "03",
                "Ullevål sykehus",
                "Oslo universitetssykehus",
                "Patient"
            );
            Add(
                "copd-tromso",
                Nb("KOLS-kurs"),
                "copd",
                "55",
                "Tromsø",
                "UNN",
                "Patient",
                [new(2027, 2, 10), new(2027, 2, 11)],
                3
            );
            Add(
                "copd-fonna",
                Nn("KOLS"),
                "copd",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "ms-fonna",
                Nn("Multippel Sklerose"),
                "ms",
                "46",
                "Stord sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "parkinson-fonna",
                Nn("Parkinson"),
                "parkinson",
                "46",
                "Odda sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "asthma-fonna",
                Nn("Astma"),
                "asthma",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "coeliac-fonna",
                Nn("Cøliaki"),
                "coeliac",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "diabetes-2-fonna",
                Nn("Diabetes type 2"),
                "diabetes-2",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "tinnitus-fonna",
                Nn("Tinnitus"),
                "tinnitus",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "colitis-fonna",
                Nn("Ulcerøs Kolitt"),
                "ibd",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "crohn-fonna",
                Nn("Morbus Crohn"),
                "ibd",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "kidney-fonna",
                Nn("Nyre"),
                "kidney",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "obesity-after-fonna",
                Nn("Kurs for dei som har blitt overvektsoperert"),
                "obesity",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Patient"
            );
            Add(
                "start-help-fonna",
                Nn("Starthjelpkurs", "For foreldre til barn med nedsett funksjonsevne"),
                "disability",
                "46",
                "Stord sjukehus",
                "Helse Fonna",
                "Parent"
            );
            Add(
                "autism-fonna",
                Nn("Foreldrekurs autisme"),
                "autism",
                "11",
                "BUP Haugesund",
                "Helse Fonna",
                "Parent",
                [new(2027, 4, 8)],
                8
            );
            Add(
                "epilepsy-fonna",
                Nn("Foreldrekurs epilepsi"),
                "epilepsy",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Parent"
            );
            Add(
                "grown-up-fonna",
                Nn("Plutseleg Vaksen"),
                "transition",
                "11",
                "Haugesund sjukehus",
                "Helse Fonna",
                "Young"
            );
            Add(
                "cfs-stavanger",
                Nb("Rehabilitering for voksne med CFS/ME"),
                "cfs",
                "11",
                "Stavanger universitetssykehus",
                "Helse Stavanger",
                "Patient Relative"
            );
            Add(
                "diabetes-2-harstad",
                Nb("Diabetes type 2 - startkurs"),
                "diabetes-2",
                "55",
                "Harstad",
                "UNN",
                "Patient",
                [new(2027, 2, 3)],
                5
            );
            Add(
                "aftercare-alesund",
                Nb("Ettervernsgruppe"),
                "addiction",
                "15",
                "Ålesund",
                "Helse Møre og Romsdal",
                "Patient"
            );
            Add(
                "ibd-digital",
                Nn("Digital IBD-skule"),
                "ibd",
                "15",
                "",
                "Helse Møre og Romsdal",
                "Patient",
                mode: "Digital"
            );
            Add(
                "obesity-before-bodo",
                Nb("Overvekt - kurs før operasjon"),
                "obesity",
                "18",
                "Bodø",
                "Nordlandssykehuset",
                "Patient"
            );
            Add(
                "myeloma-trondheim",
                Nb("Lærings- og mestringsgruppe beinmargskreft"),
                "myeloma",
                "50",
                "Vardesenteret, Trondheim",
                "St. Olavs hospital",
                "Patient Relative",
                [new(2026, 12, 1)]
            );
            Add(
                "cancer-nordfjord",
                Nn("Kurs for kreftramma og pårørande"),
                "cancer",
                "46",
                "Nordfjord sjukehus",
                "Helse Førde",
                "Patient Relative"
            );
            Add(
                "rheumatic-oslo",
                Nb("Revmatikerskole"),
                "rheumatic",
                "03",
                "Diakonhjemmet sykehus",
                "Diakonhjemmet",
                "Patient"
            );
            Add(
                "stoma-oslo",
                Nb("Stomikurs"),
                "stoma",
                "03",
                "Ullevål sykehus",
                "Oslo universitetssykehus",
                "Patient"
            );
            Add(
                "pedagogy-tromso",
                Nb("Grunnkurs i helsepedagogikk"),
                "pedagogy",
                "55",
                "Tromsø",
                "UNN",
                "Staff"
            );
        }

        void Municipal()
        {
            Add(
                "dementia-volda",
                Nn("Pårørandeskule demens"),
                "dementia",
                "15",
                "Volda",
                "Volda og Ørsta kommunar",
                "Relative",
                [new(2027, 2, 4)],
                10
            );
            Add(
                "dementia-gran",
                Nb("Pårørendeskole demens"),
                "dementia",
                "34",
                "Gran",
                "Gran kommune",
                "Relative",
                [new(2027, 2, 16)],
                0
            );
            Add(
                "depression-hamar",
                Nb("Kurs i depresjonsmestring (KiD)"),
                "depression",
                "34",
                "Hamar",
                "Hamar kommune",
                "Patient"
            );
            Add(
                "depression-overhalla",
                Nb("Kurs i depresjonsmestring (KiD)"),
                "depression",
                "50",
                "Overhalla",
                "Overhalla kommune",
                "Patient"
            );
            Add(
                "cancer-vaaler",
                Nb("Kreftmestringskurs"),
                "cancer",
                "34",
                "Våler",
                "Våler og Åsnes kommuner",
                "Patient"
            );
        }

        void Swedish()
        {
            Add(
                "heart-gothenburg",
                Sv("Digital hjärtskola", "För dig med kranskärlssjukdom"),
                "heart",
                "SE-14",
                "",
                "Sahlgrenska Universitetssjukhuset",
                "Patient",
                mode: "Digital"
            );
            Add(
                "copd-sweden",
                Sv("KOL lärande café"),
                "copd",
                "SE-14",
                "Göteborg",
                "Närhälsan",
                "Patient Relative"
            );
            Add(
                "arthrosis-sweden",
                Sv("Artrosskola"),
                "osteoarthritis",
                "SE-22",
                "Sundsvall",
                "Region Västernorrland",
                "Patient"
            );
            Add(
                "dementia-sweden",
                Sv("Anhörigutbildning demens"),
                "dementia",
                "SE-22",
                "Sundsvall",
                "Sundsvalls kommun",
                "Relative"
            );
        }

        void Add(
            string name,
            (Wording Title, Wording Ingress) text,
            string themes,
            string county,
            string place,
            string organiser,
            string audiences,
            DateOnly[]? dates = null,
            int? free = null,
            int waiting = 0,
            string mode = "Physical"
        )
        {
            var id = Id(offers.Count + 1);
            offers.Add(
                name,
                new CatalogueEntry
                {
                    Id = id,
                    Kind = dates is null ? EntryKind.Programme : EntryKind.Course,
                    ProgrammeId = id,
                    Title = text.Title,
                    Ingress = text.Ingress,
                    Themes =
                    [
                        .. themes.Split(' ').Select(code => new NamedCode(code, ThemeNames[code])),
                    ],
                    Counties = [new(county, new(Nb: Counties[county]))],
                    Places = place.Length > 0 ? [place] : [],
                    Organisers = [new(Id(1000 + organiser.Sum(letter => letter)), organiser)],
                    Audiences =
                    [
                        .. audiences
                            .Split(' ')
                            .Select(code => new NamedCode(code, AudienceNames[code])),
                    ],
                    Mode = new(
                        mode,
                        mode == "Digital"
                            ? new("Digitalt", "Digitalt", "Digitalt", "Online")
                            : Wording.Empty
                    ),
                    Referral = organiser.Contains("kommun") ? "None" : "AnyDoctor",
                    SessionDates = dates ?? [],
                    FreeSeats = free,
                    Waiting = waiting,
                    Languages = [text.Title.Sv is null ? "no" : "sv"],
                    Country = text.Title.Sv is null ? "NO" : "SE",
                }
            );
        }
    }

    private static (Wording, Wording) Nb(string title, string ingress = "") =>
        (new(Nb: title), new(Nb: ingress));

    private static (Wording, Wording) Nn(string title, string ingress = "") =>
        (new(Nn: title), new(Nn: ingress));

    private static (Wording, Wording) Sv(string title, string ingress = "") =>
        (new(Sv: title), new(Sv: ingress));

    private static Guid Id(int number) => new(number, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0);
}
