namespace Mestra.Catalogue;

/// <summary>What has happened since the last cursor.</summary>
/// <param name="Upserts">Entries as they are now.</param>
/// <param name="Deletes">Programmes and courses that are no longer public. Applied after the upserts; an unknown one is no error.</param>
/// <param name="Cursor">Where the reader of changes now stands, in its own words. The same changes may come again.</param>
public sealed record CatalogueChanges(
    IReadOnlyList<CatalogueEntry> Upserts,
    IReadOnlyList<Guid> Deletes,
    string Cursor
);
