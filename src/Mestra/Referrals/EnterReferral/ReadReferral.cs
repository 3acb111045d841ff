using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mestra.Referrals;

/// <summary>Reads what was typed, and says at each field what is wrong with it and what to do.</summary>
public sealed class ReadReferral(IdentityNumberReader numbers, Texts texts, PageFrame frame)
{
    private const int OldAfterYears = 2;

    /// <summary>The referral; null where something must be mended first. All that is wrong is said at once.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="programme">What the referral is to; null where none was chosen, which is wrong too.</param>
    /// <param name="state">Takes the refusals, at their fields.</param>
    public NewReferral? Read(
        ReferralInput input,
        ProgrammeCard? programme,
        ModelStateDictionary state
    )
    {
        if (programme is not null)
        {
            Check(input, programme, state);
        }

        var hpr = Hpr(input.HprNumber, state);
        var patient = Patient(input, programme, state);
        var relatives = Relatives(input, programme, patient?.NationalId, state);
        return programme is not null && state.IsValid
            ? Made(input, programme, hpr, patient, relatives)
            : null;
    }

    /// <summary>Text as it is kept: without space around it, and without the one sign that no database takes.</summary>
    public static string Clean(string? typed) =>
        (typed ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();

    /// <summary>A number that was typed; null where none was, or where it was refused at the field.</summary>
    public NationalId? Number(string? typed, string field, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!numbers.TryRead(typed, out var id, out var refusal))
        {
            state.AddModelError(field, texts.Explain(refusal.Value, typed));
        }

        return id;
    }

    private void Check(ReferralInput input, ProgrammeCard programme, ModelStateDictionary state)
    {
        if (input.Kind is { } kind && programme.Refuses(kind) is { } refused)
        {
            state.AddModelError(
                refused == ReferralRefusal.ProgrammeIsOpenToAll
                    ? "Input.ProgrammeId"
                    : "Input.Kind",
                texts[refused]
            );
        }

        Ask(
            programme.AsksIfDirect(input.Kind) && input.IsDirectly is null,
            "Input.IsDirectly",
            "Referrals.New.Direct.Asked"
        );
        Ask(
            input.Kind is not (null or ReferrerKind.Self)
                && string.IsNullOrWhiteSpace(input.ReferrerName),
            "Input.ReferrerName",
            "Referrals.New.Referrer.Asked"
        );
        Ask(input.ReceivedOn > frame.Today, "Input.ReceivedOn", "Referrals.New.Received.Future");
        Ask(
            IsOld(input) && !input.IsOldConfirmed,
            "Input.ReceivedOn",
            "Referrals.New.Received.Old"
        );
        Ask(
            NeedsExceptionReason(input, programme)
                && string.IsNullOrWhiteSpace(input.ExceptionReason),
            "Input.ExceptionReason",
            "Referrals.New.Exception.Asked"
        );

        void Ask(bool isMissing, string field, string key)
        {
            if (isMissing)
            {
                state.AddModelError(field, texts[key]);
            }
        }
    }

    /// <summary>True where the day is so long ago that it may be a typing error.</summary>
    public bool IsOld(ReferralInput input) =>
        input.ReceivedOn < frame.Today.AddYears(-OldAfterYears);

    /// <summary>True where the programme takes the own hospital's referrals, and this one comes from outside.</summary>
    public static bool NeedsExceptionReason(ReferralInput input, ProgrammeCard programme) =>
        input.Kind is { } kind && programme.IsException(kind);

    private string Hpr(string? typed, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "";
        }

        if (HprNumber.TryRead(typed, out var number, out var refusal))
        {
            return number.Digits;
        }

        state.AddModelError("Input.HprNumber", texts.Explain(refusal.Value, typed));
        return "";
    }

    private PersonEntry? Patient(
        ReferralInput input,
        ProgrammeCard? programme,
        ModelStateDictionary state
    )
    {
        var typed = input.Patient;
        if (!typed.IsTyped && programme is not { IsForPatients: true })
        {
            return null;
        }

        if (programme is { NeedsNumbers: true } && string.IsNullOrWhiteSpace(typed.Number))
        {
            state.AddModelError("Input.Patient.Number", texts[IdRefusal.Missing]);
        }

        if (typed.BirthYear is { } year && (year < 1900 || year > frame.Today.Year))
        {
            state.AddModelError(
                "Input.Patient.BirthYear",
                texts["Referrals.New.BirthYear.Wrong", frame.Today.Year]
            );
        }

        Names(typed.GivenName, typed.FamilyName, "Input.Patient", state);
        return new PersonEntry(
            Clean(typed.GivenName),
            Clean(typed.FamilyName),
            Number(typed.Number, "Input.Patient.Number", state),
            typed.BirthYear,
            Clean(typed.Phone),
            Language: Languages.All.Any(l => l.Code == typed.Language) ? typed.Language! : "",
            IsProtected: typed.IsProtected,
            Address: Address(typed.Address, "Input.Patient.Address", state)
        );
    }

    private List<NewRelative> Relatives(
        ReferralInput input,
        ProgrammeCard? programme,
        NationalId? patient,
        ModelStateDictionary state
    )
    {
        HashSet<NationalId> taken = patient is null ? [] : [patient];
        List<NewRelative> all = [];
        for (var i = 0; i < input.Relatives.Count; i++)
        {
            if (input.Relatives[i].IsTyped)
            {
                all.Add(Relative(input.Relatives[i], $"Input.Relatives[{i}]", state));
                if (all[^1].Person.NationalId is { } number && !taken.Add(number))
                {
                    state.AddModelError(
                        $"Input.Relatives[{i}].Number",
                        texts[ReferralRefusal.PersonIsOnItAlready]
                    );
                }
            }
        }

        return programme is { NeedsNumbers: true }
            ? all
            : [.. all.Select(relative => relative with { IsNumberMissing = false })];
    }

    /// <summary>One relative.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="field">The name that the row's fields begin with.</param>
    /// <param name="state">Takes the refusals.</param>
    public NewRelative Relative(RelativeInput typed, string field, ModelStateDictionary state)
    {
        Names(typed.GivenName, typed.FamilyName, field, state);
        if (typed.Relation is null or Courses.Contracts.Relation.Self)
        {
            state.AddModelError(field + ".Relation", texts["Referrals.New.Relation.Asked"]);
        }

        var number = Number(typed.Number, field + ".Number", state);
        return new NewRelative(
            new PersonEntry(
                Clean(typed.GivenName),
                Clean(typed.FamilyName),
                number,
                IsProtected: typed.IsProtected,
                Address: Address(typed.Address, field + ".Address", state)
            ),
            typed.Relation ?? Courses.Contracts.Relation.Other,
            Clean(typed.Needs),
            IsNumberMissing: number is null
        );
    }

    private string Address(string? typed, string field, ModelStateDictionary state)
    {
        var address = Clean(typed);
        if (address.Length > 0 && !PostalAddress.CanBePosted(address))
        {
            state.AddModelError(field, texts["Referrals.Address.Wrong"]);
        }

        return address;
    }

    private void Names(string? given, string? family, string field, ModelStateDictionary state)
    {
        if (Clean(given).Length == 0)
        {
            state.AddModelError(field + ".GivenName", texts["Referrals.New.GivenName.Asked"]);
        }

        if (Clean(family).Length == 0)
        {
            state.AddModelError(field + ".FamilyName", texts["Referrals.New.FamilyName.Asked"]);
        }
    }

    private NewReferral Made(
        ReferralInput input,
        ProgrammeCard programme,
        string hpr,
        PersonEntry? patient,
        IReadOnlyList<NewRelative> relatives
    ) =>
        new()
        {
            Token = input.Token,
            Programme = programme,
            CourseId = input.CourseId,
            Kind = input.Kind!.Value,
            ReferrerName = Clean(input.ReferrerName),
            Workplace = Clean(input.Workplace),
            HprNumber = hpr,
            IsDirectlyForEducation =
                !programme.AsksIfDirect(input.Kind) || input.IsDirectly == true,
            ReceivedOn = input.ReceivedOn!.Value,
            Reason = Clean(input.Reason),
            CanComeAtShortNotice = input.CanComeAtShortNotice,
            ExceptionReason = NeedsExceptionReason(input, programme)
                ? Clean(input.ExceptionReason)
                : "",
            Patient = patient,
            PatientComes =
                patient is not null && programme.IsForPatients && !input.PatientStaysAway,
            PatientNeeds = Clean(input.Patient.Needs),
            Relatives = relatives,
            EnteredOn = frame.Today,
            IsSamePerson = input.IsSamePerson,
            IsNewAnyway = input.IsNewAnyway,
        };
}
