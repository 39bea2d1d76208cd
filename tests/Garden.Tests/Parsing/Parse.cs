using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing;
using Garden.Text;

namespace Garden.Tests.Parsing;

/// <summary>Reads pages from strings, as the tests of this folder need them.</summary>
internal static class Parse
{
    public static ParsedPage Page(string text, string path = "topics/page.md") =>
        PageParser.Parse(new SourceFile("input/" + path, text), PagePlace.Of(path), GardenSettings.Default);

    public static Topic Topic(string text) => (Topic)Page(text).Page;

    /// <summary>The beliefs of a topic whose beliefs section holds these lines.</summary>
    public static ImmutableArray<Belief> Beliefs(string list) => [.. Topic("## Current beliefs\n\n" + list + "\n").Beliefs];

    public static Belief Belief(string line) => Assert.Single(Beliefs("- " + line));

    public static ImmutableArray<Diagnostic> Findings(string text) => Page(text).Diagnostics;

    /// <summary>Plain words, links named as they are written.</summary>
    public static string Words(Page page, RichText? text) => text?.Plain(index => page.References[index].Target) ?? "(none)";

    public static string Words(RichText? text) => text?.Plain(_ => "…") ?? "(none)";

    /// <summary>HTML with holes marked, good enough to see what was written.</summary>
    public static string Html(RichText text) => string.Concat(text.Fragments.Select(fragment => fragment.Kind switch
    {
        FragmentKind.Text => Garden.Text.Html.Escape(fragment.Text),
        FragmentKind.Markup => fragment.Text,
        FragmentKind.Placeholder => $"⟦{fragment.Text}⟧",
        _ => $"{{{fragment.Kind} {fragment.Reference}}}",
    }));

    /// <summary>The whole body as HTML with holes.</summary>
    public static string Body(Page page) => string.Concat(page.Sections.SelectMany(section => section.Parts).OfType<SectionPart.Prose>().Select(part => Html(part.Html)));
}
