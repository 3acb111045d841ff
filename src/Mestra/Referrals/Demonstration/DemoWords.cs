namespace Mestra.Referrals;

/// <summary>What secretaries and doctors of the demonstration wrote.</summary>
internal sealed record DemoWords(
    string Surgery,
    string Question,
    string Declined,
    string Exception,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Needs
)
{
    private static readonly DemoWords Bokmal = new(
        "Strandkanten legekontor",
        "Når ble diagnosen stilt, og hva har pasienten fått vite?",
        "Pasienten har alt gått på kurset. Samtale med sykepleier passer bedre nå.",
        "Pasienten flyttet hit i høst og følges opp her.",
        [
            "Nyoppdaget sykdom, trenger oversikt",
            "Ny behandling fra neste måned",
            "Har hatt sykdommen lenge, mye usikkerhet etter innleggelse",
            "Ønsker å møte andre i samme situasjon",
            "Fastlegen ber om at pårørende også kommer",
        ],
        [
            "Bruker høreapparat, trenger teleslynge",
            "Rullestol",
            "Tolk, polsk",
            "Glutenfri mat",
            "Tolk, arabisk",
            "Blir fort sliten, vil sitte nær døren",
        ]
    );

    private static readonly DemoWords Nynorsk = new(
        "Strandkanten legekontor",
        "Når vart diagnosen stilt, og kva har pasienten fått vite?",
        "Personen har alt gått på kurset. Samtale med sjukepleiar passar betre no.",
        "Pasienten flytta hit i haust og blir følgd opp her.",
        [
            "Vil bli meir aktiv",
            "Treng støtte til å endre vanar",
            "Ønskjer å møte andre i same situasjon",
        ],
        ["Bruker høyreapparat, treng teleslynge", "Rullestol", "Glutenfri mat"]
    );

    private static readonly DemoWords Swedish = new(
        "Vårdcentralen Sjöstad",
        "När ställdes diagnosen, och vad har patienten fått veta?",
        "Patienten har redan gått utbildningen. Samtal med sjuksköterska passar bättre nu.",
        "Patienten har flyttat hit i höst och följs upp här.",
        [
            "Nyupptäckt sjukdom, behöver överblick",
            "Ny behandling från nästa månad",
            "Vill träffa andra i samma situation",
        ],
        ["Hörapparat, behöver slinga", "Rullstol", "Tolk, somaliska"]
    );

    public static DemoWords In(string language) =>
        language switch
        {
            "nn" => Nynorsk,
            "sv" => Swedish,
            _ => Bokmal,
        };
}
