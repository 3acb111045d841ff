using Mestra.Kernel;
using Mestra.Planning;
using Mestra.Planning.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

/// <summary>A programme at Fjordby and referrals to it, entered through the form, for the stories about referrals.</summary>
internal static class ReferralScene
{
    public static string Number(int index) => SyntheticNumbers.Fodselsnummer(index).Digits;

    /// <summary>A programme with this way in.</summary>
    public static async Task<Programme> Programme(
        this Site site,
        ReferralRule rule = ReferralRule.AnyClinician,
        Guid? organisationId = null,
        params Audience[] audiences
    )
    {
        var programme = new Programme
        {
            OrganisationId = organisationId ?? Cast.Fjordby.Id,
            Slug = $"hjertesviktskole-{Guid.CreateVersion7():N}",
            Title = new Wording(Nb: "Hjertesviktskole"),
            ReferralRule = rule,
            Audiences = audiences.Length == 0 ? [Audience.Patient, Audience.Relative] : audiences,
            GroupMaximum = 12,
        };
        await site.Add(programme);
        return programme;
    }

    /// <summary>The answers of a form that is well filled in.</summary>
    public static (string, string)[] Filled(
        this Programme programme,
        int number = 7,
        params (string Field, string Value)[] otherwise
    )
    {
        (string Field, string Value)[] usual =
        [
            ("Input.ProgrammeId", programme.Id.ToString()),
            ("Input.Kind", "HospitalDoctor"),
            ("Input.ReferrerName", "Berit Hovlund"),
            ("Input.HprNumber", "9144897"),
            ("Input.ReceivedOn", "30.12.2026"),
            ("Input.Patient.Number", Number(number)),
            ("Input.Patient.GivenName", "Ragnhild"),
            ("Input.Patient.FamilyName", "Myrstøl"),
        ];
        var changed = otherwise.Select(answer => answer.Field).ToHashSet();
        return [.. usual.Where(answer => !changed.Contains(answer.Field)), .. otherwise];
    }

    /// <summary>A relative who is well filled in.</summary>
    public static (string, string)[] Relative(int row = 0, string? number = null) =>
        [
            ($"Input.Relatives[{row}].GivenName", "Tormod"),
            ($"Input.Relatives[{row}].FamilyName", "Myrstøl"),
            ($"Input.Relatives[{row}].Relation", "Partner"),
            ($"Input.Relatives[{row}].Number", number ?? ""),
        ];

    /// <summary>Enters a referral through the form, as the secretary.</summary>
    /// <returns>The address of the referral.</returns>
    public static async Task<string> Refer(
        this Site site,
        Programme programme,
        int number = 7,
        params (string Field, string Value)[] otherwise
    )
    {
        var form = await site.As(Cast.Sekretær).Open("/arbeid/henvisninger/ny");
        var answer = await site.Send(form, programme.Filled(number, otherwise));
        answer.Errors.ShouldBeEmpty();
        return answer.Location.ShouldNotBeNull();
    }

    /// <summary>The doctor assesses.</summary>
    public static async Task<Page> Assess(
        this Site site,
        string referral,
        Assessment assessment,
        string text = ""
    )
    {
        var page = await site.As(Cast.Lege).Open(referral + "/vurder");
        return await site.Send(
            page,
            ("Input.Assessment", assessment.ToString()),
            ("Input.Text", text)
        );
    }

    /// <summary>The referral as it stands in the database.</summary>
    public static Task<Referral> Stored(this Site site, string address)
    {
        var id = Guid.Parse(address.Split('/')[3]);
        return site.Db(db =>
            db.Set<Referral>().AsNoTracking().Include(r => r.People).SingleAsync(r => r.Id == id)
        );
    }

    /// <summary>How many referrals there are.</summary>
    public static Task<int> Count(this Site site) => site.Db(db => db.Set<Referral>().CountAsync());
}
