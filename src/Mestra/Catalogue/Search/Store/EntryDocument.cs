using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Mestra.Kernel;

namespace Mestra.Catalogue;

/// <summary>An entry as the index holds it.</summary>
internal static class EntryDocument
{
    private static readonly FieldType Stemmed = Indexed(IndexOptions.DOCS_AND_FREQS, norms: true);
    private static readonly FieldType Bare = Indexed(IndexOptions.DOCS_ONLY, norms: false);

    /// <summary>The term that is this entry's alone.</summary>
    public static Term IdTerm(Guid id) => new(Fields.Id, id.ToString("N"));

    public static Document From(CatalogueEntry entry, WordTerms terms)
    {
        var document = new Document
        {
            new StringField(Fields.Id, entry.Id.ToString("N"), Field.Store.NO),
            new BinaryDocValuesField(Fields.Key, new BytesRef(entry.Id.ToByteArray())),
            new NumericDocValuesField(
                Fields.Start,
                entry.FirstDate?.DayNumber ?? SegmentColumns.NoDate
            ),
            new NumericDocValuesField(Fields.Written, WrittenLanguages.Of(entry.Title)),
            new StoredField(Fields.Entry, Serialized(entry)),
        };
        AddFacets(document, entry);
        AddTexts(document, entry, terms);
        return document;
    }

    public static CatalogueEntry ToEntry(Document document)
    {
        var bytes = document.GetBinaryValue(Fields.Entry);
        return JsonSerializer.Deserialize<CatalogueEntry>(
            bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)
        )!;
    }

    private static byte[] Serialized(CatalogueEntry entry) =>
        JsonSerializer.SerializeToUtf8Bytes(entry with { Content = Wording.Empty });

    private static void AddFacets(Document document, CatalogueEntry entry)
    {
        foreach (var facet in Facets.All)
        {
            foreach (var code in entry.CodesOf(facet).Distinct(StringComparer.Ordinal))
            {
                document.Add(new SortedSetDocValuesField(Fields.Of(facet), new BytesRef(code)));
            }
        }
    }

    private static void AddTexts(Document document, CatalogueEntry entry, WordTerms terms)
    {
        var texts = new EntryTexts(entry);
        foreach (var language in StemLanguages.All)
        {
            Add(Fields.Title, texts.Title(language));
            Add(Fields.Theme, texts.Themes(language));
            Add(Fields.About, texts.About(language));
            Add(Fields.Content, texts.Content(language));

            void Add(string field, string text)
            {
                if (text.Length > 0)
                {
                    document.Add(new Field(field, terms.Text(field, language, text), Stemmed));
                }
            }
        }

        AddSpelling(document, texts.Spelt, terms);
    }

    private static void AddSpelling(Document document, string text, WordTerms terms)
    {
        document.Add(
            new Field(Fields.Word, terms.Text(Fields.Word, StemLanguage.None, text), Bare)
        );
        var words = WordCutter
            .Cut(text)
            .SelectMany(word => terms.Compounds.Split(word).Append(word));
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            var spelling = $"{terms.Fold(word)}{Fields.Between}{word}";
            document.Add(new StringField(Fields.Spelling, spelling, Field.Store.NO));
        }
    }

    private static FieldType Indexed(IndexOptions options, bool norms)
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            IndexOptions = options,
            OmitNorms = !norms,
        };
        type.Freeze();
        return type;
    }
}
