using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Courses;

/// <summary>A new course from a programme, with its days if they are known.</summary>
public sealed class NewCoursePage(
    NewCourse making,
    IProgrammes programmes,
    IOrganisations organisations,
    IStaff staff,
    Texts texts
) : PageModel
{
    /// <summary>The programme to begin with, from a link.</summary>
    [BindProperty(SupportsGet = true, Name = "tilbud")]
    public Guid? From { get; set; }

    [BindProperty]
    public NewCourseForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Programmes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Leaders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        Input = new()
        {
            Id = Guid.CreateVersion7(),
            ProgrammeId = From,
            LeaderId = Leaders.Any(l => l.Value == User.AccountId().ToString())
                ? User.AccountId()
                : null,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (own, at) = await Prepare(cancel);
        var programme = own.FirstOrDefault(one => one.Id == Input.ProgrammeId);
        Input.Check(ModelState, texts, programme, Places, Leaders);
        if (!ModelState.IsValid || programme is null)
        {
            return this.Invalid();
        }

        var command = new NewCourseCommand(
            Input.Id,
            programme,
            Input.Capacity,
            Input.LeaderId,
            Input.Sessions(at)
        );
        switch (await making.Do(command, cancel))
        {
            case FormRefusal.IsUsed:
                return this.IsUsed("Input.Id", id => Input.Id = id);
            case { } refusal:
                this.Refuse(
                    refusal is SessionRefusal.BreaksFillIt ? "Input.BreakMinutes" : "Input.To",
                    refusal
                );
                return this.Invalid();
        }

        this.Flash("Courses.New.Made", programme.Title);
        return Redirect($"/arbeid/kurs/{Input.Id}/program");
    }

    private async Task<(IReadOnlyList<ProgrammeCard>, OrganisationCard)> Prepare(
        CancellationToken cancel
    )
    {
        var own = await programmes.Own(cancel);
        var at = await organisations.Get(User.OrganisationId()!.Value, cancel);
        Programmes =
        [
            .. own.Select(one => new SelectListItem(one.Title.ToString(), one.Id.ToString())),
        ];
        Places =
        [
            .. (await organisations.Places(at.Id, cancel))
                .Where(place => !place.IsClosed)
                .Select(place => new SelectListItem(place.Line, place.Id.ToString())),
        ];
        Leaders =
        [
            .. (await staff.At(at.Id, cancel))
                .Where(card => card.Roles.Contains(Role.CourseLeader))
                .Select(card => new SelectListItem(card.Name, card.AccountId.ToString())),
        ];
        return (own, at);
    }
}
