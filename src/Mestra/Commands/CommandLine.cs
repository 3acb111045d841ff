using System.CommandLine;

namespace Mestra;

/// <summary>What an operator types: <c>mestra serve</c>, <c>audit</c>, <c>demo</c>, <c>create-admin</c>.</summary>
internal static class CommandLine
{
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the store: database, keys, index",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    public static async Task<int> Run(string[] args)
    {
        if (
            args is ["--applicationName" or "--environment" or "--contentRoot", ..]
            || IsHosted(args)
        )
        {
            return await Serve.Run(args);
        }

        var root = new RootCommand("Mestra: education for patients and those close to them")
        {
            Data,
            ServeCommand(),
            AuditCommand(),
            DemoCommand(),
            CreateAdminCommand(),
        };
        return await root.Parse(args).InvokeAsync();
    }

    // A test host or a web server manager passes settings only, as --Key=value.
    private static bool IsHosted(string[] args) =>
        args.Length > 0
        && args.All(a =>
            a.StartsWith("--", StringComparison.Ordinal)
            && a.Contains('=', StringComparison.Ordinal)
        );

    private static Command ServeCommand()
    {
        var port = new Option<int>("--port")
        {
            Description = "Port to listen on",
            DefaultValueFactory = _ => 5080,
        };
        var noDemo = new Option<bool>("--no-demo")
        {
            Description = "A new store starts empty instead of as a demonstration",
        };
        var command = new Command("serve", "Starts the web application") { port, noDemo };
        command.SetAction(
            (parsed, cancel) =>
                Serve.Run([
                    $"--urls=http://127.0.0.1:{parsed.GetValue(port)}",
                    $"--Mestra:Demonstration={!parsed.GetValue(noDemo)}",
                    .. Store(parsed),
                ])
        );
        return command;
    }

    private static Command AuditCommand()
    {
        var command = new Command(
            "audit",
            "Checks the invariants, changes nothing; a line for each breach, exit code 1 if there is any"
        );
        command.SetAction((parsed, cancel) => Audit.Run(Store(parsed), Console.Out, cancel));
        return command;
    }

    private static Command DemoCommand()
    {
        var command = new Command(
            "demo",
            "Makes a new store a demonstration, with invented people and courses"
        );
        command.SetAction((parsed, cancel) => Demo.Run(Store(parsed), Console.Out, cancel));
        return command;
    }

    private static Command CreateAdminCommand()
    {
        var email = new Option<string>("--email")
        {
            Description = "E-mail address",
            Required = true,
        };
        var name = new Option<string>("--name") { Description = "Full name", Required = true };
        var organisation = new Option<string>("--organisation")
        {
            Description = "Name of the organisation, as it stands in the overview",
            Required = true,
        };
        var command = new Command(
            "create-admin",
            "Gives an organisation its first administrator and prints the link where the password is chosen"
        )
        {
            email,
            name,
            organisation,
        };
        command.SetAction(
            (parsed, cancel) =>
                CreateAdmin.Run(
                    Store(parsed),
                    parsed.GetValue(email)!,
                    parsed.GetValue(name)!,
                    parsed.GetValue(organisation)!,
                    Console.Out,
                    cancel
                )
        );
        return command;
    }

    /// <summary>The settings that follow from <c>--data</c>. A connection string in the environment goes before.</summary>
    private static string[] Store(ParseResult parsed)
    {
        var folder = parsed.GetValue(Data)!.FullName;
        return Environment.GetEnvironmentVariable("ConnectionStrings__Main") is { Length: > 0 }
            ? [$"--Mestra:DataFolder={folder}"]
            :
            [
                $"--Mestra:DataFolder={folder}",
                $"--ConnectionStrings:Main=Data Source={Path.Combine(folder, "mestra.db")}",
            ];
    }
}
