using Mestra.Courses;
using Mestra.Courses.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Correspondence;

public sealed class FollowCourseTests
{
    [Fact]
    public async Task A_reminder_that_is_not_sent_moves_with_the_course()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 14);
        await site.Seated(course, MessageScene.Astrid());

        await MovedBy(site, course, days: 3);

        (await site.Messages()).Count.ShouldBe(2);
        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).Due.ShouldBe(
            new DateTimeOffset(Site.Today.AddDays(10), new TimeOnly(10, 0), TimeSpan.FromHours(1))
        );
    }

    [Fact]
    public async Task Who_has_read_the_old_dates_gets_one_new_letter_however_often_the_course_moves()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 14);
        await site.Seated(course, MessageScene.Astrid());
        var letter = await site.Message(MessageKind.Invitation, MessageChannel.Letter);
        await site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<ChangeMessage>()
                    .MarkSent([letter.Id], SentBy.Print, TestContext.Current.CancellationToken)
        );

        await MovedBy(site, course, days: 3);
        await MovedBy(site, course, days: 1);

        (await site.Message(MessageKind.Moved, MessageChannel.Letter)).State.ShouldBe(
            MessageState.Due
        );
    }

    [Fact]
    public async Task A_course_that_moves_after_the_reminder_reminds_again()
    {
        await using var site = new Site();
        var course = await site.Course(inDays: 7);
        await site.Seated(course, MessageScene.Astrid());
        site.GoTo(inDays: 0, hour: 11);
        (await site.Drain()).ShouldBe(1);

        await MovedBy(site, course, days: 14);

        var reminders = (await site.Messages()).Where(m => m.Kind == MessageKind.Reminder).ToList();
        reminders.Select(m => m.State).ShouldBe([MessageState.Sent, MessageState.Due]);
        reminders.Select(m => m.Key).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_course_that_is_called_off_stops_what_waits_and_tells_those_who_expected_it()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        var gone = await site.Seated(course, CourseScene.Person("Gerd"));
        await site.Change(async db =>
        {
            foreach (var seat in await db.Set<Seat>().Where(s => s.PartyId == gone).ToListAsync())
            {
                seat.GiveUp(GivenUpBy.Participant, "", site.Clock.GetUtcNow());
            }
        });

        await site.Change(
            async db =>
                (await db.Set<Course>().SingleAsync(c => c.Id == course.Id)).State =
                    CourseState.Cancelled,
            new CourseCancelled(course.Id, course.OrganisationId)
        );

        var messages = await site.Messages();
        messages
            .Where(m => m.Kind != MessageKind.Cancellation && m.PersonId == AstridsId(messages))
            .ShouldAllBe(m => m.State == MessageState.Cancelled);
        messages
            .Where(m => m.Kind == MessageKind.Cancellation)
            .Select(m => m.Channel)
            .ShouldBe([MessageChannel.Letter, MessageChannel.Sms], ignoreOrder: true);
        (await site.Drain()).ShouldBe(1);
        (await site.Message(MessageKind.Cancellation, MessageChannel.Sms)).Body.ShouldBe(
            "Fjordby sykehus HF: Avtalen din mandag 18. januar kl. 09.00 er avlyst. Du får brev. Spørsmål: ring +4700000000."
        );
    }

    [Fact]
    public async Task A_postponed_course_reminds_of_nothing_tells_the_invited_once_and_begins_again_with_new_dates()
    {
        await using var site = new Site();
        var course = await site.Course();
        await site.Seated(course, MessageScene.Astrid());
        var letter = await site.Message(MessageKind.Invitation, MessageChannel.Letter);
        await site.In(
            Cast.Sekretær,
            services =>
                services
                    .GetRequiredService<ChangeMessage>()
                    .MarkSent([letter.Id], SentBy.Print, TestContext.Current.CancellationToken)
        );

        await Becomes(site, course, CourseState.Postponed);
        await Becomes(site, course, CourseState.Postponed);

        (await site.Message(MessageKind.Reminder, MessageChannel.Sms)).NotSent.ShouldBe(
            NotSentReason.CoursePostponed
        );
        (await site.Message(MessageKind.Postponed, MessageChannel.Letter)).State.ShouldBe(
            MessageState.Due
        );
        (await site.Drain()).ShouldBe(1);
        (await site.Message(MessageKind.Postponed, MessageChannel.Sms)).Body.ShouldStartWith(
            "Fjordby sykehus HF: Avtalen din mandag 18. januar kl. 09.00 er utsatt."
        );

        await MovedBy(site, course, days: 30, CourseState.Confirmed);

        (await site.Message(MessageKind.Postponed, MessageChannel.Letter)).NotSent.ShouldBe(
            NotSentReason.Overtaken
        );
        (await site.Message(MessageKind.Moved, MessageChannel.Letter)).State.ShouldBe(
            MessageState.Due
        );
        var reminder = await site.Message(MessageKind.Reminder, MessageChannel.Sms);
        reminder.State.ShouldBe(MessageState.Due);
        reminder.Due.ShouldBe(
            new DateTimeOffset(Site.Today.AddDays(37), new TimeOnly(10, 0), TimeSpan.FromHours(1))
        );
    }

    [Fact]
    public async Task A_letter_that_nobody_printed_is_stopped_when_the_course_is_over()
    {
        await using var site = new Site();
        var course = await site.Course(sessions: 1);
        await site.Seated(course, MessageScene.Astrid());
        (await TooLate(site)).ShouldBe(0);

        site.GoTo(inDays: 15, hour: 8);

        (await TooLate(site)).ShouldBe(1);
        (await site.Message(MessageKind.Invitation, MessageChannel.Letter)).NotSent.ShouldBe(
            NotSentReason.NothingAhead
        );
    }

    private static Task<int> TooLate(Site site) =>
        site.In(services =>
            services.GetRequiredService<StopTooLate>().Run(TestContext.Current.CancellationToken)
        );

    private static Task Becomes(Site site, Course course, CourseState state) =>
        MovedBy(site, course, days: 0, state);

    internal static Task MovedBy(
        Site site,
        Course course,
        int days,
        CourseState state = CourseState.Confirmed
    ) =>
        site.Change(
            async db =>
            {
                (await db.Set<Course>().SingleAsync(c => c.Id == course.Id)).State = state;
                foreach (
                    var session in await db.Set<Session>()
                        .Where(s => s.CourseId == course.Id)
                        .ToListAsync()
                )
                {
                    session.Starts = session.Starts.AddDays(days);
                    session.Ends = session.Ends.AddDays(days);
                }
            },
            new CourseMoved(course.Id, course.OrganisationId)
        );

    private static Guid? AstridsId(IEnumerable<OutgoingMessage> messages) =>
        messages.First().PersonId;
}
