using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;
using Garden.Site;

namespace Garden.Language.Tests.Parsing;

/// <summary>Reads pages from strings, as the tests of this folder need them.</summary>
internal static class Parse
{
    public static ParsedPage Page(string text, string path = "topics/page.md") =>
        PageParser.Parse(new SourceFile("input/" + path, text), PagePlace.Of(path), GardenSettings.Default);

    /// <summary>A topic of a garden in one of the languages of the tool.</summary>
    public static ParsedPage InLanguage(string language, string text) =>
        PageParser.Parse(new SourceFile("input/topics/page.md", text), PagePlace.Of("topics/page.md"), GardenSettings.Default with { Language = language });

    public static Topic Topic(string text) => (Topic)Page(text).Page;

    /// <summary>The beliefs of a topic whose beliefs section holds these lines.</summary>
    public static ImmutableArray<Belief> Beliefs(string list) => [.. Topic("## Current beliefs\n\n" + list + "\n").Beliefs];

    public static Belief Belief(string line) => Assert.Single(Beliefs("- " + line));

    public static ImmutableArray<Diagnostic> Findings(string text) => Page(text).Diagnostics;

    /// <summary>Plain words, links named as they are written.</summary>
    public static string Words(Page page, RichText? text) => text?.Plain(index => page.References[index].Target) ?? "(none)";

    public static string Words(RichText? text) => text?.Plain(_ => "…") ?? "(none)";

    /// <summary>HTML in which references and prompts are named, good enough to see what was read.</summary>
    public static string Html(RichText text)
    {
        StringBuilder html = new();
        bool isInTag = false;
        foreach (TextEvent one in text.Events)
        {
            html.Append(isInTag && one.Kind != TextEventKind.Attribute ? ">" : "");
            isInTag = one.Kind == TextEventKind.Attribute || one is { Kind: TextEventKind.Start, Element: TextElement.Tag };
            html.Append(one switch
            {
                { Kind: TextEventKind.Start, Element: TextElement.Reference } => $"{{LinkOpen {one.Number}}}",
                { Kind: TextEventKind.End, Element: TextElement.Reference } => $"{{LinkClose {one.Number}}}",
                { Kind: TextEventKind.Name } => $"{{LinkText {one.Number}}}",
                { Kind: TextEventKind.Embed or TextEventKind.Picture or TextEventKind.EmbedBlock } => $"{{{one.Kind} {one.Number}{(one.Text.Length == 0 || one.Kind == TextEventKind.Picture ? "" : $" “{one.Text}”")}{(one.Detail.Length == 0 || one.Kind == TextEventKind.Picture ? "" : $" #{one.Detail}")}}}",
                { Kind: TextEventKind.Task } => one.Number == 1 ? "[done] " : "[open] ",
                { Kind: TextEventKind.Start, Element: TextElement.TagLink } => $"{{Tag {one.Text}}}",
                { Kind: TextEventKind.Prompt } => $"⟦{one.Text}⟧",
                _ => "",
            });
            if (one.Kind == TextEventKind.NoteMark)
            {
                html.Append(CultureInfo.InvariantCulture, $"<sup id=\"ref-{one.Number}{one.Text}\"></sup>");
            }

            ElementHtml.Write(html, one);
        }

        return html.ToString();
    }

    /// <summary>The whole body as HTML with holes.</summary>
    public static string Body(Page page) => string.Concat(page.Sections.SelectMany(section => section.Parts).OfType<SectionPart.Prose>().Select(part => Html(part.Html)));
}
