namespace Mestra.Courses;

/// <summary>The steps as words in the address, so that one can be linked to.</summary>
public static class MovePaths
{
    private static readonly (CourseMove Move, string Word)[] All =
    [
        (CourseMove.Approve, "godkjenn"),
        (CourseMove.SendBack, "send-tilbake"),
        (CourseMove.Open, "apne"),
        (CourseMove.Confirm, "bekreft"),
        (CourseMove.Start, "start"),
        (CourseMove.Finish, "avslutt"),
        (CourseMove.Postpone, "utsett"),
        (CourseMove.Cancel, "avlys"),
        (CourseMove.Reopen, "gjenapne"),
    ];

    /// <summary>The step that the word names; null for a word that names none.</summary>
    public static CourseMove? Read(string word)
    {
        var at = Array.FindIndex(All, one => one.Word == word);
        return at < 0 ? null : All[at].Move;
    }

    /// <summary>Where the step is done.</summary>
    public static string Of(Guid courseId, CourseMove move) =>
        $"/arbeid/kurs/{courseId}/steg/{Array.Find(All, one => one.Move == move).Word}";
}
