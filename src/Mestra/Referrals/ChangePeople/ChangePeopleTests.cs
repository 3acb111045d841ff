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
        var answer = await site.Send(page, ("Input.People[1].Number", ReferralScene.Number(8)));

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
        var answer = await site.Send(page, ("Input.People[1].Number", ReferralScene.Number(7)));

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
        await site.Send(page, ("Input.People[0].Needs", "Rullestol"));

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
    public async Task The_same_relative_sent_several_times_at_once_is_one_relative()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => AddRelative(site, page, "Tormod")))
        );

        answers.ShouldAllBe(answer => answer.Status == 302);
        (await site.Stored(referral)).People.Count.ShouldBe(2);
        (await site.Db(db => db.Set<Person>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_another_relative_is_told_and_adds_them_when_it_is_sent_again()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");
        await AddRelative(site, page, "Tormod");

        var told = await AddRelative(site, page, "Turid");

        told.Status.ShouldBe(422);
        told.Text.ShouldContain("Dette skjemaet er alt sendt");
        told.Value("Relative.GivenName").ShouldBe("Turid");
        (await AddRelative(site, told, "Turid")).Status.ShouldBe(302);
        (await site.Stored(referral)).People.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_relative_is_not_put_on_under_the_id_of_another_organisations()
    {
        await using var site = new Site();
        var theirs = new Referral
        {
            OrganisationId = Cast.Innby.Id,
            ProgrammeId = Guid.CreateVersion7(),
            ReferrerKind = Contracts.ReferrerKind.Self,
            ReceivedOn = Site.Today,
            FormToken = Guid.CreateVersion7(),
        };
        theirs.Add(Guid.CreateVersion7(), Relation.Self, "");
        await site.Add(theirs);
        var referral = await site.Refer(await site.Programme());
        var page = await site.As(Cast.Sekretær).Open(referral + "/personer");

        var answer = await AddRelative(
            site,
            page,
            "Tormod",
            ("RelativeId", $"{theirs.People.Single().Id}")
        );

        answer.Status.ShouldBe(422);
        (await site.Stored(referral)).People.Count.ShouldBe(1);
        (await site.Stored($"/arbeid/henvisninger/{theirs.Id}")).People.Count.ShouldBe(1);
    }

    private static Task<Page> AddRelative(
        Site site,
        Page page,
        string name,
        params (string, string)[] also
    ) =>
        site.Send(
            page,
            [
                ("Relative.GivenName", name),
                ("Relative.FamilyName", "Myrstøl"),
                ("Relative.Relation", "Partner"),
                .. also,
            ]
        );

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
