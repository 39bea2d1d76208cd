using System.Text;
using System.Text.Json;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Data;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Data;

public sealed class SearchFilesTests
{
    [Fact]
    public void Titles_claims_questions_essays_and_readings_can_be_found_in_that_order()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Reading("log", "A log") with { Author = "Ida Holm" });
        garden.Add(_ => Essay("first", "The first year", new DateOnly(2026, 1, 2)));
        garden.Add(_ => Plain("about", "About"));
        garden.Add(_ => Topic(
            "rivers",
            "Rivers",
            Section(SectionKind.Uncertainties, "Uncertainties", Items(Question("why-rise", "Why do they rise?"))),
            Section(SectionKind.Beliefs, "Beliefs", Items(Belief("they-rise", "They rise.", 0.7)))) with
        {
            Area = "Water",
            Aliases = ["Streams"],
        });
        SearchData search = SearchData.Of(garden.Build());

        Assert.Equal(
            [
                ("region", "Rivers", "topics/rivers/", "Water"),
                ("page", "About", "about/", ""),
                ("belief", "They rise.", "topics/rivers/#they-rise", "70% · Rivers"),
                ("question", "Why do they rise?", "topics/rivers/#why-rise", "Rivers"),
                ("essay", "The first year", "essays/first/", "2026-01-02"),
                ("reading", "A log", "reading/log/", "Ida Holm"),
            ],
            search.Entries);
        Assert.Equal([(0, false)], search.Words["streams"]);
        Assert.Contains("[\"Rivers\",\"topics/rivers/\",\"Water\",\"Streams\"]", search.Written, StringComparison.Ordinal);
        Assert.Equal([(2, false), (3, false)], search.Words["rise"]);
        Assert.Equal([(2, true), (3, false)], search.Words["they"]);
        Assert.DoesNotContain(search.Words.Keys, word => word is "ida" or "70"); // what stands beside an entry is not looked through
    }

    [Fact]
    public void What_is_unlisted_or_still_unwritten_is_not_found()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("quiet", "Quiet", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "Quiet claim.", 0.5)))) with { Unlisted = true, Aliases = ["Quiet too"] });
        garden.Add(_ => Essay("quiet", "Quiet", new DateOnly(2026, 1, 2)) with { Unlisted = true });
        garden.Add(_ => Reading("quiet", "Quiet") with { Unlisted = true });
        garden.Add(_ => Plain("quiet", "Quiet") with { Unlisted = true });
        garden.Add(_ => Topic("seen", "Seen", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", Prompt("a claim"), Unset())))));
        SearchData search = SearchData.Of(garden.Build());

        Assert.Equal("Seen", Assert.Single(search.Entries).Text);
        Assert.Equal(["seen"], search.Words.Keys);
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        const string Payload = "</script><!--<script>\"'&{{x}}";
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", Payload, Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", Payload, 0.5)))) with { Aliases = ["__proto__ constructor"] });
        GardenAsOf corpus = garden.Build();

        Assert.All(SearchFiles.Of(corpus), file => Assert.DoesNotContain('<', Encoding.UTF8.GetString(file.Render().Span)));
        Assert.Equal([Payload, Payload], SearchData.Of(corpus).Entries.Select(entry => entry.Text));
        Assert.Contains("constructor", SearchData.Of(corpus).Words.Keys);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(399)]
    [InlineData(401)]
    [InlineData(2500)]
    public void Large_gardens_are_cut_into_parts_in_which_every_word_and_entry_has_its_place(int beliefs)
    {
        string[] claims = [.. Enumerable.Range(0, beliefs).Select(i => $"Claim {i} of {(i % 7 == 0 ? "weeks" : "days")} and of x{i * 7919 % 1000}.")];
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "All", Section(SectionKind.Beliefs, "Beliefs", Items([.. claims.Select((claim, i) => Belief($"b-{i}", claim, 0.5))]))));
        GardenAsOf corpus = garden.Build();
        SearchData search = SearchData.Of(corpus);

        Assert.Equal(["All", .. claims], search.Entries.Select(entry => entry.Text));
        Assert.Equal(search.Words.Keys.Order(StringComparer.Ordinal), search.Words.Keys);
        foreach (string word in (string[])["claim", "weeks", "x0", "all"])
        {
            (int, bool)[] expected = [.. search.Entries.Select((entry, at) => (At: at, Words: SearchWords.Of(entry.Text).ToArray())).Where(entry => entry.Words.Contains(word)).Select(entry => (entry.At, entry.Words[0] == word))];
            Assert.Equal(expected, search.Words.GetValueOrDefault(word) ?? []);
        }

        Assert.All(SearchFiles.Of(corpus), file => Assert.InRange(file.Render().Length, 1, 40_000));
        Assert.Equal(SearchFiles.Of(corpus).Select(file => (file.Path, Convert.ToHexString(file.Render().Span))), SearchFiles.Of(corpus).Select(file => (file.Path, Convert.ToHexString(file.Render().Span))));
    }

    /// <summary>Its last parts hold no words: none may be looked for there.</summary>
    [Fact]
    public void Words_are_found_where_the_last_one_is_heavier_than_a_part()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "All", Section(SectionKind.Beliefs, "Beliefs", Items([.. Enumerable.Range(0, 4_000).Select(i => Belief($"b-{i}", "A zebra.", 0.5))]))));

        Assert.Equal(4_000, SearchData.Of(garden.Build()).Words["zebra"].Length);
    }

    [Fact]
    public void Files_that_do_not_belong_together_say_so_and_a_note_alone_changes_nothing()
    {
        static string StateOf(string title, string claim, double probability)
        {
            CorpusBuilder garden = new();
            garden.Add(_ => Topic("a", title, Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", claim, probability)))));
            return SearchData.Of(garden.Build()).State;
        }

        string state = StateOf("Tides", "Rivers rise.", 0.5);
        Assert.Equal(state, StateOf("Tides", "Rivers, rise!", 0.6));
        Assert.NotEqual(state, StateOf("Tides", "Rivers fall.", 0.5));
    }

    [Fact]
    public void Every_address_of_the_search_is_one_of_the_site()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build());
        Assert.All(SearchData.Of(SampleGarden.Build()).Entries, entry =>
        {
            string[] parts = entry.Url.Split('#');
            Assert.True(parts.Length == 1 || site[parts[0]].GetElementById(Uri.UnescapeDataString(parts[1])) is not null, entry.Url);
            Assert.Contains(SiteLinks.PathOf(parts[0]), site.Files.Keys);
        });
    }

    /// <summary>What a reader's browser makes of the files.</summary>
    private sealed record SearchData(string State, (string Kind, string Text, string Url, string Note)[] Entries, Dictionary<string, (int Entry, bool IsFirst)[]> Words, string Written)
    {
        private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        public static SearchData Of(GardenAsOf corpus)
        {
            Dictionary<string, JsonElement> files = SearchFiles.Of(corpus).ToDictionary(file => file.Path, file => JsonDocument.Parse(file.Render()).RootElement, StringComparer.Ordinal);
            JsonElement catalog = files["search.json"];
            string state = catalog.GetProperty("state").GetString()!;
            Assert.All(files.Values, file => Assert.Equal(state, file.GetProperty("state").GetString()));
            string[] kinds = [.. catalog.GetProperty("kinds").EnumerateObject().SelectMany(kind => Enumerable.Repeat(kind.Name, kind.Value.GetInt32()))];

            List<string[]> entries = [];
            JsonElement[] entryStarts = [.. catalog.GetProperty("entries").EnumerateArray()];
            foreach ((JsonElement start, int part) in entryStarts.Select((start, part) => (start, part)))
            {
                Assert.Equal(entries.Count, start.GetInt32());
                entries.AddRange(files[$"assets/search/entries-{part}.json"].GetProperty("entries").EnumerateArray().Select(entry => entry.EnumerateArray().Select(text => text.GetString()!).ToArray()));
            }

            Dictionary<string, (int, bool)[]> words = new(StringComparer.Ordinal);
            string[] wordStarts = [.. catalog.GetProperty("words").EnumerateArray().Select(start => start.GetString()!)];
            for (int part = 0; part < wordStarts.Length; part++)
            {
                foreach (JsonProperty word in files[$"assets/search/words-{part}.json"].GetProperty("words").EnumerateObject())
                {
                    Assert.Equal(part, Array.FindLastIndex(wordStarts, start => string.CompareOrdinal(start, word.Name) <= 0));
                    words.Add(word.Name, [.. Decoded(word.Value.GetString()!)]);
                }
            }

            Assert.Equal(1 + entryStarts.Length + wordStarts.Length, files.Count);
            return new SearchData(state, [.. kinds.Zip(entries, (kind, entry) => (kind, entry[0], entry[1], entry[2]))], words, files["assets/search/entries-0.json"].GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        }

        private static IEnumerable<(int Entry, bool IsFirst)> Decoded(string written)
        {
            int value = 0;
            int shift = 0;
            int entry = -1;
            foreach (int digit in written.Select(letter => Digits.IndexOf(letter, StringComparison.Ordinal)))
            {
                value |= (digit & 31) << shift;
                shift += 5;
                if (digit < 32)
                {
                    entry += (value >> 1) + 1;
                    yield return (entry, value % 2 == 1);
                    (value, shift) = (0, 0);
                }
            }
        }
    }
}
