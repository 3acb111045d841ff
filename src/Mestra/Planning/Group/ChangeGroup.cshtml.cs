using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mestra.Planning;

/// <summary>The working group: who is in it, and who is missing.</summary>
internal sealed class ChangeGroupPage(
    PlanQuery plan,
    ChangeGroup change,
    IStaff staff,
    PageFrame frame,
    Texts texts
) : PageModel
{
    [BindProperty]
    public MemberForm Form { get; set; } = new();

    public PlanView Plan { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> StaffItems { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) =>
        await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (ModelState.IsValid && await change.Join(id, Form, frame.Today, cancel) is { } refusal)
        {
            this.Refuse($"Form.{refusal.Field}", refusal.Why);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        this.Flash("Planning.Group.Joined");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostLeave(Guid id, Guid member, CancellationToken cancel)
    {
        if (!await change.Leave(id, member, cancel))
        {
            return NotFound();
        }

        this.Flash("Planning.Group.Left");
        return RedirectToPage(new { id });
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await plan.Of(id, null, cancel) is not { } view)
        {
            return false;
        }

        Plan = view;
        var inGroup = view.Programme.Group.Select(m => m.AccountId).OfType<Guid>().ToHashSet();
        StaffItems =
        [
            .. (await staff.At(view.At.Id, cancel))
                .Where(person => !inGroup.Contains(person.AccountId))
                .Select(person => new SelectListItem(Words(person), person.AccountId.ToString())),
        ];
        return true;
    }

    private string Words(StaffCard person)
    {
        var what = person.IsExperiencedUser ? texts[GroupRole.ExperiencedUser] : person.Profession;
        return what.Length == 0 ? person.Name : $"{person.Name}, {what}";
    }
}
