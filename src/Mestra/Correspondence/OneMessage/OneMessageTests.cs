namespace Mestra.Correspondence;

public sealed class OneMessageTests
{
    [Fact]
    public async Task A_message_is_stopped_started_and_given_another_time_and_its_history_tells()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        var sms = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        var address = $"/arbeid/kurs/{course.Id}/utsendinger/{sms.Id}";
        site.As(Cast.Sekretær);

        await site.Press(await site.Open(address), "Stopp");
        (await Now(site)).NotSent.ShouldBe(NotSentReason.ByHand);
        await site.Press(await site.Open(address), "Send likevel");
        (await Now(site)).State.ShouldBe(MessageState.Due);
        await site.Send(
            await site.Open(address),
            ("Input.Day", "12.01.2027"),
            ("Input.Time", "14.30")
        );

        (await Now(site)).Due.ShouldBe(
            new DateTimeOffset(2027, 1, 12, 14, 30, 0, TimeSpan.FromHours(1))
        );
        var history = (await site.Open(address)).Table("det siste først");
        history.Select(row => row[1]).ShouldContain("Stoppet utsendingen");
        history.Select(row => row[1]).ShouldContain("Endret tidspunktet");
    }

    [Fact]
    public async Task A_time_that_has_passed_is_refused_and_what_was_typed_stands()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        var sms = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        site.As(Cast.Sekretær);

        var answer = await site.Send(
            await site.Open($"/arbeid/kurs/{course.Id}/utsendinger/{sms.Id}"),
            ("Input.Day", "01.01.2027"),
            ("Input.Time", "10.00")
        );

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldHaveSingleItem().ShouldContain("passert");
        answer.Value("Input.Day").ShouldBe("01.01.2027");
    }

    [Fact]
    public async Task What_a_person_stopped_is_not_started_again_by_new_dates()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        var sms = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        site.As(Cast.Sekretær);
        await site.Press(
            await site.Open($"/arbeid/kurs/{course.Id}/utsendinger/{sms.Id}"),
            "Stopp"
        );

        await FollowCourseTests.MovedBy(site, course, days: 2);

        (await Now(site)).NotSent.ShouldBe(NotSentReason.ByHand);
    }

    [Fact]
    public async Task A_stopped_sms_to_someone_who_since_said_no_cannot_be_sent_after_all()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        await site.Seated(course, astrid);
        var sms = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        var address = $"/arbeid/kurs/{course.Id}/utsendinger/{sms.Id}";
        site.As(Cast.Sekretær);
        await site.Press(await site.Open(address), "Stopp");
        await FollowSeatsTests.Facts(site, astrid.Id, person => person.HasReservedSms = true);

        var answer = await site.Press(await site.Open(address), "Send likevel");

        answer.Status.ShouldBe(422);
        answer.Text.ShouldContain("Denne kan ikke sendes til personen");
        (await Now(site)).State.ShouldBe(MessageState.Cancelled);
    }

    [Fact]
    public async Task What_the_facts_stopped_has_no_button_to_send_it()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        astrid.HasReservedSms = true;
        await site.Seated(course, astrid);
        site.As(Cast.Sekretær);

        (await site.Open($"/arbeid/kurs/{course.Id}/utsendinger")).Text.ShouldNotContain(
            "Send likevel"
        );
    }

    [Fact]
    public async Task The_persons_page_shows_what_was_sent()
    {
        await using var site = new Site();
        var course = await site.Course();
        var astrid = MessageScene.Astrid();
        await site.Seated(course, astrid);
        site.As(Cast.Sekretær);

        (await site.Open($"/arbeid/personer/{astrid.Id}"))
            .Table("Brev og meldinger")
            .Length.ShouldBe(2);
    }

    private static Task<OutgoingMessage> Now(Site site) =>
        site.Message(MessageKind.Reminder, MessageChannel.Sms);
}
