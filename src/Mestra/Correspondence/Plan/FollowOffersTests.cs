using Mestra.Courses;
using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Correspondence;

public sealed class FollowOffersTests
{
    [Fact]
    public async Task Who_is_offered_a_seat_is_asked_by_letter_and_sms_and_not_called_in()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 14);
        await site.Party(course, SeatState.Waiting, MessageScene.Astrid());
        site.As(Cast.Sekretær);

        await site.Press(await site.Open($"/arbeid/kurs/{course.Id}/deltakere"), "Tilby plass");

        (await site.Messages())
            .Select(m => (m.Kind, m.Channel, m.State))
            .ShouldBe(
                [
                    (MessageKind.Offer, MessageChannel.Letter, MessageState.Due),
                    (MessageKind.Offer, MessageChannel.Sms, MessageState.Due),
                ],
                ignoreOrder: true
            );
        site.GoTo(inDays: 0, hour: 11);
        (await site.Drain()).ShouldBe(1);
        (await site.Message(MessageKind.Offer, MessageChannel.Sms)).Body.ShouldBe(
            "Fjordby sykehus HF tilbyr deg en avtale mandag 18. januar kl. 09.00. Svar innen mandag 11. januar: ring +4700000000. Brev kommer."
        );
    }

    [Theory]
    [InlineData("nb", "Tilbud om plass", "svar innen mandag 11. januar 2027", "Velkommen")]
    [InlineData("nn", "Tilbod om plass", "svar innan måndag 11. januar 2027", "Velkomen")]
    [InlineData("sv", "Erbjudande om plats", "svara senast måndag 11 januari 2027", "Välkommen")]
    [InlineData("en", "Offer of a place", "answer by Monday 11 January 2027", "Welcome")]
    public async Task The_letter_of_an_offer_asks_for_an_answer_and_welcomes_nobody_yet(
        string language,
        string heading,
        string asks,
        string welcome
    )
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Offered(course, MessageScene.Astrid(language));

        var letter = await Letter(site, course, MessageKind.Offer);

        letter.Heading.ShouldStartWith(heading);
        letter.Text.ShouldContain(asks);
        letter.Text.ShouldContain("+4700000000");
        letter.Text.ShouldNotContain(welcome);
    }

    [Fact]
    public async Task Who_says_yes_is_called_in_and_an_offer_that_was_not_sent_is_stopped()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Offered(course, MessageScene.Astrid());

        await SayYes(site, course, party);

        site.As(Cast.Sekretær);
        (await site.Message(MessageKind.Offer, MessageChannel.Letter)).NotSent.ShouldBe(
            NotSentReason.Answered
        );
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).State.ShouldBe(
            MessageState.Due
        );
        (await Letter(site, course, MessageKind.Invitation)).Text.ShouldContain(
            "Du har fått plass. Velkommen!"
        );
        (await site.Open($"/arbeid/kurs/{course.Id}/utsendinger")).Text.ShouldContain(
            "Personen har svart på tilbudet."
        );
    }

    [Fact]
    public async Task Who_went_back_on_the_list_and_is_offered_a_seat_again_is_asked_again()
    {
        await using var site = new Site();
        var course = await site.Course();
        var party = await site.Offered(course, MessageScene.Astrid());
        await Sent(site, MessageKind.Offer);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await Seats(
            site,
            seats => seats.PutBack(course.Id, party, TestContext.Current.CancellationToken)
        );

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<OfferSeat>()
                    .Run(course.Id, party, TestContext.Current.CancellationToken)
        );

        (await site.Messages())
            .Where(m => m is { Kind: MessageKind.Offer, Channel: MessageChannel.Letter })
            .Select(m => m.State)
            .ShouldBe([MessageState.Sent, MessageState.Due]);
    }

    [Fact]
    public async Task Who_was_asked_and_has_not_answered_when_the_course_moves_is_asked_for_the_new_dates()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Offered(course, MessageScene.Astrid());
        await Sent(site, MessageKind.Offer);

        await FollowCourseTests.MovedBy(site, course, days: 3);

        (await Letter(site, course, MessageKind.Moved)).Text.ShouldContain(
            "Du har ikke svart ennå: Ring +4700000000"
        );
    }

    [Fact]
    public async Task Who_was_moved_to_another_date_is_written_to_about_that_and_the_old_page_says_so()
    {
        await using var site = new Site();
        var course = await site.Course();
        var later = await site.Course(inDays: 60, programmeId: course.ProgrammeId);
        var party = await site.Seated(course, MessageScene.Astrid());

        (
            await site.In(
                Cast.Sekretær,
                services =>
                    services
                        .GetRequiredService<MoveParty>()
                        .Run(
                            course.Id,
                            party,
                            later.Id,
                            haveAgreed: true,
                            TestContext.Current.CancellationToken
                        )
            )
        ).ShouldBeNull();

        site.As(Cast.Sekretær);
        var page = await site.Open($"/arbeid/kurs/{course.Id}/utsendinger");
        page.Text.ShouldContain("Flyttet til en annen dato.");
        page.Text.ShouldNotContain("Plassen er gitt fra seg");
        (await site.Messages())
            .Single(m => m.CourseId == later.Id && m.Kind == MessageKind.Invitation)
            .State.ShouldBe(MessageState.Due);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_letter_waits_for_one_who_becomes_protected_is_a_task_by_the_secure_route(
        bool isCalledOff
    )
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        await site.Seated(course, astrid);
        await Sent(site, MessageKind.Invitation);
        var kind = isCalledOff ? MessageKind.Cancellation : MessageKind.Moved;
        await (
            isCalledOff
                ? site.Change(
                    async db =>
                        (await db.Set<Course>().SingleAsync(c => c.Id == course.Id)).State =
                            CourseState.Cancelled,
                    new CourseCancelled(course.Id, course.OrganisationId)
                )
                : FollowCourseTests.MovedBy(site, course, days: 3)
        );

        await FollowSeatsTests.Facts(site, astrid.Id, person => person.IsProtected = true);

        (await site.Message(kind, MessageChannel.Letter)).NotSent.ShouldBe(NotSentReason.Protected);
        (await site.Message(kind, MessageChannel.SecureRoute)).State.ShouldBe(MessageState.Due);
        site.As(Cast.Sekretær);
        (await site.Open("/arbeid")).Text.ShouldContain("Én person må nås på sikker vei");
    }

    [Theory]
    [InlineData("nb", "fristen for å svare er ute. Ring +4700000000", "11. januar")]
    [InlineData("nn", "fristen for å svare er ute. Ring +4700000000", "11. januar")]
    [InlineData("sv", "tiden för att svara har gått ut. Ring +4700000000", "11 januari")]
    [InlineData("en", "the time to answer has passed. Call +4700000000", "11 January")]
    public async Task An_offer_that_is_printed_after_its_last_day_names_no_day_that_has_passed(
        string language,
        string says,
        string lastDay
    )
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Offered(course, MessageScene.Astrid(language));
        site.GoTo(inDays: 7, hour: 9);
        (await Letter(site, course, MessageKind.Offer)).Text.ShouldContain(lastDay);

        site.GoTo(inDays: 8, hour: 9);

        var letter = await Letter(site, course, MessageKind.Offer);
        letter.Text.ShouldContain(says);
        letter.Text.ShouldNotContain(lastDay);
    }

    [Fact]
    public async Task An_SMS_that_asks_for_an_answer_is_not_sent_after_the_last_day()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Offered(course, MessageScene.Astrid());
        site.GoTo(inDays: 8, hour: 11);

        await site.Drain();

        var sms = await site.Message(MessageKind.Offer, MessageChannel.Sms);
        (sms.State, sms.NotSent).ShouldBe((MessageState.Cancelled, NotSentReason.AnswerOverdue));
    }

    [Fact]
    public async Task The_secretary_sees_that_the_last_day_of_an_offer_has_passed_before_it_was_sent()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Offered(course, MessageScene.Astrid());
        var letter = await site.Message(MessageKind.Offer, MessageChannel.Letter);
        var at = $"/arbeid/kurs/{course.Id}/utsendinger";
        site.As(Cast.Sekretær).GoTo(inDays: 7, hour: 9);
        (await site.Open(at)).Text.ShouldNotContain("Svarfristen gikk ut");

        site.GoTo(inDays: 8, hour: 9);
        site.As(Cast.Sekretær);

        (await site.Open(at)).Text.ShouldContain("Svarfristen gikk ut 11. jan.");
        (await site.Open($"{at}/{letter.Id}")).Text.ShouldContain(
            "sett tilbake på ventelisten og tilby plassen på nytt"
        );
    }

    private static async Task<Page> Letter(Site site, Course course, MessageKind kind)
    {
        var message = await site.Message(kind, MessageChannel.Letter);
        return await site.As(Cast.Sekretær)
            .Open($"/arbeid/kurs/{course.Id}/utsendinger/{message.Id}/brev");
    }

    private static async Task Sent(Site site, MessageKind kind)
    {
        var letter = await site.Message(kind, MessageChannel.Letter);
        await site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<ChangeMessage>()
                    .MarkSent([letter.Id], SentBy.Print, TestContext.Current.CancellationToken)
        );
    }

    private static async Task SayYes(Site site, Course course, Guid party)
    {
        var seats = await site.SeatsOf(party);
        (
            await site.In(
                Cast.Sekretær,
                services =>
                    services
                        .GetRequiredService<AnswerOffer>()
                        .Confirm(
                            course.Id,
                            [.. seats.Select(seat => seat.Id)],
                            TestContext.Current.CancellationToken
                        )
            )
        ).ShouldBeNull();
    }

    private static async Task Seats(Site site, Func<GiveUpSeat, Task<SeatRefusal?>> change) =>
        (
            await site.In(
                Cast.Sekretær,
                services => change(services.GetRequiredService<GiveUpSeat>())
            )
        ).ShouldBeNull();
}
