using System.ComponentModel.DataAnnotations;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Courses;

/// <summary>What is typed about a new course. Days that share hours and place can be given at once; the rest is set in the programme.</summary>
public sealed class NewCourseForm
{
    /// <summary>As many days as the form has room for.</summary>
    public const int MostDays = 6;

    public Guid Id { get; set; }

    [Asked("Courses.New.ProgrammeMissing")]
    public Guid? ProgrammeId { get; set; }

    [Range(1, 1000)]
    public int? Capacity { get; set; }
    public Guid? LeaderId { get; set; }
    public List<DayForm> Days { get; set; } =
    [.. Enumerable.Range(0, MostDays).Select(_ => new DayForm())];
    public TimeOnly? From { get; set; }
    public TimeOnly? To { get; set; }
    public int? BreakMinutes { get; set; }
    public Guid? PlaceId { get; set; }

    private IEnumerable<DateOnly> Given =>
        Days.Select(row => row.Day).OfType<DateOnly>().Distinct().Order();

    /// <summary>What one field alone cannot tell: hours belong to days, and what is chosen must be the organisation's.</summary>
    public void Check(
        ModelStateDictionary state,
        Texts texts,
        ProgrammeCard? programme,
        IEnumerable<SelectListItem> places,
        IEnumerable<SelectListItem> leaders
    )
    {
        Say(
            ProgrammeId is not null && programme is null,
            "ProgrammeId",
            "Courses.New.ProgrammeMissing"
        );
        Say(IsUnknown(PlaceId, places), "PlaceId", "Courses.Session.PlaceUnknown");
        Say(IsUnknown(LeaderId, leaders), "LeaderId", "Courses.SetUp.LeaderUnknown");
        Say(Given.Any() && From is null && IsRead("From"), "From", "Courses.Session.FromMissing");
        Say(Given.Any() && To is null && IsRead("To"), "To", "Courses.Session.ToMissing");

        void Say(bool isWrong, string field, string key)
        {
            if (isWrong)
            {
                state.AddModelError($"Input.{field}", texts[key]);
            }
        }

        bool IsRead(string field) =>
            state.GetFieldValidationState($"Input.{field}") != ModelValidationState.Invalid;
    }

    /// <summary>One session for each day. Only for a form that was found right.</summary>
    public IReadOnlyList<SessionPlan> Sessions(OrganisationCard at) =>
        [
            .. Given.Select(day => new SessionPlan(
                at.At(day, From!.Value),
                at.At(day, To!.Value),
                BreakMinutes ?? 0,
                TeachingMinutes: null,
                Wording.Empty,
                [],
                PlaceId,
                VideoLink: ""
            )),
        ];

    private static bool IsUnknown(Guid? id, IEnumerable<SelectListItem> among) =>
        id is { } chosen && !among.Any(item => item.Value == chosen.ToString());
}

/// <summary>One day in a list. A row of its own, so that a day that cannot be read does not take those after it along.</summary>
public sealed class DayForm
{
    public DateOnly? Day { get; set; }
}
