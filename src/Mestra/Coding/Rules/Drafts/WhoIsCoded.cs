namespace Mestra.Coding;

/// <summary>Decides who is coded at all. Source: mestring.no, «Registrering av aktivitet»; domain sections 1.3 and 1.4.</summary>
internal static class WhoIsCoded
{
    /// <summary>Why a course is not coded for the patient register; null where it is.</summary>
    public static Reason? WhyNot(ConductFacts conduct) =>
        conduct switch
        {
            { Organiser: CodingOrganiser.Municipality } => new(CodingReason.MunicipalCourse),
            { Organiser: CodingOrganiser.Association } => new(CodingReason.AssociationCourse),
            { Organiser: CodingOrganiser.SwedishRegion } => new(CodingReason.SwedishCourse),
            { Organiser: not CodingOrganiser.HealthTrust } => new(CodingReason.OtherOrganiser),
            { IsTransmission: true } => new(CodingReason.Transmission),
            { IsLowThreshold: true } => new(CodingReason.LowThreshold),
            _ => null,
        };

    /// <summary>Why a person on a coded course is not coded; null where they are.</summary>
    public static Reason? WhyNot(ParticipantFacts person) =>
        person.RecordOwner is null ? new(CodingReason.NoPatientRecord) : null;
}
