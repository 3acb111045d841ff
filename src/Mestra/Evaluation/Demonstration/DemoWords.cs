namespace Mestra.Evaluation;

/// <summary>What invented people say. Data, and not words of the program: they stand as somebody would have typed them.</summary>
/// <param name="MostImportant">Answers to what was most important.</param>
/// <param name="Change">Answers to what should change.</param>
/// <param name="WentWell">Minutes: what went well.</param>
/// <param name="ToChange">Minutes: what to change.</param>
/// <param name="Changes">What groups decide.</param>
internal sealed record DemoWords(
    IReadOnlyList<string> MostImportant,
    IReadOnlyList<string> Change,
    IReadOnlyList<string> WentWell,
    IReadOnlyList<string> ToChange,
    IReadOnlyList<string> Changes
)
{
    /// <summary>As people at an organisation that writes this language would say it.</summary>
    public static DemoWords In(string language) =>
        language switch
        {
            "sv" => Swedish,
            "nn" => Nynorsk,
            _ => Bokmal,
        };

    /// <summary>Answers in words to an item of the form.</summary>
    public IReadOnlyList<string> Said(string item) =>
        item == "most-important" ? MostImportant : Change;

    private static readonly DemoWords Bokmal = new(
        [
            "Å møte andre i samme situasjon.",
            "At det gikk an å spørre om alt.",
            "Historien til den erfarne brukeren.",
            "At mannen min fikk være med.",
        ],
        [
            "Mer tid til å prate sammen.",
            "Færre lysbilder.",
            "Litt lengre pauser.",
            "Gjerne en samling til etter noen måneder.",
        ],
        [
            "Gruppen delte mye. Erfaren bruker og sykepleier samarbeidet godt.",
            "Rommet var bra, og programmet holdt tiden.",
            "Flere pårørende enn før, og de tok ordet.",
        ],
        [
            "For lite tid til spørsmål etter legens del.",
            "Oppsummeringen ble for kort.",
            "Vi bør si tydeligere hva som skjer etter kurset.",
        ],
        [
            "Mer tid til samtale i smågrupper etter hver fagdel",
            "Erfaren bruker åpner kurset i stedet for å avslutte det",
            "Kortere fagdel om legemidler, og heller en øvelse",
            "Del ut oversikten over kommunens tilbud før siste samling",
        ]
    );

    private static readonly DemoWords Nynorsk = new(
        [
            "Å møte andre i same situasjon.",
            "At det gjekk an å spørje om alt.",
            "Historia til den erfarne brukaren.",
        ],
        [
            "Meir tid til å prate saman.",
            "Litt lengre pausar.",
            "Gjerne ei samling til etter nokre månader.",
        ],
        [
            "Gruppa delte mykje. Erfaren brukar og fagperson samarbeidde godt.",
            "Rommet var bra, og programmet heldt tida.",
        ],
        ["For lite tid til spørsmål.", "Oppsummeringa vart for kort."],
        [
            "Meir tid til samtale i smågrupper",
            "Erfaren brukar opnar kurset i staden for å avslutte det",
            "Del ut oversikta over tilboda i kommunen før siste samling",
        ]
    );

    private static readonly DemoWords Swedish = new(
        [
            "Att träffa andra i samma situation.",
            "Att man kunde fråga om allt.",
            "Berättelsen från den erfarna patienten.",
            "Att min man fick vara med.",
        ],
        [
            "Mer tid att prata med varandra.",
            "Färre bilder.",
            "Lite längre pauser.",
            "Gärna en träff till efter några månader.",
        ],
        [
            "Gruppen delade mycket. Erfaren patient och sjuksköterska samarbetade bra.",
            "Lokalen var bra och programmet höll tiden.",
        ],
        ["För lite tid för frågor efter läkarens del.", "Avslutningen blev för kort."],
        [
            "Mer tid för samtal i smågrupper efter varje del",
            "Den erfarna patienten inleder i stället för att avsluta",
            "Kortare del om läkemedel och i stället en övning",
        ]
    );
}
