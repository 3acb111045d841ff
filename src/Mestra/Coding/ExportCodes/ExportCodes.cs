using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Coding;

/// <summary>The list that whoever registers in the patient administrative system works from (R8). Every person in it is logged as looked at.</summary>
/// <remarks>One course is one file, so a file is never longer than a course is large.</remarks>
public sealed class ExportCodes(
    CodingDb db,
    DraftsOfCourse drafts,
    IPersons persons,
    TimeProvider clock,
    Texts texts
)
{
    /// <summary>The list of a locked course, noted as handed over. Its name says the day, and nothing of course or person.</summary>
    public async Task<TableFile> Of(FactsOfCourse facts, CancellationToken cancel)
    {
        var all = await drafts.Of(facts, cancel);
        Guid[] owners =
        [
            .. all.SelectMany(draft => draft.Contacts.Days)
                .Select(day => day.RecordOwner)
                .Distinct(),
        ];
        var cards = await persons.Look(owners, "Look.CodingExport", cancel);
        var numbers = await persons.NumbersForRegistration(owners, cancel);
        await NoteExported(facts, all, cancel);
        var list = new HandOverList(facts.Course.Title.ToString(), cards, numbers, texts);
        var today = facts.Organisation.Day(clock.GetUtcNow());
        return new(
            $"{texts["Coding.Export.FileName"]}-{today:yyyy-MM-dd}",
            list.Heads,
            all.SelectMany(list.Lines)
        );
    }

    private Task NoteExported(
        FactsOfCourse facts,
        IReadOnlyList<CodingDraft> all,
        CancellationToken cancel
    ) =>
        db.Change(
            async () =>
            {
                var known = await db
                    .Marks.Where(m => m.CourseId == facts.Course.Id)
                    .ToDictionaryAsync(m => m.SeatId, cancel);
                foreach (var draft in all.Where(d => d.IsRegistered))
                {
                    var mark =
                        known.GetValueOrDefault(draft.ParticipantId)
                        ?? db.Marks.Add(facts.NewMark(draft.ParticipantId)).Entity;
                    mark.Export(clock.GetUtcNow(), CodingFigures.Of(facts, draft));
                }
            },
            "Coding.Done.Exported",
            cancel
        );
}
