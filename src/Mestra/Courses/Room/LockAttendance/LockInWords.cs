using Mestra.Kernel;

namespace Mestra.Courses;

/// <summary>What stands in the way of the lock, in words.</summary>
public static class LockInWords
{
    public static string Says(this Texts texts, LockBlocked block) =>
        block.Block switch
        {
            LockBlock.NoSessions => texts["Room.Block.NoSessions"],
            LockBlock.SessionsLeft => texts.Count("Room.Block.SessionsLeft", block.Count),
            LockBlock.HeldMinutesMissing => texts.Count(
                "Room.Block.HeldMinutesMissing",
                block.Count
            ),
            LockBlock.PeopleNotRegistered => texts.Count(
                "Room.Block.PeopleNotRegistered",
                block.Count
            ),
            LockBlock.AlreadyLocked => texts["Room.Block.AlreadyLocked"],
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
}
