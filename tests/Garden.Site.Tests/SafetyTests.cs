using AngleSharp.Dom;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests;

/// <summary>Whatever a writer types, pages hold no script, no handler and no address that runs something.</summary>
public sealed class SafetyTests
{
    private const string Payload = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&{{title}}";

    [Fact]
    public void Nothing_that_a_writer_types_becomes_markup()
    {
        BuiltSite site = BuiltSite.Of(Hostile());

        foreach (string path in site.Pages)
        {
            foreach (IElement element in site[path].All)
            {
                Assert.True(element.LocalName != "script" || IsOurScript(element), $"{path}: {element.OuterHtml}");
                Assert.DoesNotContain(element.LocalName, new[] { "iframe", "object", "embed", "base" });
                Assert.True(element.LocalName != "style" || path == "404.html", path);
                Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style");
                Assert.False(element.LocalName == "img", $"{path}: {element.OuterHtml}");
                foreach (string name in new[] { "href", "src" })
                {
                    Assert.True(SafeUrl.Allows(element.GetAttribute(name) ?? ""), $"{path}: {element.OuterHtml}");
                }
            }
        }
    }

    [Fact]
    public void The_writers_characters_are_all_there()
    {
        BuiltSite site = BuiltSite.Of(Hostile());

        Assert.Equal(Payload, site.Only("topics/hostile/", "h1").TextContent);
        Assert.Contains(Payload, site.Only("topics/hostile/", ".belief .claim").TextContent, StringComparison.Ordinal);
        Assert.Contains(Payload, site["beliefs/"].QuerySelector("tbody th a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_comes_first_and_forbids_inline_script_and_style()
    {
        BuiltSite site = BuiltSite.Of(SampleGarden.Build());

        foreach (string path in site.Pages)
        {
            IElement[] head = [.. site[path].Head!.Children.Where(element => element.GetAttribute("charset") is null)];
            Assert.Equal("Content-Security-Policy", head[0].GetAttribute("http-equiv"));
            string policy = head[0].GetAttribute("content")!;
            Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    /// <summary>The theme's script, or data that no browser runs.</summary>
    private static bool IsOurScript(IElement script) =>
        script.ParentElement!.LocalName == "head" && (script.GetAttribute("type") == "application/ld+json"
            ? !script.TextContent.Contains('<', StringComparison.Ordinal)
            : script.TextContent.Length == 0 && script.GetAttribute("src")!.TrimStart('.', '/').StartsWith("assets/garden.", StringComparison.Ordinal));

    private static GardenAsOf Hostile()
    {
        CorpusBuilder garden = new()
        {
            Settings = GardenSettings.Default with
            {
                Title = Payload,
                Description = Payload,
                Contact = "javascript:alert(1)",
                Feedback = "a/b",
                Navigation = [new NavigationLink(Payload, "javascript:alert(1)"), new NavigationLink("x", "JaVa\tscript:alert(1)"), new NavigationLink(Payload, "topics/hostile")],
            },
        };
        garden.Add(draft => Topic(
            "hostile",
            Payload,
            Section(SectionKind.Headline, Payload, new SectionPart.Prose(RichText.Of(Payload))),
            Section(SectionKind.Beliefs, "Beliefs", Items(
                Belief("b", RichText.Of(Payload), Estimate(EstimateForm.Malformed, Payload, null, null, null)) with
                {
                    Reason = RichText.Of(Payload),
                    Forecast = new PublicForecast("javascript:alert(1)"),
                    Sets = [new SetMembership(Payload, SetKind.OneOf, default)],
                    History = [Move("2026-01-01", null, 0.5, Payload), Move("2026-02-01", 0.5, 0.6, Payload)],
                    For = [new Evidence(Join(RichText.Of(Payload), draft.Link("topics/hostile#b"), draft.Link("javascript:alert(1)", "x")), null, null)],
                    Notes = RichText.Of(Payload),
                })),
            Section(SectionKind.Uncertainties, "Questions", Items(Question("q", Payload, Payload) with { Touches = [draft.To("#b")] })),
            Section(SectionKind.Updates, "Updates", Items(Trigger("t", Payload) with { Moves = [new IntendedMove(draft.To("#b"), Estimate(EstimateForm.Malformed, Payload, null, null, null), default)] })),
            Section(SectionKind.Reading, "Reading", Items(ReadingLine("r", "2026-01-01", RichText.Of(Payload), Payload))),
            Section(SectionKind.Crux, "Crux 1: " + Payload, new SectionPart.Dispute(new Crux
            {
                Lead = "Crux 1" + Payload,
                Question = Payload,
                Left = new CruxPosition(RichText.Of(Payload), Estimate(EstimateForm.Words, Payload, 0.5, null, null, Payload)),
                Right = new CruxPosition(RichText.Of(Payload), null),
                Rows = [(RichText.Of(Payload), null)],
                Span = default,
            })),
            Section(SectionKind.Evaluation, "Evaluation", new SectionPart.Grid(new Table([RichText.Of(Payload)], [[RichText.Of(Payload)]], default)))) with
        {
            Area = Payload,
            Status = Payload,
            Description = Payload,
            Tags = [Payload],
            Placeholders = [new Placeholder(Payload, default, false)],
        });
        garden.Add(draft => Reading("note", Payload) with
        {
            Url = "java\nscript:alert(1)",
            Author = Payload,
            Published = Payload,
            Takeaway = Payload,
            Topics = [draft.To("topics/hostile", ReferenceKind.Topic, sentence: Payload)],
        });
        garden.Add(draft => Essay("essay", Payload, new DateOnly(2026, 1, 1)) with
        {
            Description = Payload,
            Source = "vbscript:x",
            Topics = [draft.To("topics/hostile", ReferenceKind.Topic)],
        });
        garden.Add(draft => Plain("index", Payload, Section(SectionKind.Prose, "", new SectionPart.Prose(Join(RichText.Of(Payload), draft.Embed("topics/hostile#b"))))));
        return garden.Build();
    }
}
