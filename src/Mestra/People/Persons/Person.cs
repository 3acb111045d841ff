using System.Globalization;
using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra.People;

/// <summary>A patient or relative at one organisation (FHIR Patient, RelatedPerson). Two organisations that know the same human have a row each.</summary>
public sealed class Person : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    [Personal]
    public required string GivenName
    {
        get;
        set
        {
            field = Names.Clean(value);
            SearchName = Searched(field, FamilyName);
        }
    }

    [Personal]
    public required string FamilyName
    {
        get;
        set
        {
            field = Names.Clean(value);
            SearchName = Searched(GivenName, field);
        }
    }

    /// <summary>Both names in small letters: what a search compares, since no database folds Ø and Å alike.</summary>
    [Personal]
    public string SearchName { get; private set; } = "";

    /// <summary>What the person is called in the room; empty for the given name.</summary>
    [Personal]
    public string PreferredName
    {
        get;
        set => field = Names.Clean(value);
    } = "";

    /// <summary>The identity number, encrypted; null where none is needed.</summary>
    [Personal]
    public byte[]? NumberCipher { get; private set; }

    /// <summary>Keyed hash of the number, for look-up; unique in the organisation.</summary>
    [Personal]
    public byte[]? NumberIndex { get; private set; }

    /// <summary>The number with all but the last digits hidden.</summary>
    [Personal]
    public string NumberMasked { get; private set; } = "";

    /// <summary>What kind of number it is, which the digits shown do not tell; null where there is none.</summary>
    [Personal]
    public NationalIdKind? NumberKind { get; private set; }

    /// <summary>Asked, never read from the number.</summary>
    [Personal]
    public int? BirthYear { get; set; }

    /// <summary>E.164; empty when unknown.</summary>
    [Personal]
    public string Phone { get; set; } = "";

    [Personal]
    public string Email { get; set; } = "";

    [Personal]
    public string Address { get; set; } = "";

    /// <summary>The form of language the person uses (two letters).</summary>
    [Personal]
    public string Language { get; set; } = "nb";

    /// <summary>Address confidentiality (code 6 or 7, skyddad folkbokföring). Domain 8.4.</summary>
    [Personal]
    public bool IsProtected { get; set; }

    [Personal]
    public bool HasReservedSms { get; set; }

    [Personal]
    public bool IsDeceased { get; set; }

    /// <summary>The whole name.</summary>
    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>Preferred name and first letter of the surname: all that may hang in a room. Empty for a protected person.</summary>
    public string RoomName =>
        IsProtected ? ""
        : FamilyName.Length == 0 ? Called
        : $"{Called} {StringInfo.GetNextTextElement(FamilyName)}.";

    private static string Searched(string? given, string? family) =>
        $"{given} {family}".ToLowerInvariant();

    private string Called => PreferredName.Length > 0 ? PreferredName : GivenName;

    /// <summary>Keeps the person's identity number: encrypted, with what finds it again and what may be shown of it.</summary>
    internal void Keep(NationalId number, NationalIdVault vault)
    {
        (NumberCipher, NumberIndex) = (vault.Protect(number, owner: Id), vault.BlindIndex(number));
        (NumberMasked, NumberKind) = (number.Masked, number.Kind);
    }

    /// <summary>The person as a page may show them.</summary>
    public PersonCard Card() =>
        new(
            Id,
            Name,
            RoomName,
            BirthYear,
            NumberMasked,
            NumberKind,
            Language,
            Phone,
            Email,
            IsProtected ? "" : Address,
            IsProtected,
            HasReservedSms,
            IsDeceased
        );

    Guid IRecorded.RecordId => Id;
}
