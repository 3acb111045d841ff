using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;

namespace Mestra.Referrals;

/// <summary>
/// Referrals to the invented organisations' programmes, in every state: patients and relatives, referrers of every kind.
/// Those that are accepted go on the lists, as they do in real work.
/// </summary>
internal sealed class ReferralsDemo(
    ReferralsDb db,
    IOrganisations organisations,
    IProgrammes programmes,
    IPersons persons,
    IStaff staff,
    Acting acting,
    Events events,
    TimeProvider clock
) : IDemonstrate
{
    private const string Name = "Demonstrasjon";
    private const int AtATime = 10;

    /// <summary>How many referrals each invented organisation has: about 200 people in all.</summary>
    private static readonly (string Organisation, int Referrals)[] Sizes =
    [
        ("Fjordby sykehus HF", 110),
        ("Innby sykehus HF", 22),
        ("Fjordby kommune", 16),
        ("Foreningen for hjertesyke i Fjordby", 10),
        ("Region Sjölandet", 18),
    ];

    public int Order => 40;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var count = new DemoCount();
        var known = await organisations.Named([.. Sizes.Select(size => size.Organisation)], cancel);
        foreach (var (name, referrals) in Sizes)
        {
            if (known.TryGetValue(name, out var at))
            {
                acting.AsSystemFor(at.Id, Name);
                await Fill(new Scene(dice, count, at, today), referrals, cancel);
            }
        }

        acting.AsSystem(Name);
    }

    private async Task Fill(Scene scene, int referrals, CancellationToken cancel)
    {
        var offered = (await programmes.Own(cancel))
            .Where(programme => programme.ReferralRule != ReferralRule.None)
            .ToList();
        var followed = offered
            .OrderByDescending(p => p.IsCoded ? p.WorkingGroup.Count : -1)
            .FirstOrDefault()!;
        var doctor = (await staff.At(scene.At.Id, cancel)).FirstOrDefault(member =>
            member.Roles.Contains(Role.ResponsibleDoctor)
        );
        for (var i = 0; i < referrals && offered.Count > 0; i++)
        {
            // Half come to the one programme that is followed through its whole life.
            var programme = scene.Dice.Chance(0.5) ? followed : scene.Dice.Pick(offered);
            var referral = await Enter(scene, programme, cancel);
            await Assess(scene, programme, referral, doctor?.AccountId, cancel);
            if (i % AtATime == AtATime - 1)
            {
                await Keep(cancel);
            }
        }

        await Keep(cancel);
    }

    private async Task Keep(CancellationToken cancel)
    {
        await db.Save("Referrals.Done.Entered", cancel);
        db.Forget();
    }

    private async Task<Referral> Enter(
        Scene scene,
        ProgrammeCard programme,
        CancellationToken cancel
    )
    {
        var patient = scene.People.Somebody(hasNumber: true, scene.At.Language);
        var kind = scene.KindFor(programme);
        var (referrer, workplace, hpr) = scene.Referrer(kind);
        var referral = new Referral
        {
            OrganisationId = scene.At.Id,
            FormToken = Guid.CreateVersion7(),
            ProgrammeId = programme.Id,
            DepartmentId = programme.DepartmentId,
            ReferrerKind = kind,
            ReferrerName = referrer,
            ReferrerWorkplace = workplace,
            HprNumber = hpr,
            IsDirectlyForEducation = !programme.AsksIfDirect(kind) || scene.Dice.Chance(0.85),
            ReceivedOn = scene.Today.AddDays(-3 - scene.DaysAgo()),
            EnteredAt = clock.GetUtcNow(),
            PatientId = programme.IsForPatients ? await persons.FindOrAdd(patient, cancel) : null,
            Reason = scene.Reason(),
            CanComeAtShortNotice = scene.Dice.Chance(0.25),
            ExceptionReason = programme.IsException(kind) ? scene.Words.Exception : "",
        };
        await AddPeople(scene, programme, referral, patient.FamilyName, cancel);
        db.Referrals.Add(referral);
        return referral;
    }

    private async Task AddPeople(
        Scene scene,
        ProgrammeCard programme,
        Referral referral,
        string family,
        CancellationToken cancel
    )
    {
        if (referral.PatientId is { } patientId)
        {
            referral.Add(patientId, Relation.Self, scene.Needs());
        }

        var relatives =
            referral.PatientId is null || scene.Dice.Chance(0.28)
                ? scene.Dice.Chance(0.12)
                    ? 2
                    : 1
                : 0;
        for (var i = 0; i < relatives; i++)
        {
            var hasNumber = scene.Dice.Chance(0.85);
            var relative = scene.People.Somebody(hasNumber, scene.At.Language, family);
            referral.Add(
                await persons.FindOrAdd(relative, cancel),
                scene.Dice.Pick<Relation>([
                    Relation.Partner,
                    Relation.Partner,
                    Relation.Child,
                    Relation.Sibling,
                ]),
                scene.Needs(),
                !hasNumber && programme.NeedsNumbers
            );
        }
    }

    // Seven of ten are accepted; the rest wait to be assessed, wait for an answer, were declined or taken back.
    private async Task Assess(
        Scene scene,
        ProgrammeCard programme,
        Referral referral,
        Guid? doctor,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (!programme.ReferralRule.NeedsReferral())
        {
            referral.AcceptAtOnce(now);
            await events.Tell(referral.Accepted(), cancel);
            return;
        }

        switch (scene.Dice.Below(100))
        {
            case < 70:
                referral.Accept(null, doctor, now);
                await events.Tell(referral.Accepted(), cancel);
                break;
            case < 82:
                break;
            case < 89:
                referral.AskForMore(
                    scene.Words.Question,
                    scene.Today.AddDays(-1 - scene.Dice.Below(25))
                );
                break;
            case < 96:
                referral.Decline(scene.Words.Declined, doctor, now);
                break;
            default:
                referral.Withdraw(WithdrawnBy.Person);
                break;
        }
    }

    /// <summary>One organisation of the demonstration, with dice and words.</summary>
    private sealed class Scene(DemoDice dice, DemoCount count, OrganisationCard at, DateOnly today)
    {
        private static readonly string[] Doctors =
        [
            "Gro Hesteggen",
            "Aslak Rundhovde",
            "Mina Torvanger",
            "Peder Skarholt",
            "Live Bjørnebu",
            "Nora Ekrenes",
        ];

        private static readonly string[] SwedishDoctors =
        [
            "Elsa Granhammar",
            "Olle Tistelbo",
            "Maja Vassvik",
        ];

        public DemoDice Dice => dice;

        /// <summary>Most are of the last months; some are as old as the courses that are over.</summary>
        public int DaysAgo() => dice.Chance(0.5) ? dice.Below(110) : dice.Below(1100);

        public OrganisationCard At => at;
        public DateOnly Today => today;
        public DemoPeople People { get; } = new(dice, count, at.Country);
        public DemoWords Words { get; } = DemoWords.In(at.Language);

        public ReferrerKind KindFor(ProgrammeCard programme) =>
            programme.ReferralRule switch
            {
                ReferralRule.SelfReferral => ReferrerKind.Self,
                ReferralRule.OwnHospitalOnly when dice.Chance(0.9) => ReferrerKind.HospitalDoctor,
                _ => dice.Below(10) switch
                {
                    < 5 => ReferrerKind.HospitalDoctor,
                    < 8 => ReferrerKind.GeneralPractitioner,
                    8 => ReferrerKind.PrivateSpecialist,
                    _ => ReferrerKind.OtherClinician,
                },
            };

        public (string Name, string Workplace, string Hpr) Referrer(ReferrerKind kind) =>
            kind == ReferrerKind.Self
                ? ("", "", "")
                : (
                    dice.Pick(at.Country == "SE" ? SwedishDoctors : Doctors),
                    kind == ReferrerKind.HospitalDoctor ? at.Name : Words.Surgery,
                    at.Country == "NO" && dice.Chance(0.8)
                        ? FormattableString.Invariant($"90001{dice.Below(100):00}")
                        : ""
                );

        public string Reason() => dice.Chance(0.7) ? dice.Pick(Words.Reasons) : "";

        public string Needs() => dice.Chance(0.2) ? dice.Pick(Words.Needs) : "";
    }
}
