using Mestra.Kernel;

namespace Mestra.Catalogue;

/// <summary>The texts of an entry by the language they are stemmed in. Names that have no language of their own stand with the Norwegian.</summary>
internal sealed class EntryTexts(CatalogueEntry entry)
{
    public string Title(StemLanguage language) => Join(language, [entry.Title], []);

    public string Themes(StemLanguage language) =>
        Join(language, entry.Themes.Select(theme => theme.Name), []);

    /// <summary>Ingress, for whom, how, where, who.</summary>
    public string About(StemLanguage language) =>
        Join(
            language,
            [
                entry.Ingress,
                .. entry.Audiences.Select(audience => audience.Name),
                .. entry.Counties.Select(county => county.Name),
                .. entry.Municipalities.Select(municipality => municipality.Name),
                entry.Mode?.Name ?? Wording.Empty,
            ],
            [.. entry.Places, .. entry.Organisers.Select(organiser => organiser.Name)]
        );

    public string Content(StemLanguage language) => Join(language, [entry.Content], []);

    /// <summary>The words that typing errors are mended to: those of people who chose them with care, so not the long texts.</summary>
    public string Spelt =>
        string.Join(
            ' ',
            StemLanguages.All.Select(language =>
                $"{Title(language)} {Themes(language)} {About(language)}"
            )
        );

    private static string Join(
        StemLanguage language,
        IEnumerable<Wording> wordings,
        IEnumerable<string> names
    )
    {
        var texts = wordings.SelectMany(wording => In(wording, language));
        var all = language == StemLanguage.Norwegian ? texts.Concat(names) : texts;
        return string.Join(' ', all.Where(text => !string.IsNullOrWhiteSpace(text)));
    }

    private static IEnumerable<string?> In(Wording wording, StemLanguage language) =>
        language switch
        {
            StemLanguage.Norwegian => [wording.Nb, wording.Nn],
            StemLanguage.Swedish => [wording.Sv],
            _ => [wording.En],
        };
}
