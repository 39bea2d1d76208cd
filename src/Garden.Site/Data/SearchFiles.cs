using Garden.Analysis.Linking;

namespace Garden.Site.Data;

/// <summary>
/// The files of the search. <c>search.json</c> says which there are: those with words, of which a reader's browser takes the ones
/// where the letters that were typed can stand, and those with entries, of which it takes the ones that it shows. They are made for the
/// theme's script alone, and all anew when one of them is asked for.
/// </summary>
internal static class SearchFiles
{
    /// <summary>How the parts are written; another number for other ones.</summary>
    private const int Version = 3;

    /// <summary>About 15 kB.</summary>
    private const int EntriesPerPart = 150;

    /// <summary>So many entries have the words for 10 to 20 kB.</summary>
    private const int EntriesPerWordPart = 400;

    /// <summary>All of them; their number is known before any text is made.</summary>
    public static IEnumerable<OutputFile> Of(GardenAsOf corpus)
    {
        int most = SearchEntries.Most(corpus);
        int entryParts = Parts(most, EntriesPerPart);
        int wordParts = Parts(most, EntriesPerWordPart);
        Lazy<SearchIndex> index = new(() => new SearchIndex(corpus, entryParts, wordParts));
        return
        [
            File("search.json", index, (index, json) => WriteCatalog(index, wordParts, json)),
            .. Enumerable.Range(0, wordParts).Select(part => File($"assets/search/words-{Counting.Plain(part)}.json", index, (index, json) => WriteWords(index, part, json))),
            .. Enumerable.Range(0, entryParts).Select(part => File($"assets/search/entries-{Counting.Plain(part)}.json", index, (index, json) => WriteEntries(index, part, json))),
        ];
    }

    private static int Parts(int entries, int perPart) => Math.Max(1, (entries + perPart - 1) / perPart);

    private static OutputFile File(string path, Lazy<SearchIndex> index, Action<SearchIndex, JsonOutput> write) => new(path, output =>
    {
        using JsonOutput json = new(output);
        json.Object(null, () => write(index.Value, json));
    });

    /// <summary>How many entries each kind has, and where the parts start.</summary>
    private static void WriteCatalog(SearchIndex index, int wordParts, JsonOutput json)
    {
        json.Integer("version", Version);
        json.String("state", index.State);
        json.Object("kinds", () =>
        {
            foreach ((string kind, int count) in index.Kinds)
            {
                json.Integer(kind, count);
            }
        });
        json.Strings("words", Enumerable.Range(0, wordParts).Select(index.FirstWord));
        json.Integers("entries", index.EntryStarts);
    }

    /// <summary>Words with the numbers of their entries.</summary>
    private static void WriteWords(SearchIndex index, int part, JsonOutput json)
    {
        json.String("state", index.State);
        json.Object("words", () =>
        {
            foreach ((string word, string entries) in index.Words(part))
            {
                json.String(word, entries);
            }
        });
    }

    /// <summary>Entries: the text, where it is, what stands beside it, then other names by which it is found.</summary>
    private static void WriteEntries(SearchIndex index, int part, JsonOutput json)
    {
        json.String("state", index.State);
        json.Lists("entries", index.Entries(part).ToArray().Select(entry => (string[])[entry.Text, entry.Url, entry.Note, .. entry.Also]));
    }
}
