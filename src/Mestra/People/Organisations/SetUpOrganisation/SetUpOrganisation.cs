using System.ComponentModel.DataAnnotations;
using Mestra.Kernel;
using Mestra.Ui;

namespace Mestra.People;

/// <summary>What an organisation decides about itself.</summary>
public sealed class OrganisationInput : WholeForm
{
    [AtMost(40)]
    public string Phone { get; set; } = "";

    [AtMost(256), EmailAddress]
    public string? Email { get; set; }

    /// <summary>LMS-koordinator, Team PPO; empty for the common word.</summary>
    [AtMost(60)]
    public string AdviserTitle { get; set; } = "";

    /// <summary>IANA time zone, one of <see cref="Zones"/>.</summary>
    public string Zone { get; set; } = "";

    /// <summary>Two letters: what letters are written in when the person's own language is unknown.</summary>
    public string Language { get; set; } = "";

    /// <summary>The zones of the Nordic countries.</summary>
    public static IReadOnlyList<string> Zones { get; } =
    [
        "Europe/Oslo",
        "Europe/Stockholm",
        "Europe/Copenhagen",
        "Europe/Helsinki",
        "Atlantic/Reykjavik",
        "Atlantic/Faroe",
        "America/Nuuk",
    ];

    public static OrganisationInput Of(Organisation organisation) =>
        new()
        {
            Phone = PhoneBook.Shown(organisation.Phone, organisation.Country),
            Email = organisation.Email,
            AdviserTitle = organisation.AdviserTitle,
            Zone = organisation.Zone,
            Language = organisation.Language,
        };

    /// <summary>Why these cannot be kept, by field; empty where they can.</summary>
    public IEnumerable<(string Field, OrganisationRefusal Why)> Refusals()
    {
        if (Phone.Length > 0 && !PhoneBook.IsDiallable(Phone))
        {
            yield return (nameof(Phone), OrganisationRefusal.PhoneCannotBeDialled);
        }

        if (!Zones.Contains(Zone, StringComparer.Ordinal))
        {
            yield return (nameof(Zone), OrganisationRefusal.ChoiceIsUnknown);
        }

        if (Languages.All.All(known => known.Code != Language))
        {
            yield return (nameof(Language), OrganisationRefusal.ChoiceIsUnknown);
        }
    }

    public void WriteTo(Organisation organisation)
    {
        organisation.Phone = PhoneBook.Canonical(Phone, organisation.Country);
        organisation.Email = Email?.Trim() ?? "";
        organisation.AdviserTitle = AdviserTitle.Trim();
        (organisation.Zone, organisation.Language) = (Zone, Language);
    }
}
