using System.Reflection;

namespace Mestra.Ui;

/// <summary>One question with what this person answered, and what somebody else has saved.</summary>
internal sealed record FormPair(FormAnswer Mine, FormAnswer Theirs)
{
    /// <summary>Every question that both have, and the rows that one of them has put in or taken out.</summary>
    /// <remarks>A row that the other has put in gets a place in this person's form: the first that is free, or a new one.</remarks>
    public static IReadOnlyList<FormPair> Of(WholeForm mine, WholeForm theirs, FormMarks opened) =>
        [
            .. FormAnswer.OutsideRows(mine).Zip(FormAnswer.OutsideRows(theirs), Pair),
            .. FormAnswer.Lists(mine).SelectMany(list => OfRows(list, mine, theirs, opened)),
        ];

    private static List<FormPair> OfRows(
        PropertyInfo list,
        WholeForm mine,
        WholeForm theirs,
        FormMarks opened
    )
    {
        var own = FormRow.In(list, mine).ToList();
        var standing = FormRow.In(list, theirs);
        List<FormPair> pairs = [];
        for (var at = 0; at < own.Count; at++)
        {
            var row = own[at];
            if (row.IsNew)
            {
                continue;
            }

            var other = standing.FirstOrDefault(one => one.Key == row.Key)?.Row;
            if (other is not null || opened.Knows(FormRow.Mark(list, row.Key)))
            {
                pairs.AddRange(Rows(list, at, row.Key, row.Row, other ?? FormRow.Blank(list)));
            }
        }

        foreach (var row in standing.Where(row => own.TrueForAll(one => one.Key != row.Key)))
        {
            var isTakenOut = opened.Knows(FormRow.Mark(list, row.Key));
            if (!isTakenOut || FormAnswer.Of(list, 0, row.Key, row.Row).Any(a => !opened.IsSame(a)))
            {
                var at = PlaceFor(list, mine, own, row);
                pairs.AddRange(Rows(list, at, row.Key, own[at].Row, row.Row));
            }
        }

        return pairs;
    }

    // Two who put in the same (the same proposal, taken by both) mean one row: a new one that begins alike.
    private static int PlaceFor(
        PropertyInfo list,
        WholeForm mine,
        List<FormRow> own,
        FormRow theirs
    )
    {
        var at = own.FindIndex(row => row.IsNew && BeginAlike(list, row.Row, theirs.Row));
        at = at >= 0 ? at : own.FindIndex(row => row.IsNew && FormRow.IsBlank(list, row.Row));
        if (at >= 0)
        {
            own[at] = own[at] with { Key = theirs.Key };
            return at;
        }

        own.Add(new(theirs.Key, FormRow.Blank(list)));
        FormRow.Rows(list, mine).Add(own[^1].Row);
        return own.Count - 1;
    }

    private static bool BeginAlike(PropertyInfo list, object mine, object theirs)
    {
        var first = First(mine);
        return first.Length > 0 && first == First(theirs);

        string First(object row) =>
            FormAnswer.Of(list, 0, "", row).First(answer => answer.IsSeen).Written;
    }

    private static IEnumerable<FormPair> Rows(
        PropertyInfo list,
        int at,
        string key,
        object mine,
        object theirs
    ) => FormAnswer.Of(list, at, key, mine).Zip(FormAnswer.Of(list, at, key, theirs), Pair);

    private static FormPair Pair(FormAnswer mine, FormAnswer theirs) => new(mine, theirs);
}
