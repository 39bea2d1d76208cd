using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Editing;

/// <summary>Everything a region says but for the one thing that is edited, as lines to be compared before and after.</summary>
internal static class PageFacts
{
    /// <summary>The facts in the order of the page.</summary>
    /// <param name="except">The id of the item that is edited; null when none is.</param>
    public static ImmutableArray<string> Of(OpenPage page, Topic topic, string? except) =>
    [
        $"{topic.Title}|{topic.Description}|{topic.Area}|{topic.Status}|{topic.Created}|{topic.ReviewEvery}|{topic.DeclaredStub}|{topic.Unlisted}|{topic.Privacy}|{topic.Slug}|{topic.Order}|{topic.Language}|{topic.Direction}|{topic.Updated}",
        .. topic.Aliases,
        .. topic.Tags,
        .. topic.Headings.Select(heading => $"{heading.Level} {heading.Anchor} {heading.Text}"),
        .. topic.Sections.SelectMany(section => section.Parts.SelectMany(part => OfPart(page.Text, part, except)).Prepend($"{section.Kind} {BeliefFacts.Words(section.Title)}")),
        .. topic.Footnotes.Select(note => $"{note.Label} {BeliefFacts.Words(note.Text)}"),
        .. topic.BlockIds,
        .. topic.Suppressions.Select(suppression => page.Text[suppression.Span.Start..suppression.Span.End]),
    ];

    private static IEnumerable<string> OfPart(string text, SectionPart part, string? except) => part switch
    {
        SectionPart.Prose prose => [BeliefFacts.Words(prose.Html)],
        SectionPart.Items items => items.Entries.Select(item => OfItem(text, item, except)),
        SectionPart.Fit fit => fit.Entries.Select(item => OfItem(text, item, except)),
        SectionPart.Grid grid => grid.Table.Rows.SelectMany(row => row).Concat(grid.Table.Header).Select(BeliefFacts.Words),
        SectionPart.Dispute { Crux: Crux crux } => crux.Rows.SelectMany(row => (RichText?[])[row.Left, row.Right]).Append(crux.Left.Position).Append(crux.Right.Position).Select(BeliefFacts.Words),
        _ => [],
    };

    private static string OfItem(string text, Item item, string? except) =>
        item.Id == except ? $"{item.GetType().Name} {item.Id}" : $"{item.GetType().Name} {item.Id} {text[item.Span.Start..item.Span.End].TrimEnd()}";
}
