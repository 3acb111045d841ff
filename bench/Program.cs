using Mestra.Bench;
using Mestra.Testing;

if (args is ["serve", .. var settings])
{
    return await BenchServer.Run(settings);
}

if (args is ["bare", var port])
{
    return await BareServer.Run(port);
}

PostgresServer.WaitsForDisk = true;
var wanted = Wanted.Read(args);
foreach (var (name, bench) in Benches.All)
{
    if (wanted.Includes(name))
    {
        await bench(wanted, new Figures(name, wanted.Json));
    }
}

return 0;
