using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mestra.Kernel;

/// <summary>Tells a race from a fault: two people changed the same row, or put in the same thing, at the same moment.</summary>
public static class Conflict
{
    private const int SqliteUnique = 2067;

    /// <summary>True where the save failed only because somebody else was quicker.</summary>
    public static bool Is(DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException
        || failure.InnerException switch
        {
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteUnique,
            _ => false,
        };
}
