using System.Globalization;
using Mestra.Kernel;

namespace Mestra.People.Contracts;

/// <summary>A patient or relative as a page may show them. To get one is to look at the person, and the look is logged.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The whole name. Where several people are shown, it is <see cref="InList"/> that is shown.</param>
/// <param name="RoomName">Preferred name and first letter of the surname, for lists in the room; empty for a protected person.</param>
/// <param name="BirthYear">Known birth year, never read from the number.</param>
/// <param name="MaskedNumber">The identity number with all but the last digits hidden; empty when there is none.</param>
/// <param name="NumberKind">What kind of number it is; null when there is none.</param>
/// <param name="Language">The form of language the person uses (two letters).</param>
/// <param name="Phone">E.164; empty when unknown.</param>
/// <param name="Email">Empty when unknown.</param>
/// <param name="Address">Street and town; always empty for a protected person.</param>
/// <param name="IsProtected">Address confidentiality (nb: fortrolig adresse, sv: skyddad folkbokföring).</param>
/// <param name="HasReservedSms">The person has said no to SMS.</param>
/// <param name="IsDeceased">Nothing more is sent.</param>
public sealed record PersonCard(
    Guid Id,
    string Name,
    string RoomName,
    int? BirthYear,
    string MaskedNumber,
    NationalIdKind? NumberKind,
    string Language,
    string Phone,
    string Email,
    string Address,
    bool IsProtected,
    bool HasReservedSms,
    bool IsDeceased
)
{
    /// <summary>What the identity number is called, as a text key; null when there is none.</summary>
    public string? NumberKey => NumberKind is { } kind ? Texts.KeyOf(kind) : null;

    /// <summary>
    /// The person in a list, a heading or a choice. The one rule for who has a protected address (domain 8.4): screens
    /// are seen by others and lists are printed, so neutral words stand there instead of the name, with the initials,
    /// which tell two of them apart to those who know them. The name stands on the person's own page, on their referral,
    /// and where somebody searches for it. On what hangs in a room or goes by post they do not stand at all, and a file
    /// that leaves has the neutral words alone.
    /// </summary>
    public string InList(Texts texts) =>
        IsProtected ? texts["People.Protected.InList", Initials] : Name;

    private string Initials =>
        string.Concat(
            Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => StringInfo.GetNextTextElement(part) + ".")
        );
}

/// <summary>Reads persons of the own organisation. Every read says what for, and is written in the access log.</summary>
public interface IPersons
{
    /// <summary>Looks at people, in one query and with one log row each.</summary>
    /// <param name="ids">Whom.</param>
    /// <param name="page">What was looked at, as a text key: <c>Look.Participants</c>.</param>
    /// <param name="cancel">Given up by the caller.</param>
    Task<IReadOnlyDictionary<Guid, PersonCard>> Look(
        IReadOnlyCollection<Guid> ids,
        string page,
        CancellationToken cancel
    );

    /// <summary>The whole identity numbers, for the list that goes to the patient administrative system and nothing else. Logged as looks.</summary>
    /// <returns>The digits, by person; people without a number are left out.</returns>
    Task<IReadOnlyDictionary<Guid, string>> NumbersForRegistration(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    );

    /// <summary>Finds the person with this identity number at the own organisation, or keeps a new one. The caller saves.</summary>
    /// <param name="entry">What is known.</param>
    /// <param name="cancel">Given up by the caller.</param>
    /// <returns>The person's id.</returns>
    Task<Guid> FindOrAdd(PersonEntry entry, CancellationToken cancel);

    /// <summary>The person with this identity number at the own organisation; null when there is none. Nothing is shown, so nothing is logged.</summary>
    Task<Guid?> Find(NationalId number, CancellationToken cancel);

    /// <summary>
    /// The id of the turn that whoever enters this number at the own organisation takes, so that nobody else enters the
    /// same one meanwhile. It tells nothing of the number to one who has no key.
    /// </summary>
    Guid TurnOf(NationalId number);

    /// <summary>Gives a person who had none an identity number. The caller saves.</summary>
    /// <returns>False where the person has one, or somebody else has this one.</returns>
    Task<bool> GiveNumber(Guid personId, NationalId number, CancellationToken cancel);
}

/// <summary>What a secretary types about a person.</summary>
/// <param name="GivenName">Given names.</param>
/// <param name="FamilyName">Surname.</param>
/// <param name="NationalId">A number that has been read and accepted, or null where none is needed.</param>
/// <param name="BirthYear">Asked, never read from the number.</param>
/// <param name="Phone">As typed; kept as E.164 where it can be.</param>
/// <param name="Email">As typed.</param>
/// <param name="Language">Two letters; empty for the organisation's own.</param>
/// <param name="IsProtected">The register or the person says the address is confidential.</param>
/// <param name="HasReservedSms">The person has said no to SMS.</param>
/// <param name="Address">Street and town; not kept for a protected person.</param>
public sealed record PersonEntry(
    string GivenName,
    string FamilyName,
    NationalId? NationalId,
    int? BirthYear = null,
    string Phone = "",
    string Email = "",
    string Language = "",
    bool IsProtected = false,
    bool HasReservedSms = false,
    string Address = ""
)
{
    /// <summary>The whole name, as it is kept.</summary>
    public string Name => $"{Names.Clean(GivenName)} {Names.Clean(FamilyName)}";
}
