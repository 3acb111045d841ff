using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;
using Mestra.Referrals.Contracts;

namespace Mestra.Referrals;

/// <summary>
/// Referrals to the invented organisations' programmes, in time for each course that has people, and some in every other
/// state: patients and relatives, referrers of every kind. Those that are accepted go on the lists, as in real work.
/// </summary>
internal sealed class ReferralsDemo(
    ReferralsDb db,
    IOrganisations organisations,
    IProgrammes programmes,
    ICourses courses,
    IPersons persons,
    IStaff staff,
    Acting acting,
    Events events,
    TimeProvider clock
) : IDemonstrate
{
    private const string Name = "Demo";
    private const int AtATime = 10;

    /// <summary>Where, in this order; and how many referrals are on their way through the department.</summary>
    private static readonly (string Organisation, int OnTheWay)[] Houses =
    [
        ("Fjordby sykehus HF", 18),
        ("Innby sykehus HF", 6),
        ("Fjordby kommune", 0),
        ("Foreningen for hjertesyke i Fjordby", 0),
        ("Region Sjölandet", 5),
    ];

    private readonly List<Referral> _accepted = [];
    private int _written;

    public int Order => 40;

    public async Task Fill(DemoDice dice, DateOnly today, CancellationToken cancel)
    {
        var count = new DemoCount();
        var known = await organisations.Named(
            [.. Houses.Select(house => house.Organisation)],
            cancel
        );
        foreach (var (name, onTheWay) in Houses)
        {
            if (known.TryGetValue(name, out var at))
            {
                acting.AsSystemFor(at.Id, Name);
                var doctor = (await staff.At(at.Id, cancel)).FirstOrDefault(member =>
                    member.Roles.Contains(Role.ResponsibleDoctor)
                );
                await Fill(new Scene(dice, count, at, today, doctor?.AccountId), onTheWay, cancel);
            }
        }

        acting.AsSystem(Name);
    }

    private async Task Fill(Scene scene, int onTheWay, CancellationToken cancel)
    {
        var offered = (await programmes.Own(cancel))
            .Where(p => p.IsPublished && p.ReferralRule != ReferralRule.None)
            .OrderBy(p => p.Slug, StringComparer.Ordinal)
            .ToList();
        var followed = offered.MaxBy(p => p.IsCoded ? p.WorkingGroup.Count : -1);
        foreach (var programme in offered.OrderBy(p => p == followed ? 0 : 1))
        {
            var its = await courses.OfProgramme(programme.Id, cancel);
            var arrivals = DemoArrivals
                .Of(
                    programme,
                    its,
                    programme == followed && programme.IsCoded,
                    (scene.At, scene.Today, scene.Dice)
                )
                .ToList();
            var next =
                programme == followed && scene.IsFirst
                    ? arrivals.Find(arriving => !arriving.IsOver)
                    : null;
            foreach (var arriving in arrivals)
            {
                await Arrive(scene, programme, arriving, arriving == next, cancel);
            }
        }

        var assessed = offered.Where(p => p.ReferralRule.NeedsReferral()).ToList();
        for (var i = 0; i < onTheWay && assessed.Count > 0; i++)
        {
            var programme = i % 2 == 0 ? assessed.Find(p => p == followed) : null;
            await OnTheWay(scene, programme ?? scene.Dice.Pick(assessed), i, cancel);
        }

        await Keep(cancel);
    }

    private async Task Arrive(
        Scene scene,
        ProgrammeCard programme,
        DemoArrivals arriving,
        bool hasProtected,
        CancellationToken cancel
    )
    {
        for (var left = arriving.People; left > 0; )
        {
            // Whoever cannot be written to came first, so that there is somebody to reach by the secure route.
            var isProtected = hasProtected && left == arriving.People;
            var day = isProtected ? arriving.From : scene.Between(arriving.From, arriving.To);
            var referral = await Enter(
                scene,
                programme,
                day,
                left,
                arriving.IsOver,
                cancel,
                isProtected
            );
            left -= referral.People.Count;
            var assessed = scene.Assessed(day, clock.GetUtcNow());
            if (programme.ReferralRule.NeedsReferral())
            {
                referral.Accept(null, scene.Doctor, assessed);
            }
            else
            {
                referral.AcceptAtOnce(assessed);
            }

            _accepted.Add(referral);
            await KeepSome(cancel);
        }
    }

    // Of the last weeks: most wait to be assessed, some for an answer; a few were declined or taken back.
    private async Task OnTheWay(
        Scene scene,
        ProgrammeCard programme,
        int number,
        CancellationToken cancel
    )
    {
        var ago = number switch
        {
            0 => 24,
            3 => 19,
            _ => 2 + scene.Dice.Below(13),
        };
        var day = scene.Today.AddDays(-ago);
        var kind = number % 6;
        var referral = await Enter(
            scene,
            programme,
            kind < 3 ? day : day.AddDays(-9),
            2,
            false,
            cancel
        );
        switch (kind)
        {
            case 3:
                referral.AskForMore(scene.Words.Question, day);
                break;
            case 4:
                referral.Decline(
                    scene.Words.Declined,
                    scene.Doctor,
                    scene.Assessed(day, clock.GetUtcNow())
                );
                break;
            case 5:
                referral.Withdraw(WithdrawnBy.Person);
                break;
        }

        await KeepSome(cancel);
    }

    private async Task KeepSome(CancellationToken cancel)
    {
        if (++_written % AtATime == 0)
        {
            await Keep(cancel);
        }
    }

    // The lists ask when a referral came: it is kept before they are told that it was accepted.
    private async Task Keep(CancellationToken cancel)
    {
        await db.Save("Referrals.Done.Entered", cancel);
        foreach (var referral in _accepted)
        {
            await events.Tell(referral.Accepted(), cancel);
        }

        _accepted.Clear();
        await db.Save("Referrals.Done.Entered", cancel);
        db.Forget();
    }

    /// <summary>Enters one referral of so many people at most. For a course that is over nothing is missing any more.</summary>
    private async Task<Referral> Enter(
        Scene scene,
        ProgrammeCard programme,
        DateOnly received,
        int most,
        bool isOver,
        CancellationToken cancel,
        bool isProtected = false
    )
    {
        var patient = await Patient(scene, programme, isProtected, cancel);
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
            ReceivedOn = received,
            EnteredAt = scene.Entered(received, clock.GetUtcNow()),
            PatientId = patient.Id,
            Reason = scene.Reason(),
            CanComeAtShortNotice = scene.Dice.Chance(0.25),
            ExceptionReason = programme.IsException(kind) ? scene.Words.Exception : "",
        };
        if (programme.IsForPatients)
        {
            referral.Add(patient.Id!.Value, Relation.Self, scene.Needs());
        }

        var relatives = Math.Min(most, scene.PartyOf(programme)) - referral.People.Count;
        for (var i = 0; i < relatives; i++)
        {
            await AddRelative(scene, programme, referral, patient, isOver, cancel);
        }

        db.Referrals.Add(referral);
        return referral;
    }

    /// <summary>Someone for the programme: of those who have been here for something else, or someone new. Not entered where the offer has no patient.</summary>
    private async Task<DemoPatient> Patient(
        Scene scene,
        ProgrammeCard programme,
        bool isProtected,
        CancellationToken cancel
    )
    {
        if (!isProtected && scene.Known(programme) is { } known)
        {
            return known;
        }

        var (from, to) = DemoAges.Born(programme.Slug, scene.Today.Year);
        var born = from + scene.Dice.Below(to - from + 1);
        var entry = scene.People.Somebody(hasNumber: true, scene.At.Language, born);
        entry = entry with { IsProtected = entry.IsProtected || isProtected };
        var isEntered = programme.IsForPatients || programme.IsCoded;
        var patient = new DemoPatient(
            isEntered ? await persons.FindOrAdd(entry, cancel) : null,
            born,
            entry.FamilyName
        );
        return scene.Remember(patient, programme);
    }

    private async Task AddRelative(
        Scene scene,
        ProgrammeCard programme,
        Referral referral,
        DemoPatient patient,
        bool isOver,
        CancellationToken cancel
    )
    {
        var hasNumber = isOver || scene.Dice.Chance(0.85);
        var (relation, born) = DemoAges.Relative(patient.Born, scene.Today.Year, scene.Dice);
        if (relation == Relation.Partner && referral.People.Any(p => p.Relation == relation))
        {
            // One has one partner; a sibling is of about the same age.
            relation = Relation.Sibling;
        }

        var relative = scene.People.Somebody(hasNumber, scene.At.Language, born, patient.Family);
        referral.Add(
            await persons.FindOrAdd(relative, cancel),
            relation,
            scene.Needs(),
            !hasNumber && programme.NeedsNumbers
        );
    }

    /// <summary>A patient who may come back to another programme.</summary>
    /// <param name="Id">The person; null where the offer has no patient, and only those around come.</param>
    /// <param name="Born">Year of birth.</param>
    /// <param name="Family">Surname.</param>
    private sealed record DemoPatient(Guid? Id, int Born, string Family)
    {
        public HashSet<Guid> Programmes { get; } = [];
    }

    /// <summary>One organisation of the demonstration, with dice and words.</summary>
    private sealed class Scene(
        DemoDice dice,
        DemoCount count,
        OrganisationCard at,
        DateOnly today,
        Guid? doctor
    )
    {
        /// <summary>Of those who come to a programme, so many have been here for something else.</summary>
        private const double BeenHereBefore = 0.9;

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

        private readonly List<DemoPatient> _patients = [];

        /// <summary>True for the organisation that most is tried at.</summary>
        public bool IsFirst => at.Name == Houses[0].Organisation;
        public DemoDice Dice => dice;
        public Guid? Doctor => doctor;
        public OrganisationCard At => at;
        public DateOnly Today => today;
        public DemoPeople People { get; } = new(dice, count, at.Country);
        public DemoWords Words { get; } = DemoWords.In(at.Language);

        /// <summary>One of the days, the first and the last with them.</summary>
        public DateOnly Between(DateOnly from, DateOnly to) =>
            from.AddDays(dice.Below(to.DayNumber - from.DayNumber + 1));

        /// <summary>It is entered the same day, or as soon as it is written.</summary>
        public DateTimeOffset Entered(DateOnly received, DateTimeOffset now) =>
            Before(now, at.At(received, new(13, 20)));

        /// <summary>The department assesses some days later.</summary>
        public DateTimeOffset Assessed(DateOnly received, DateTimeOffset now) =>
            Before(now, at.At(received.AddDays(2 + dice.Below(4)), new(9, 40)));

        /// <summary>How many come on one referral.</summary>
        public int PartyOf(ProgrammeCard programme) =>
            !programme.IsForPatients ? (dice.Chance(0.2) ? 2 : 1)
            : !programme.Audiences.Contains(Audience.Relative) ? 1
            : dice.Chance(0.3) ? (dice.Chance(0.12) ? 3 : 2)
            : 1;

        /// <summary>Someone of the right age who has been here, and not for this; null for someone new.</summary>
        public DemoPatient? Known(ProgrammeCard programme)
        {
            var (from, to) = DemoAges.Born(programme.Slug, today.Year);
            var fitting = _patients.FindAll(patient =>
                patient.Id is not null
                && patient.Born >= from
                && patient.Born <= to
                && !patient.Programmes.Contains(programme.Id)
            );
            var known =
                fitting.Count > 0 && dice.Chance(BeenHereBefore) ? dice.Pick(fitting) : null;
            known?.Programmes.Add(programme.Id);
            return known;
        }

        public DemoPatient Remember(DemoPatient patient, ProgrammeCard programme)
        {
            patient.Programmes.Add(programme.Id);
            _patients.Add(patient);
            return patient;
        }

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

        private static DateTimeOffset Before(DateTimeOffset now, DateTimeOffset moment) =>
            moment < now ? moment : now;
    }
}
