namespace Mestra.Courses;

public sealed class SeatLineTests
{
    private static readonly Guid Course = Guid.CreateVersion7();

    [Fact]
    public async Task Who_stood_behind_when_the_course_was_seen_full_need_not_ask()
    {
        var line = new SeatLine();
        var first = await Enter(line);
        var second = Enter(line);
        var third = Enter(line);
        second.IsCompleted.ShouldBeFalse();

        first.Look();
        first.SawFull();
        first.Dispose();

        (await second).WasFull.ShouldBeTrue();
        (await second).Dispose();
        (await third).WasFull.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_came_after_the_look_asks_again_for_a_seat_may_be_free_by_then()
    {
        var line = new SeatLine();
        var first = await Enter(line);
        first.Look();
        var second = Enter(line);

        first.SawFull();
        first.Dispose();

        (await second).WasFull.ShouldBeFalse();
    }

    [Fact]
    public async Task A_course_that_was_looked_at_and_had_seats_lets_the_next_one_ask()
    {
        var line = new SeatLine();
        var first = await Enter(line);
        var second = Enter(line);

        first.Look();
        first.Dispose();

        (await second).WasFull.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_wants_another_course_does_not_wait_and_who_gives_up_waiting_holds_nobody_back()
    {
        var line = new SeatLine();
        var first = await Enter(line);
        (await line.Enter(Guid.CreateVersion7(), default)).Dispose();
        using var impatient = new CancellationTokenSource();
        var second = line.Enter(Course, impatient.Token);
        var third = Enter(line);

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await third).WasFull.ShouldBeFalse();
    }

    private static Task<SeatLine.Place> Enter(SeatLine line) => line.Enter(Course, default);
}
