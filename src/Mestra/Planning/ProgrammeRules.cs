using System.Globalization;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Planning;

/// <summary>The rules of what may be written about a programme, and what it must have to be public.</summary>
internal static class ProgrammeRules
{
    /// <summary>A bound against typing errors, not a rule of the field.</summary>
    private const int LargestGroup = 500;

    /// <summary>What every SMS must say: who it is from, and whom to call. Filled in when it is sent.</summary>
    public static readonly string[] SmsPlaces = ["{organisation}", "{phone}"];

    /// <summary>What is wrong with what was written.</summary>
    /// <param name="form">What was written.</param>
    /// <param name="isListing">It is facts of another's listing, which need not say how one comes to it.</param>
    public static IEnumerable<FieldRefusal> Wrong(ProgrammeForm form, bool isListing)
    {
        if (form.Title.IsEmpty)
        {
            yield return new(nameof(form.Title), ProgrammeRefusal.TitleIsMissing);
        }

        foreach (var refusal in WrongSizes(form))
        {
            yield return refusal;
        }

        if (form.ReferralRule == ReferralRule.NotStated && !isListing)
        {
            yield return new(nameof(form.ReferralRule), ProgrammeRefusal.WayInIsMissing);
        }

        foreach (var refusal in WrongLinks(form))
        {
            yield return refusal;
        }

        if (form.Themes.Exists(code => !Themes.Has(code)))
        {
            yield return new(nameof(form.Themes), ProgrammeRefusal.ThemeIsUnknown);
        }

        if (!form.IsNeutralTitle && Names(form.SmsText, form.Title))
        {
            yield return new(nameof(form.SmsText), ProgrammeRefusal.SmsNamesTheProgramme);
        }

        if (Parts(form.SmsText).Any(text => !SmsPlaces.All(text.Contains)))
        {
            yield return new(nameof(form.SmsText), ProgrammeRefusal.SmsNamesNoSender);
        }
    }

    /// <summary>What the programme lacks before it may be public.</summary>
    public static IEnumerable<FieldRefusal> Missing(Programme programme, OrganisationCard at)
    {
        var isPlannedAndCoded = programme.IsCoded(at) && !programme.IsListing;
        (bool Lacks, string Field, PublishRefusal Why)[] wanted =
        [
            (
                programme.Ingress.IsEmpty,
                nameof(ProgrammeForm.Ingress),
                PublishRefusal.IngressIsMissing
            ),
            (
                programme.ForWhom.IsEmpty,
                nameof(ProgrammeForm.ForWhom),
                PublishRefusal.ForWhomIsMissing
            ),
            (
                programme.Content.IsEmpty,
                nameof(ProgrammeForm.Content),
                PublishRefusal.ContentIsMissing
            ),
            (
                programme.Themes.Count == 0,
                nameof(ProgrammeForm.Themes),
                PublishRefusal.ThemeIsMissing
            ),
            (
                programme.Audiences.Count == 0,
                nameof(ProgrammeForm.Audiences),
                PublishRefusal.AudienceIsMissing
            ),
            (
                programme.ReferralRule.NeedsReferral()
                    && programme.HowToRefer.IsEmpty
                    && !programme.IsListing,
                nameof(ProgrammeForm.HowToRefer),
                PublishRefusal.HowToReferIsMissing
            ),
            (
                isPlannedAndCoded && programme.ResponsibleDoctorId is null,
                nameof(ProgrammeForm.ResponsibleDoctorId),
                PublishRefusal.DoctorIsMissing
            ),
            (
                isPlannedAndCoded && !programme.Group.Any(member => member.IsExperiencedUser),
                "",
                PublishRefusal.ExperiencedUserIsMissing
            ),
        ];
        return wanted.Where(w => w.Lacks).Select(w => new FieldRefusal(w.Field, w.Why));
    }

    private static IEnumerable<FieldRefusal> WrongLinks(ProgrammeForm form)
    {
        foreach (var (at, row) in form.Links.Index().Where(link => !link.Item.IsBlank))
        {
            if (row.Name.Trim().Length == 0)
            {
                yield return new(Field(nameof(row.Name)), ProgrammeRefusal.LinkHasNoName);
            }

            if (!UsefulLink.IsSecure(row.Address.Trim()))
            {
                yield return new(Field(nameof(row.Address)), ProgrammeRefusal.LinkIsNotSecure);
            }

            string Field(string name) =>
                string.Create(CultureInfo.InvariantCulture, $"{nameof(form.Links)}[{at}].{name}");
        }
    }

    private static IEnumerable<FieldRefusal> WrongSizes(ProgrammeForm form)
    {
        (string Field, int? Size)[] sizes =
        [
            (nameof(form.GroupMinimum), form.GroupMinimum),
            (nameof(form.GroupIdeal), form.GroupIdeal),
            (nameof(form.GroupMaximum), form.GroupMaximum),
        ];
        foreach (var (field, size) in sizes.Where(s => s.Size is < 1 or > LargestGroup))
        {
            yield return new(field, ProgrammeRefusal.GroupSizeIsImpossible);
        }

        if (form.GroupMinimum > form.GroupIdeal)
        {
            yield return new(nameof(form.GroupIdeal), ProgrammeRefusal.GroupSizesDoNotRise);
        }

        if (form.GroupIdeal > form.GroupMaximum)
        {
            yield return new(nameof(form.GroupMaximum), ProgrammeRefusal.GroupSizesDoNotRise);
        }
    }

    private static bool Names(Wording text, Wording title) =>
        Parts(text)
            .Any(words =>
                Parts(title)
                    .Any(name => words.Contains(name, StringComparison.CurrentCultureIgnoreCase))
            );

    private static IEnumerable<string> Parts(Wording wording) =>
        new[] { wording.Nb, wording.Nn, wording.Sv, wording.En }
            .OfType<string>()
            .Select(part => part.Trim())
            .Where(part => part.Length > 0);
}
