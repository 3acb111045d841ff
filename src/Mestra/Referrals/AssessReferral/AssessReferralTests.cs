using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.People;
using Mestra.Referrals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Referrals;

public sealed class AssessReferralTests
{
    [Fact]
    public async Task An_accepted_referral_puts_its_people_on_the_waiting_list()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var course = await site.Course(programmeId: programme.Id);
        var referral = await site.Refer(programme, otherwise: ReferralScene.Relative());

        (await site.Assess(referral, Assessment.Accept)).Status.ShouldBe(302);

        var seats = await site.Db(db => db.Set<Seat>().ToListAsync());
        seats.Count.ShouldBe(2);
        seats.ShouldAllBe(seat => seat.CourseId == course.Id && seat.State == SeatState.Waiting);
        var page = await site.Open(referral);
        page.Text.ShouldContain("Tatt inn");
        page.Text.ShouldContain("Venter: 18. januar 2027");
        page.Text.ShouldContain("Berit Hovlund, 4. jan. 2027");
    }

    [Fact]
    public async Task The_first_date_with_room_is_proposed_and_each_date_says_how_many_are_free_and_wait()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        var full = await site.Course(capacity: 1, inDays: 10, programmeId: programme.Id);
        await site.Party(full, SeatState.Confirmed, "Bjørn");
        await site.Party(full, SeatState.Waiting, "Gerd", "Olav");
        var free = await site.Course(capacity: 8, inDays: 30, programmeId: programme.Id);
        await site.Course(capacity: 1, inDays: 60, programmeId: programme.Id);
        var referral = await site.Refer(programme);

        var page = await site.As(Cast.Lege).Open(referral + "/vurder");

        page.Text.ShouldContain(": 1 ledig, 0 på venteliste");
        page.Value("Input.CourseId").ShouldBe(free.Id.ToString());
        page.Text.ShouldContain("14. jan. 2027: 0 ledige, 2 på venteliste");
        page.Text.ShouldContain("3. feb. 2027: 8 ledige, 0 på venteliste");
    }

    [Fact]
    public async Task The_doctor_may_choose_the_course()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        await site.Course(programmeId: programme.Id, inDays: 10);
        var later = await site.Course(programmeId: programme.Id, inDays: 60);
        var referral = await site.Refer(programme);

        var page = await site.As(Cast.Lege).Open(referral + "/vurder");
        await site.Send(
            page,
            ("Input.Assessment", "Accept"),
            ("Input.CourseId", later.Id.ToString())
        );

        (await site.Db(db => db.Set<Seat>().SingleAsync())).CourseId.ShouldBe(later.Id);
    }

    [Fact]
    public async Task The_referrer_is_asked_for_more_in_words_that_can_be_pasted()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());

        await site.Assess(referral, Assessment.AskForMore, "Hvilken fase er pasienten i?");

        var page = await site.Open(referral);
        page.Text.ShouldContain("Venter på svar");
        page.Text.ShouldContain(
            "For å vurdere den trenger vi å vite mer: Hvilken fase er pasienten i?"
        );
    }

    [Fact]
    public async Task To_decline_is_to_say_why()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());

        var asked = await site.Assess(referral, Assessment.Decline, " ");
        asked.Status.ShouldBe(422);
        asked.Errors.ShouldBe(["Skriv hvorfor."]);
        (await site.Stored(referral)).State.ShouldBe(ReferralState.Received);

        await site.Assess(referral, Assessment.Decline, "Gjelder et annet tilbud");
        (await site.Stored(referral)).State.ShouldBe(ReferralState.Declined);
        (await site.Open(referral)).Text.ShouldContain("Grunnen er: Gjelder et annet tilbud");
    }

    [Fact]
    public async Task What_is_assessed_is_not_assessed_again()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        var page = await site.As(Cast.Lege).Open(referral + "/vurder");
        await site.Assess(referral, Assessment.Accept);

        var late = await site.Send(
            page,
            ("Input.Assessment", "Decline"),
            ("Input.Text", "For sent")
        );

        late.Status.ShouldBe(422);
        late.Errors.ShouldHaveSingleItem().ShouldStartWith("Henvisningen er alt vurdert.");
        (await site.Stored(referral)).State.ShouldBe(ReferralState.Accepted);
    }

    [Fact]
    public async Task An_error_is_put_back_and_leaves_the_list()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        await site.Assess(referral, Assessment.Accept);

        await site.Assess(referral, Assessment.PutBack, "Feil pasient");

        (await site.Stored(referral)).State.ShouldBe(ReferralState.Received);
        (
            await site.Db(db => db.Set<Seat>().CountAsync(s => s.State == SeatState.Waiting))
        ).ShouldBe(0);
        (await site.Open(referral)).Text.ShouldContain("Grunn: Feil pasient");

        await site.Assess(referral, Assessment.Accept);
        (
            await site.Db(db => db.Set<Seat>().CountAsync(s => s.State == SeatState.Waiting))
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_a_seat_is_not_put_back()
    {
        await using var site = new Site();
        var programme = await site.Programme();
        await site.Course(programmeId: programme.Id);
        var referral = await site.Refer(programme);
        await site.Assess(referral, Assessment.Accept);
        var seat = await site.Db(db => db.Set<Seat>().SingleAsync());
        await site.In(
            Cast.Sekretær,
            async services =>
            {
                var offer = services.GetService(typeof(OfferSeat)) as OfferSeat;
                (
                    await offer!.Run(
                        seat.CourseId!.Value,
                        seat.PartyId,
                        TestContext.Current.CancellationToken
                    )
                ).ShouldBeNull();
                return true;
            }
        );

        (await site.Stored(referral)).PlacedState.ShouldBe(SeatState.Offered);
        (await site.Assess(referral, Assessment.PutBack, "Feil"))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("Noen på henvisningen har plass.");
    }

    [Fact]
    public async Task A_secretary_does_not_assess_and_another_hospital_sees_nothing()
    {
        await using var site = new Site();
        var referral = await site.Refer(await site.Programme());
        (await site.As(Cast.Sekretær).Open(referral + "/vurder")).Status.ShouldBe(403);
        (await site.As(Cast.InnbySekretær).Open(referral)).Status.ShouldBe(404);
        (await site.As(Cast.ErfarenBruker).Open(referral)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task To_open_a_referral_is_a_look_at_each_one_on_it()
    {
        await using var site = new Site();
        var referral = await site.Refer(
            await site.Programme(),
            otherwise: ReferralScene.Relative()
        );

        await site.As(Cast.Lege).Open(referral);

        var looks = await site.Db(db =>
            db.Set<Look>().Where(look => look.Page == "Look.Referral").ToListAsync()
        );
        looks.Count.ShouldBe(2);
        looks.ShouldAllBe(look => look.ActorName == Cast.Lege.Name);
    }
}
