using Mestra.Courses.Contracts;
using Mestra.Kernel;

namespace Mestra.Referrals;

/// <summary>How old the people of an invented programme are, as its plan says, and how old those are who come with them.</summary>
internal static class DemoAges
{
    private const int Adult = 18;

    private static readonly Dictionary<string, (int Youngest, int Oldest)> Patients = new(
        StringComparer.Ordinal
    )
    {
        ["hjertesviktskole-fjordby"] = (45, 85),
        ["hjerteskole-etter-infarkt-fjordby"] = (40, 80),
        ["kolsskole-fjordby"] = (55, 85),
        ["astmaskole-fjordby"] = (20, 60),
        ["startkurs-diabetes-type-2-fjordby"] = (35, 75),
        ["ibd-skole-fjordby"] = (18, 45),
        ["nylig-faatt-ms-fjordby"] = (20, 50),
        ["parkinsonkurs-fjordby"] = (60, 85),
        ["foreldrekurs-om-epilepsi-fjordby"] = (3, 15),
        ["sjef-i-eget-liv-fjordby"] = (14, 17),
        ["hverdag-uten-rus-fjordby"] = (25, 60),
        ["artroseskole-innby"] = (50, 80),
        ["for-ny-hofte-eller-nytt-kne-innby"] = (50, 85),
        ["diabetes-type-2-kom-i-gang-innby"] = (35, 80),
        ["leve-med-langvarig-smerte-innby"] = (30, 65),
        ["paarorandeskule-om-demens-fjordby"] = (65, 88),
        ["kurs-i-meistring-av-depresjon-fjordby"] = (20, 65),
        ["bra-mat-for-betre-helse-fjordby"] = (25, 75),
        ["kol-skola-region-sjolandet"] = (55, 85),
        ["anhorigcirkel-demens-region-sjolandet"] = (65, 88),
    };

    /// <summary>The year a patient of the programme may be born.</summary>
    /// <param name="programme">Its address in the catalogue.</param>
    /// <param name="year">The year now.</param>
    public static (int From, int To) Born(string programme, int year)
    {
        var (youngest, oldest) = Patients.GetValueOrDefault(programme, (45, 82));
        return (year - oldest - 1, year - youngest - 1);
    }

    /// <summary>Someone who comes with a patient: a grown child where the patient is old enough, a parent of the young, a partner or a sibling of about the same age.</summary>
    public static (Relation Relation, int Born) Relative(int patientBorn, int year, DemoDice dice)
    {
        var relation = (year - patientBorn) switch
        {
            < Adult => Relation.Parent,
            < 30 => dice.Pick<Relation>([Relation.Parent, Relation.Partner, Relation.Sibling]),
            < 52 => dice.Pick<Relation>([Relation.Partner, Relation.Partner, Relation.Sibling]),
            _ => dice.Pick<Relation>([Relation.Partner, Relation.Child, Relation.Sibling]),
        };
        var born = relation switch
        {
            Relation.Parent => patientBorn - 22 - dice.Below(12),
            Relation.Child => patientBorn + 23 + dice.Below(9),
            _ => patientBorn + dice.Below(9) - 4,
        };
        return (relation, Math.Min(born, year - Adult - 1));
    }
}
