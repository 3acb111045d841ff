using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>What is typed about who was at a session. Several may tick off at once: rows are held against each other one by one.</summary>
public sealed class AttendanceForm : WholeForm
{
    public List<AttendanceRow> Rows { get; set; } = [];

    /// <summary>Minutes of teaching actually given; null while that is not known.</summary>
    public int? HeldMinutes { get; set; }

    /// <summary>The sheet as it stands.</summary>
    /// <param name="seatIds">Whose rows it has.</param>
    /// <param name="registered">What is registered, by seat.</param>
    /// <param name="heldMinutes">What the session gave; null until that is said.</param>
    /// <param name="isDigital">True where everyone is on screen.</param>
    public static AttendanceForm Of(
        IEnumerable<Guid> seatIds,
        IReadOnlyDictionary<Guid, Attendance> registered,
        int? heldMinutes,
        bool isDigital
    ) =>
        new()
        {
            Rows =
            [
                .. seatIds.Select(id =>
                    AttendanceRow.Of(id, registered.GetValueOrDefault(id), isDigital)
                ),
            ],
            HeldMinutes = heldMinutes,
        };

    /// <summary>The rows that say something else than the sheet as it stands.</summary>
    public IEnumerable<AttendanceEntry> ChangedFrom(AttendanceForm now)
    {
        var standing = now.Rows.ToDictionary(row => row.SeatId, row => row.Entry());
        return Rows.Select(row => (Row: row, Entry: row.Entry()))
            .Where(one => one.Entry != standing.GetValueOrDefault(one.Row.SeatId))
            .Select(one => one.Entry)
            .OfType<AttendanceEntry>();
    }
}

/// <summary>What the form says of one person.</summary>
public sealed class AttendanceRow
{
    [RowKey]
    public Guid SeatId { get; set; }
    public Presence? Presence { get; set; }
    public int? Late { get; set; }
    public int? Early { get; set; }
    public bool IsDigital { get; set; }

    public static AttendanceRow Of(Guid seatId, Attendance? attendance, bool isDigital) =>
        new()
        {
            SeatId = seatId,
            Presence = attendance?.Presence,
            Late = attendance?.MinutesLate is > 0 and var late ? late : null,
            Early = attendance?.MinutesEarly is > 0 and var early ? early : null,
            IsDigital = isDigital || attendance?.IsDigital == true,
        };

    /// <summary>What is registered by it; null where nothing is said yet.</summary>
    public AttendanceEntry? Entry() =>
        Presence is { } presence ? new(SeatId, presence, Late ?? 0, Early ?? 0, IsDigital) : null;
}
