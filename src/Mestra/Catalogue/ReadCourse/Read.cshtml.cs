using Mestra.Kernel;
using Mestra.Planning.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mestra.Catalogue;

/// <summary>The page of a published programme, or of one of its courses: everything a patient or relative needs (domain 4.1).</summary>
public sealed class ReadPage(
    PublicCourses courses,
    LiveCatalogue catalogue,
    PageFrame frame,
    PublicAddress site,
    Texts texts
) : PageModel
{
    /// <summary>What the address names; null when it is not public.</summary>
    public PublicOffer? Offer { get; private set; }

    /// <summary>The course of the address; null on the programme's own page.</summary>
    public PublicCourse? Course { get; private set; }

    /// <summary>What is like what the address says, where it leads nowhere.</summary>
    public IReadOnlyList<CatalogueHit> Alike { get; private set; } = [];

    /// <summary>The one address of the page, whatever address it was asked for by.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The same for search engines.</summary>
    public string StructuredData { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(
        string slug,
        Guid? courseId,
        CancellationToken cancel
    )
    {
        Offer = await courses.Find(slug, cancel);
        Course = Offer?.Courses.FirstOrDefault(course => course.Card.Id == courseId);
        if (Offer is null || (courseId is not null && Course is null))
        {
            return await NotPublic(slug, cancel);
        }

        var here = site.For(Request);
        Address = here + (Course is null ? Offer.Path : Offer.PathOf(Course.Card));
        StructuredData = CourseData.Of(
            Offer,
            Course is null ? [.. Offer.Coming] : [Course],
            here,
            Languages.Current
        );
        return Page();
    }

    /// <summary>The programme's title; for a course with its first day.</summary>
    public string FullTitle =>
        Course?.Starts is { } starts
            ? texts["Catalogue.Read.Title", Offer!.Programme.Title, texts.Day(Offer.DayOf(starts))]
            : Offer!.Programme.Title.ToString();

    /// <summary>The language of the organiser's texts, in the reader's words, where the reader may not understand it; null where they do.</summary>
    public string? WrittenIn =>
        Offer!.Programme.ForWhom.OtherLanguage is { } other
        && (Languages.Current, other) is not (("nb", "nn") or ("nn", "nb"))
            ? texts[Languages.All.First(language => language.Code == other).WordKey]
            : null;

    /// <summary>How one attends this course, or the programme's courses as a rule.</summary>
    public AttendanceMode Mode => Course?.Card.AttendanceMode ?? Offer!.Programme.AttendanceMode;

    /// <summary>What holds of payment, travel and time off.</summary>
    public IEnumerable<PublicRight> Rights =>
        PublicRights.Of(Offer!.At, Offer.Programme.ReferralRule, Mode, Course?.Card.Sessions ?? []);

    /// <summary>The other courses of the programme that are still to come.</summary>
    public IReadOnlyList<PublicCourse> Others => [.. Offer!.Coming.Where(c => c != Course)];

    /// <summary>The first of the others that has seats.</summary>
    public PublicCourse? NextWithSeats =>
        Others.FirstOrDefault(c => c.Sign is SeatSign.FreeSeats or SeatSign.FewSeats);

    /// <summary>The professions of those who contribute, each once, as they are written.</summary>
    public IReadOnlyList<string> Professions =>
        [
            .. (
                Course is null
                    ? Offer!
                        .Programme.WorkingGroup.Where(member => !member.IsExperiencedUser)
                        .Select(member => member.Profession)
                    : Course
                        .Card.Sessions.SelectMany(session => session.Contributors)
                        .Where(contributor => !contributor.IsExperiencedUser)
                        .Select(contributor => contributor.Profession)
            )
                .Where(profession => profession.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Someone with lived experience plans it or takes part in holding it.</summary>
    public bool HasExperiencedUser =>
        Offer!.Programme.WorkingGroup.Any(member => member.IsExperiencedUser)
        || Course?.Card.Sessions.Any(session => session.Contributors.Any(c => c.IsExperiencedUser))
            == true;

    // What was withdrawn is answered like what never was, but with a way on.
    private async Task<PageResult> NotPublic(string slug, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        var words = new KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>(
            "q",
            slug.Replace('-', ' ')
        );
        var asked = CatalogueAddress.Parse([words], Languages.Current);
        Alike = (await catalogue.Search(asked with { PageSize = 5 }, frame.Today, cancel)).Hits;
        return Page();
    }
}
