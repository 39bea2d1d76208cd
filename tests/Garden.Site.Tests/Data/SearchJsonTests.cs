using System.Buffers;
using System.Text;
using System.Text.Json;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Data;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Data;

public sealed class SearchJsonTests
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

        Assert.Equal(
            [
                ("region", "Rivers", "topics/rivers/", "Water"),
                ("page", "About", "about/", null),
                ("belief", "They rise.", "topics/rivers/#they-rise", "70% · Rivers"),
                ("question", "Why do they rise?", "topics/rivers/#why-rise", "Rivers"),
                ("essay", "The first year", "essays/first/", "2026-01-02"),
                ("reading", "A log", "reading/log/", "Ida Holm"),
            ],
            Entries(garden.Build()).Select(entry => (Text(entry, "kind"), Text(entry, "text"), Text(entry, "url"), Text(entry, "note"))));
        Assert.Equal("Streams", Entries(garden.Build())[0].GetProperty("also")[0].GetString());
    }

    [Fact]
    public void What_is_unlisted_or_still_unwritten_is_not_found()
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("quiet", "Quiet", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", "Quiet claim.", 0.5)))) with { Unlisted = true });
        garden.Add(_ => Essay("quiet", "Quiet", new DateOnly(2026, 1, 2)) with { Unlisted = true });
        garden.Add(_ => Reading("quiet", "Quiet") with { Unlisted = true });
        garden.Add(_ => Plain("quiet", "Quiet") with { Unlisted = true });
        garden.Add(_ => Topic("seen", "Seen", Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", Prompt("a claim"), Unset())))));

        Assert.Equal("Seen", Text(Assert.Single(Entries(garden.Build())), "text"));
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        const string Payload = "</script><!--<script>\"'&{{x}}";
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", Payload, Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", Payload, 0.5)))));
        string written = Written(garden.Build());

        Assert.DoesNotContain('<', written);
        Assert.Equal([Payload, Payload], Entries(garden.Build()).Select(entry => Text(entry, "text")));
    }

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static JsonElement[] Entries(GardenAsOf corpus) => [.. JsonDocument.Parse(Written(corpus)).RootElement.GetProperty("entries").EnumerateArray()];

    private static string Written(GardenAsOf corpus)
    {
        ArrayBufferWriter<byte> output = new();
        SearchJson.Write(corpus, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
