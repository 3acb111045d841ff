using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mestra.Kernel;

/// <summary>Tells a race from a fault: two people changed the same row, or put in the same thing, at the same moment.</summary>
public static class Conflict
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>True where the work failed only because somebody else was quicker.</summary>
    public static bool Is(Exception failure) =>
        failure switch
        {
            DbUpdateConcurrencyException => true,
            DbUpdateException { InnerException: { } inner } => Is(inner),
            // What the database calls passing (a deadlock) comes wrapped by its driver's own strategy.
            InvalidOperationException { InnerException: { } inner } => Is(inner),
            PostgresException postgres => postgres.SqlState
                is PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure,
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode
                is SqliteUnique
                    or SqlitePrimaryKey,
            _ => false,
        };
}
