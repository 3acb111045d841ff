using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Planning.Contracts;

namespace Mestra.Catalogue;

/// <summary>What a public page may promise of payment and travel (domain 1.5 and 1.6).</summary>
public sealed class PublicRightsTests
{
    [Fact]
    public void A_referred_hospital_course_in_the_room_gives_travel_cover() =>
        Of(Cast.Fjordby.Card(), ReferralRule.AnyClinician, AttendanceMode.Physical)
            .ShouldBe([PublicRight.OwnPaymentOnce, PublicRight.Travel, PublicRight.Documentation]);

    [Theory]
    [InlineData(AttendanceMode.HybridOptional)]
    [InlineData(AttendanceMode.Digital)]
    public void Where_one_may_stay_at_home_no_travel_is_promised(AttendanceMode mode) =>
        Of(Cast.Fjordby.Card(), ReferralRule.AnyClinician, mode)
            .ShouldBe([PublicRight.OwnPaymentOnce, PublicRight.Documentation]);

    [Fact]
    public void Where_the_department_decides_travel_is_for_those_called_in() =>
        Of(Cast.Fjordby.Card(), ReferralRule.OwnHospitalOnly, AttendanceMode.HybridAssigned)
            .ShouldContain(PublicRight.TravelWhenCalledIn);

    [Theory]
    [InlineData(ReferralRule.None)]
    [InlineData(ReferralRule.SelfReferral)]
    public void Without_a_referral_nothing_is_promised(ReferralRule rule) =>
        Of(Cast.Fjordby.Card(), rule, AttendanceMode.Physical).ShouldBeEmpty();

    [Fact]
    public void Nobody_else_than_a_Norwegian_hospital_promises_what_it_does_not_decide()
    {
        Of(Cast.Kommune.Card(), ReferralRule.AnyClinician, AttendanceMode.Physical).ShouldBeEmpty();
        Of(Cast.Foreningen.Card(), ReferralRule.AnyClinician, AttendanceMode.Physical)
            .ShouldBeEmpty();
        Of(Cast.Sjoregionen.Card(), ReferralRule.AnyClinician, AttendanceMode.Physical)
            .ShouldBe([PublicRight.RegionalFee]);
    }

    [Fact]
    public void A_gathering_on_screen_in_a_course_in_the_room_is_said_to_give_none() =>
        PublicRights
            .Of(
                Cast.Fjordby.Card(),
                ReferralRule.AnyClinician,
                AttendanceMode.Physical,
                [Session(Guid.CreateVersion7(), ""), Session(null, "https://video.example.org")]
            )
            .ShouldContain(PublicRight.NoTravelToScreen);

    private static IEnumerable<PublicRight> Of(
        OrganisationCard at,
        ReferralRule rule,
        AttendanceMode mode
    ) => PublicRights.Of(at, rule, mode, []);

    private static SessionCard Session(Guid? place, string video) =>
        new(
            Guid.CreateVersion7(),
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddHours(3),
            150,
            null,
            Wording.Empty,
            [],
            place,
            place is null ? "" : "Fjellstuen",
            video,
            IsCancelled: false,
            []
        );
}
