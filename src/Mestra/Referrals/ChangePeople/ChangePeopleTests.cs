using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.People;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

public sealed class ChangePeopleTests
{
    [Fact]
    public async Task A_missing_number_is_given_later()
    {
        await using var site = new Site();
        var referral = await site.Refer(
            await site.Programme(),
            otherwise: ReferralScene.Relative()
        );

        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");
        var answer = await site.Send(page, ("People[1].Number", ReferralScene.Number(8)));

        answer.Status.ShouldBe(302);
        (await site.Stored(referral)).People.ShouldAllBe(person => !person.IsNumberMissing);
        (await site.Db(db => db.Set<Person>().CountAsync(p => p.NumberIndex != null))).ShouldBe(2);
    }

    [Fact]
    public async Task A_number_that_is_another_persons_is_refused_at_the_field()
    {
        await using var site = new Site();
        var referral = await site.Refer(
            await site.Programme(),
            otherwise: ReferralScene.Relative()
        );

        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");
        var answer = await site.Send(page, ("People[1].Number", ReferralScene.Number(7)));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith("Nummeret tilhører en annen");
    }

    [Fact]
    public async Task Needs_that_change_follow_to_the_seat_and_stay_off_the_history()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        await site.Assess(referral, Assessment.Accept);

        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");
        await site.Send(page, ("People[0].Needs", "Rullestol"));

        (await site.Db(db => db.Set<Seat>().SingleAsync())).Needs.ShouldBe("Rullestol");
        var records = await site.Db(db => db.ProcessRecords.ToListAsync());
        records.ShouldNotContain(record => record.Changes.Contains("Rullestol"));
        (await site.Open(referral)).Text.ShouldContain("Behov eller nummer ble endret");
    }

    [Fact]
    public async Task A_relative_who_comes_along_later_joins_the_party()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        await site.Course(programmeId: programme.Id);
        var referral = await site.Refer(programme);
        await site.Assess(referral, Assessment.Accept);

        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");
        await site.Send(
            page,
            ("Relative.GivenName", "Tormod"),
            ("Relative.FamilyName", "Myrstøl"),
            ("Relative.Relation", "Partner")
        );

        var seats = await site.Db(db => db.Set<Seat>().ToListAsync());
        seats.Count.ShouldBe(2);
        seats.Select(seat => (seat.PartyId, seat.CourseId)).Distinct().ShouldHaveSingleItem();
        seats.ShouldContain(seat => seat.Relation == Relation.Partner);
    }

    [Fact]
    public async Task A_relative_without_a_name_or_relation_is_not_added()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());

        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");
        var answer = await site.Send(page, ("Relative.GivenName", "Tormod"));

        answer.Status.ShouldBe(422);
        answer.Errors.Length.ShouldBe(2);
        answer.Value("Relative.GivenName").ShouldBe("Tormod");
    }
}
