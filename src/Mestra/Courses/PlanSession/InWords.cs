using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>Sessions, contributors and clashes as a line of text.</summary>
internal static class SessionWords
{
    /// <summary>Ingrid Lauvrød, sykepleier; Erik Erfaren, erfaren bruker.</summary>
    public static string InWords(this ContributorPlan person, Texts texts)
    {
        var part = person.IsExperiencedUser ? texts["Courses.ExperiencedUser"] : person.Profession;
        return part.Length == 0 ? person.Name : $"{person.Name}, {part}";
    }

    /// <summary>Who or what is taken, by which course, and when.</summary>
    public static string InWords(this Clash clash, Texts texts, OrganisationCard at)
    {
        var day = texts.Weekday(at.Day(clash.Starts));
        var hours = texts.Hours(at.Time(clash.Starts), at.Time(clash.Ends));
        return clash.Kind == ClashKind.Place
            ? texts["Courses.Clash.Place", clash.CourseTitle, day, hours]
            : texts["Courses.Clash.Contributor", clash.Name, clash.CourseTitle, day, hours];
    }
}
