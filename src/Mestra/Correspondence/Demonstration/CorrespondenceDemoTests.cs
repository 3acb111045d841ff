using Mestra.Courses;
using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Correspondence;

public sealed class CorrespondenceDemoTests
{
    [Fact]
    public async Task Held_courses_have_their_letters_and_sms_behind_them_and_courses_to_come_ahead()
    {
        await using var site = new Site();
        var held = await site.Course(inDays: -60, state: CourseState.Held);
        await site.Party(held, SeatState.Confirmed, MessageScene.Astrid());
        await site.Change(async db =>
            (await db.Set<Seat>().SingleAsync()).OfferedAt = site.Clock.GetUtcNow().AddDays(-88)
        );
        var ahead = await site.Course(inDays: 60);
        await site.Party(ahead, SeatState.Confirmed, MessageScene.Astrid());

        await site.In(services =>
            ActivatorUtilities
                .CreateInstance<CorrespondenceDemo>(services)
                .Fill(new DemoDice(17), Site.Today, TestContext.Current.CancellationToken)
        );

        var messages = await site.Messages();
        var past = messages.Where(m => m.CourseId == held.Id).ToList();
        past.Count.ShouldBe(2);
        past.ShouldAllBe(m => m.State == MessageState.Sent && m.SentAt < site.Clock.GetUtcNow());
        past.Single(m => m.Channel == MessageChannel.Sms)
            .Body.ShouldStartWith("Fjordby sykehus HF: Husk");
        messages
            .Single(m => m.CourseId == ahead.Id && m.Channel == MessageChannel.Sms)
            .State.ShouldBe(MessageState.Due);
    }
}
