using Mestra.Kernel;
using Mestra.Ui;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Planning;

/// <summary>Answers, changes and adds tasks of a programme's checklist.</summary>
internal sealed class ChangeTask(PlanningDb db, Acting acting, CourseCalendar calendar)
{
    /// <summary>Says that it was done today.</summary>
    /// <returns>Null where there is no such task for the one who acts.</returns>
    public async Task<ChecklistTask?> Done(
        Guid programmeId,
        Guid taskId,
        Guid? courseId,
        CancellationToken cancel
    )
    {
        if (
            await Find(programmeId, cancel) is not { } programme
            || Of(programme, taskId) is not { } task
        )
        {
            return null;
        }

        await TakeRound(programme, task, courseId, cancel);
        task.Done(await calendar.Today(cancel), acting.AccountId);
        await db.Save("Planning.Done.TaskDone", cancel);
        return task;
    }

    /// <summary>Keeps what was written on the task's form; check it first.</summary>
    /// <returns>That somebody else was quicker; null when it is kept, or there is no such task for the one who acts.</returns>
    public async Task<FormRefusal?> Change(
        Guid programmeId,
        Guid taskId,
        Guid? courseId,
        TaskForm form,
        CancellationToken cancel
    )
    {
        await using var turn = await db.TakeTurn(programmeId, cancel);
        if (
            await Find(programmeId, cancel) is not { } programme
            || Of(programme, taskId) is not { } task
        )
        {
            return null;
        }

        if (form.IsBehind(TaskForm.Of(task)))
        {
            return FormRefusal.ChangedMeanwhile;
        }

        await TakeRound(programme, task, courseId, cancel);
        task.Change(form);
        switch (form.State)
        {
            case TaskState.Done:
                task.Done(form.DoneOn ?? await calendar.Today(cancel), acting.AccountId);
                break;
            case TaskState.NotRelevant:
                task.DoesNotBelong(form.Reason!);
                break;
            default:
                task.Reopen();
                break;
        }

        await db.Save("Planning.Done.TaskChanged", cancel, task.NotRelevantBecause);
        await turn.Commit(cancel);
        return null;
    }

    /// <summary>Adds a task of the group's own.</summary>
    /// <returns>False where there is no such programme for the one who acts.</returns>
    public async Task<bool> Add(
        Guid programmeId,
        Guid? courseId,
        TaskForm form,
        CancellationToken cancel
    )
    {
        if (await Find(programmeId, cancel) is not { } programme)
        {
            return false;
        }

        programme.AddTask(form, programme.Tasks.Any(t => t.CourseId == courseId) ? courseId : null);
        await db.Save("Planning.Done.TaskAdded", cancel);
        return true;
    }

    /// <summary>Gives a course a checklist of its own.</summary>
    /// <returns>False where there is no such course of the programme.</returns>
    public async Task<bool> BeginRound(Guid programmeId, Guid courseId, CancellationToken cancel)
    {
        if (
            await Find(programmeId, cancel) is not { } programme
            || (await calendar.Of(programmeId, cancel)).All(c => c.CourseId != courseId)
        )
        {
            return false;
        }

        programme.BeginRound(courseId);
        await db.Save("Planning.Done.RoundBegun", cancel);
        return true;
    }

    // The first answer to a waiting task ties the round to the course it was answered for.
    private async Task TakeRound(
        Programme programme,
        ChecklistTask task,
        Guid? courseId,
        CancellationToken cancel
    )
    {
        if (
            task is { IsPerCourse: true, CourseId: null }
            && courseId is { } course
            && (await calendar.Of(programme.Id, cancel)).Any(c => c.CourseId == course)
        )
        {
            programme.BeginRound(course);
        }
    }

    private Task<Programme?> Find(Guid id, CancellationToken cancel) =>
        db.Programmes.Include(p => p.Tasks).SingleOrDefaultAsync(p => p.Id == id, cancel);

    private static ChecklistTask? Of(Programme programme, Guid taskId) =>
        programme.Tasks.FirstOrDefault(task => task.Id == taskId);
}
