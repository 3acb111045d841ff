namespace Mestra.Courses;

/// <summary>
/// Those who want seats on the same course at the same moment stand in line here, on this node, before they ask the
/// database for the turn: they hold no connection while they wait, and when one of them finds the course full, all who
/// stand behind are told without asking again. The database alone decides who gets a seat.
/// </summary>
public sealed class SeatLine
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Line> _lines = [];

    /// <summary>Waits for the front of the line; dispose to let the next one come.</summary>
    public async Task<Place> Enter(Guid courseId, CancellationToken cancel)
    {
        Line line;
        long came;
        lock (_lock)
        {
            if (!_lines.TryGetValue(courseId, out line!))
            {
                _lines[courseId] = line = new(courseId);
            }

            line.Standing++;
            came = line.Moment;
        }

        try
        {
            await line.Front.WaitAsync(cancel);
            return new(this, line, came);
        }
        catch (OperationCanceledException)
        {
            Leave(line);
            throw;
        }
    }

    private void Leave(Line line)
    {
        lock (_lock)
        {
            if (--line.Standing == 0)
            {
                _lines.Remove(line.CourseId);
                line.Front.Dispose();
            }
        }
    }

    /// <summary>A person's place at the front of the line.</summary>
    public sealed class Place : IDisposable
    {
        private readonly SeatLine _all;
        private readonly Line _line;
        private readonly long _came;
        private long _looked;

        internal Place(SeatLine all, Line line, long came) =>
            (_all, _line, _came) = (all, line, came);

        /// <summary>True where the course was full at some moment since this person came: nothing more needs to be asked.</summary>
        public bool WasFull => _line.FullAt > _came;

        /// <summary>Called within the turn: what is seen now is true of this moment.</summary>
        public void Look()
        {
            lock (_all._lock)
            {
                _looked = ++_line.Moment;
            }
        }

        /// <summary>The course was full when it was looked at.</summary>
        public void SawFull() => _line.FullAt = _looked;

        public void Dispose()
        {
            _line.Front.Release();
            _all.Leave(_line);
        }
    }

    /// <summary>The line of one course. Moments count the looks at it.</summary>
    internal sealed class Line(Guid courseId)
    {
        public Guid CourseId => courseId;
        public SemaphoreSlim Front { get; } = new(1, 1);
        public int Standing { get; set; }
        public long Moment { get; set; }

        /// <summary>The latest moment at which it was full; 0 for never.</summary>
        public long FullAt { get; set; }
    }
}
