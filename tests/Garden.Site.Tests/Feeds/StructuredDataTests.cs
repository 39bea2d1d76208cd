using System.Text.Json;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Feeds;

public sealed class StructuredDataTests
{
    [Fact]
    public void A_region_says_its_claims_and_questions()
    {
        JsonElement[] things = Things(BuiltSite.Of(SampleGarden.Build(), new RenderOptions { BaseUrl = "https://example.org/" }), "topics/keeping-score/");

        Assert.Equal(("WebPage", "Keeping score", "https://example.org/topics/keeping-score/", "2026-05-02"), (Text(things[0], "@type"), Text(things[0], "name"), Text(things[0], "url"), Text(things[0], "dateModified")));
        JsonElement claim = things.First(thing => Text(thing, "@type") == "Claim");
        Assert.Equal(("#write-it-down", "Held at 85%"), (Text(claim, "@id"), Text(claim, "description")));
        Assert.Equal(("https://example.org/topics/keeping-score/#write-it-down", Text(claim, "dateModified") is not null), (Text(claim, "url"), true));
        Assert.Equal(5, things.Count(thing => Text(thing, "@type") == "Claim"));
        JsonElement[] questions = [.. things.Where(thing => Text(thing, "@type") == "Question")];
        Assert.Equal(3, questions.Length);
        Assert.Equal("I did.", Text(questions[2].GetProperty("acceptedAnswer"), "text"));
    }

    [Fact]
    public void What_is_still_unwritten_is_not_claimed() =>
        Assert.DoesNotContain(Things(BuiltSite.Of(SampleGarden.Build()), "topics/shared-norms/"), thing => Text(thing, "@type") == "Claim");

    [Fact]
    public void Hostile_words_stay_words()
    {
        const string Payload = "</script><!--<script>alert(1)</script>";
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", Payload, Section(SectionKind.Beliefs, "Beliefs", Items(Belief("b", Payload, 0.5)))));
        BuiltSite site = BuiltSite.Of(garden.Build());

        Assert.DoesNotContain('<', site.Only("topics/a/", "script[type='application/ld+json']").TextContent);
        Assert.Equal([Payload, Payload], Things(site, "topics/a/").Select(thing => Text(thing, "name") ?? Text(thing, "text")));
    }

    private static JsonElement[] Things(BuiltSite site, string address) =>
        [.. JsonDocument.Parse(site.Only(address, "script[type='application/ld+json']").TextContent).RootElement.GetProperty("@graph").EnumerateArray()];

    private static string? Text(JsonElement thing, string name) => thing.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
