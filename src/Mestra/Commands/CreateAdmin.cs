using Mestra.Kernel;
using Mestra.People.Contracts;

namespace Mestra;

/// <summary>Gives an organisation its first administrator, so that the rest can be invited from the pages.</summary>
internal static class CreateAdmin
{
    public static async Task<int> Run(
        string[] settings,
        string email,
        string name,
        string organisation,
        TextWriter say,
        CancellationToken cancel
    )
    {
        await using var app = Serve.Build(settings);
        if (!await app.HasStore(say, cancel))
        {
            return 1;
        }

        await app.Services.PrepareStore(demonstration: false, say.WriteLine, cancel);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().AsSystem("create-admin");
        var invited = await scope
            .ServiceProvider.GetRequiredService<IFirstAdministrator>()
            .Invite(email, name, organisation, cancel);
        await say.WriteLineAsync(invited.Line);
        return invited.Succeeded ? 0 : 1;
    }
}
