using Mestra.Kernel;
using Mestra.Planning.Contracts;

namespace Mestra.Coding;

public sealed class JournalNoteWriterTests
{
    private static readonly JournalNote Note = new(
        "KOLS-skole",
        TeachingMinutes: 360,
        [
            new(new(2026, 10, 27), [new(null, 180), new("ektefelle Else Storhaugli", 180)]),
            new(new(2026, 11, 3), [new("ektefelle Else Storhaugli", 180), new(null, 135)]),
        ],
        [IsfTopic.FollowUp, IsfTopic.Disease],
        OwnGoals: "Gå til butikken uten å stoppe",
        FollowUp: "Time hos fastlegen om seks uker",
        GpInformedOn: new(2026, 11, 20),
        ResponsibleDoctor: "Berit Hovlund"
    );

    [Fact]
    public void The_note_says_who_came_when_and_what_was_agreed() =>
        Write(Note, "nb")
            .ShouldBe(
                """
                Pasient- og pårørendeopplæring i gruppe: KOLS-skole
                Deltok: pasienten 5 t 15 min, ektefelle Else Storhaugli 6 t. Undervisning i alt: 6 t.
                27. oktober 2026: pasienten 3 t, ektefelle Else Storhaugli 3 t
                3. november 2026: ektefelle Else Storhaugli 3 t, pasienten 2 t 15 min
                Temaer: sykdommen, videre oppfølging
                Viktig for pasienten: Gå til butikken uten å stoppe
                Avtalt oppfølging: Time hos fastlegen om seks uker
                Fastlegen ble informert 20. november 2026.
                Medisinsk ansvarlig lege: Berit Hovlund
                """.ReplaceLineEndings("\n")
            );

    [Theory]
    [InlineData(
        "nn",
        "Pasient- og pårørandeopplæring i gruppe: KOLS-skole",
        "Fastlegen vart informert 20. november 2026."
    )]
    [InlineData(
        "sv",
        "Patient- och närståendeutbildning i grupp: KOLS-skole",
        "Husläkaren informerades 20 november 2026."
    )]
    [InlineData(
        "en",
        "Patient and relative education in a group: KOLS-skole",
        "The GP was informed on 20 November 2026."
    )]
    public void It_is_written_in_the_language_of_the_record(
        string language,
        string first,
        string told
    )
    {
        var lines = Write(Note, language).Split('\n');
        lines[0].ShouldBe(first);
        lines.ShouldContain(told);
        lines.Length.ShouldBe(9);
    }

    [Fact]
    public void What_is_not_known_leaves_no_empty_line()
    {
        var note = Note with
        {
            Topics = [],
            OwnGoals = null,
            FollowUp = "  ",
            GpInformedOn = null,
            ResponsibleDoctor = null,
        };
        var lines = Write(note, "nb").Split('\n');
        lines.Length.ShouldBe(5);
        lines[^1].ShouldBe("Fastlegen er ikke informert.");
    }

    [Fact]
    public void Where_only_a_relative_came_the_patient_is_not_said_to_have_come() =>
        Write(Note with { Days = [new(new(2026, 10, 27), [new("mor Ida Berg", 45)])] }, "nb")
            .ShouldContain("Deltok: mor Ida Berg 45 min.");

    [Fact]
    public void Where_nobody_came_the_note_says_so() =>
        Write(Note with { Days = [] }, "nb").ShouldContain("Ingen møtte til samlingene.");

    private static string Write(JournalNote note, string language) =>
        new JournalNoteWriter(new Texts(), language).Write(note);
}
