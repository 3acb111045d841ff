using System.Reflection;
using CsvHelper;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.People;

/// <summary>
/// The providers there are: health trusts, regional authorities, municipalities, Swedish regions, and those that
/// public course listings name. Data, with its sources beside it; entered at the first start of a store.
/// </summary>
internal sealed class OfficialOrganisations(PeopleDb db) : IPrepareStore
{
    private const string File = "People/Organisations/Data/organisations.csv";

    public int Order => 10;

    public async Task Prepare(CancellationToken cancel)
    {
        if (await db.Organisations.AnyAsync(cancel))
        {
            return;
        }

        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var line in Read())
        {
            var organisation = line.ToOrganisation(
                line.Parent.Length > 0 ? ids[line.Parent] : null
            );
            if (line.Number.Length > 0)
            {
                ids[line.Number] = organisation.Id;
            }

            db.Organisations.Add(organisation);
        }

        await db.Save("People.Done.OfficialOrganisations", cancel);
    }

    private static IEnumerable<Line> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!;
        using var csv = CsvReader.Create(stream, new CsvReaderOptions(), leaveOpen: true);
        while (csv.Read())
        {
            yield return new Line(
                csv.GetString("number"),
                csv.GetString("name"),
                Enum.Parse<OrganisationKind>(csv.GetString("kind")),
                csv.GetString("country"),
                csv.GetString("county"),
                csv.GetString("parent"),
                csv.GetString("language")
            );
        }
    }

    private sealed record Line(
        string Number,
        string Name,
        OrganisationKind Kind,
        string Country,
        string County,
        string Parent,
        string Language
    )
    {
        public Organisation ToOrganisation(Guid? parent) =>
            new()
            {
                Name = Name,
                Kind = Kind,
                Country = Country,
                County = County,
                OfficialNumber = Number.Length > 0 ? Number : null,
                ParentId = parent,
                Zone = Country == "SE" ? "Europe/Stockholm" : "Europe/Oslo",
                Language = Language,
            };
    }
}
