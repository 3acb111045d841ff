using Mestra.Kernel;

namespace Mestra;

/// <summary>Commands that work in a store say so where there is none, instead of making an empty one.</summary>
internal static class StoreMissing
{
    /// <summary>True where there is a store; else says what to do.</summary>
    public static async Task<bool> HasStore(
        this WebApplication app,
        TextWriter say,
        CancellationToken cancel
    )
    {
        if (await app.Services.HasStore(cancel))
        {
            return true;
        }

        var where = Environment.GetEnvironmentVariable("ConnectionStrings__Main") is { Length: > 0 }
            ? "in the database that ConnectionStrings__Main names"
            : $"in {app.Configuration["Mestra:DataFolder"]}";
        await say.WriteLineAsync(
            $"There is no store {where}. Check --data, or make a store with: mestra serve --no-demo --data DIR"
        );
        return false;
    }
}
