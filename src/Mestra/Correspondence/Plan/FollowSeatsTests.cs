using Mestra.Courses;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Correspondence;

public sealed class FollowSeatsTests
{
    [Fact]
    public async Task Who_gets_a_seat_is_to_get_a_letter_now_and_an_sms_a_week_before()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 14);

        await site.Seated(course, MessageScene.Astrid());

        var letter = await site.Message(MessageKind.Invitation, MessageChannel.Letter);
        letter.State.ShouldBe(MessageState.Due);
        letter.Due.ShouldBe(site.Clock.GetUtcNow());
        var sms = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        sms.State.ShouldBe(MessageState.Due);
        sms.Due.ShouldBe(
            new DateTimeOffset(Site.Today.AddDays(7), new TimeOnly(10, 0), TimeSpan.FromHours(1))
        );
    }

    [Fact]
    public async Task The_course_shows_what_waits_and_the_overview_what_needs_a_person()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        site.As(Cast.Sekretær);

        var tab = await site.Open($"/arbeid/kurs/{course.Id}/utsendinger");
        tab.Status.ShouldBe(200);
        tab.Table().Length.ShouldBe(2);
        tab.Text.ShouldContain("Astrid Fjellvang");

        var all = await site.Open("/arbeid/utsendinger");
        all.Table().ShouldHaveSingleItem()[2].ShouldContain("Innkalling");
    }

    [Fact]
    public async Task An_sms_a_week_before_says_day_hour_and_telephone_and_nothing_of_the_course()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 14);
        await site.Seated(course, MessageScene.Astrid());
        site.GoTo(inDays: 7, hour: 9, minute: 59);
        (await site.Drain()).ShouldBe(0);

        site.GoTo(inDays: 7, hour: 10);
        (await site.Drain()).ShouldBe(1);
        (await site.Drain()).ShouldBe(0);

        site.As(Cast.Sekretær);
        var outbox = await site.Open("/arbeid/utsendinger/utboks");
        outbox.Text.ShouldContain(
            "Fjordby sykehus HF: Husk avtalen din mandag 18. januar kl. 09.00."
        );
        outbox.Text.ShouldContain("ring +4700000000 senest dagen før");
        outbox.Text.ShouldContain("+4700000042");
        outbox.Text.ToLowerInvariant().ShouldNotContain("hjerte");
    }

    [Fact]
    public async Task A_seat_given_up_takes_what_is_unsent_with_it()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Seated(course, MessageScene.Astrid());
        await GiveUp(site, course, party);

        (await site.Messages()).ShouldAllBe(m =>
            m.State == MessageState.Cancelled && m.NotSent == NotSentReason.SeatGivenUp
        );
        site.GoTo(inDays: 8, hour: 12);
        (await site.Drain()).ShouldBe(0);
    }

    [Fact]
    public async Task A_party_gets_a_letter_each()
    {
        await using var site = new Site();
        var course = await site.Course();

        await site.Seated(course, MessageScene.Astrid(), CourseScene.Person("Knut"));

        (await site.Messages()).Count(m => m.Channel == MessageChannel.Letter).ShouldBe(2);
    }

    [Fact]
    public async Task A_person_with_a_protected_address_never_has_a_letter_or_sms_but_the_secretary_a_task()
    {
        await using var site = new Site();
        var course = await site.Course();

        await site.Seated(course, CourseScene.Person("Skjult", isProtected: true));

        var only = (await site.Messages()).ShouldHaveSingleItem();
        only.Channel.ShouldBe(MessageChannel.SecureRoute);
        site.GoTo(inDays: 8, hour: 12);
        (await site.Drain()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_becomes_protected_has_letter_and_sms_stopped_and_the_secretary_gets_a_task()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        await site.Seated(course, astrid);

        await Facts(site, astrid.Id, person => person.IsProtected = true);

        var messages = await site.Messages();
        messages
            .Where(m => m.Channel != MessageChannel.SecureRoute)
            .ShouldAllBe(m => m.NotSent == NotSentReason.Protected);
        messages
            .Single(m => m.Channel == MessageChannel.SecureRoute)
            .State.ShouldBe(MessageState.Due);

        await Facts(site, astrid.Id, person => person.IsProtected = false);

        (await site.Message(MessageKind.Invitation, MessageChannel.Letter)).State.ShouldBe(
            MessageState.Due
        );
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).State.ShouldBe(
            MessageState.Due
        );
        (await site.Message(MessageKind.Invitation, MessageChannel.SecureRoute)).NotSent.ShouldBe(
            NotSentReason.NoLongerProtected
        );
    }

    [Fact]
    public async Task Who_said_no_to_sms_gets_the_letter_only_and_the_page_says_why()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        astrid.HasReservedSms = true;

        await site.Seated(course, astrid);

        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).NotSent.ShouldBe(
            NotSentReason.ReservedSms
        );
        site.As(Cast.Sekretær);
        (await site.Open($"/arbeid/kurs/{course.Id}/utsendinger")).Text.ShouldContain(
            "Har reservert seg mot SMS"
        );
    }

    [Fact]
    public async Task A_telephone_number_that_comes_later_lets_the_sms_go()
    {
        await using var site = new Site();
        var course = await site.Course();
        var knut = CourseScene.Person("Knut");
        await site.Seated(course, knut);
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).NotSent.ShouldBe(
            NotSentReason.NoPhone
        );

        await Facts(site, knut.Id, person => person.Phone = "+4700000043");

        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).State.ShouldBe(
            MessageState.Due
        );
    }

    [Fact]
    public async Task Nothing_more_is_sent_to_someone_who_has_died()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        await site.Seated(course, astrid);

        await Facts(site, astrid.Id, person => person.IsDeceased = true);

        (await site.Messages()).ShouldAllBe(m => m.NotSent == NotSentReason.Deceased);
    }

    internal static Task Facts(Site site, Guid personId, Action<People.Person> change) =>
        site.Change(
            async db =>
                change(await db.Set<People.Person>().SingleAsync(person => person.Id == personId)),
            new PersonChanged(personId, Cast.Fjordby.Id)
        );

    private static async Task GiveUp(Site site, Course course, Guid party)
    {
        var seats = await site.SeatsOf(party);
        (
            await site.In(
                Cast.Sekretær,
                services =>
                    services
                        .GetRequiredService<GiveUpSeat>()
                        .Cancel(
                            course.Id,
                            [.. seats.Select(seat => seat.Id)],
                            GivenUpBy.Participant,
                            "",
                            TestContext.Current.CancellationToken
                        )
            )
        ).ShouldBeNull();
    }
}
