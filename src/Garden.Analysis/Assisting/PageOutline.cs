using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>What a part of a page is.</summary>
public enum OutlineKind
{
    /// <summary>A page.</summary>
    Page,

    /// <summary>A heading, with everything below it.</summary>
    Heading,

    /// <summary>A belief.</summary>
    Belief,

    /// <summary>An uncertainty.</summary>
    Uncertainty,

    /// <summary>Something that would change the writer's mind.</summary>
    Trigger,

    /// <summary>An entry of a reading log.</summary>
    Reading,

    /// <summary>Any other entry.</summary>
    Entry,
}

/// <summary>A part of a page with the parts inside it.</summary>
/// <param name="Name">Its words; never empty.</param>
/// <param name="Detail">Its number or its id; null when there is nothing to say.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Its name, inside <paramref name="Span"/>.</param>
public sealed record OutlinePart(string Name, string? Detail, OutlineKind Kind, SourceSpan Span, SourceSpan NameSpan, ImmutableArray<OutlinePart> Parts);

/// <summary>The parts of a page: its headings, one below the other, and the items that stand under them.</summary>
public static class PageOutline
{
    /// <summary>The parts on the highest level.</summary>
    /// <param name="length">How long the page's text is.</param>
    public static ImmutableArray<OutlinePart> Of(Corpus corpus, Page page, int length)
    {
        HashSet<string> ids = [.. page.Items.Select(item => item.Id)];
        Heading[] headings = [.. page.Headings.Where(heading => !ids.Contains(heading.Anchor)).OrderBy(heading => heading.Span.Start)];
        OutlinePart[] items = [.. page.Items.Where(item => item is not PlainItem).OrderBy(item => item.Span.Start).Select(item => Of(corpus, page, item))];
        int nextItem = 0;
        int nextHeading = 0;
        return Read(level: 0, end: length);

        ImmutableArray<OutlinePart> Read(int level, int end)
        {
            ImmutableArray<OutlinePart>.Builder parts = ImmutableArray.CreateBuilder<OutlinePart>();
            while (true)
            {
                int headingAt = nextHeading < headings.Length && headings[nextHeading].Level > level ? headings[nextHeading].Span.Start : int.MaxValue;
                int limit = nextHeading < headings.Length ? headings[nextHeading].Span.Start : end;
                if (nextItem < items.Length && items[nextItem].Span.Start < limit)
                {
                    parts.Add(items[nextItem++]);
                }
                else if (headingAt < end)
                {
                    Heading heading = headings[nextHeading++];
                    int close = headings.Skip(nextHeading).FirstOrDefault(other => other.Level <= heading.Level)?.Span.Start ?? end;
                    close = Math.Min(close, end);
                    parts.Add(new OutlinePart(Named(heading.Text, heading.Anchor), null, OutlineKind.Heading, new SourceSpan(heading.Span.Start, Math.Max(close, heading.Span.End)), heading.Span, Read(heading.Level, close)));
                }
                else
                {
                    return parts.DrainToImmutable();
                }
            }
        }
    }

    /// <summary>A page as one part.</summary>
    public static OutlinePart Of(Page page) => new(page.Title, page.Name, OutlineKind.Page, page.TitleSpan, page.TitleSpan, []);

    /// <summary>An item as a part.</summary>
    public static OutlinePart Of(Corpus corpus, Page page, Item item)
    {
        (OutlineKind kind, string? detail) = item switch
        {
            Belief { Resolution: not null } belief => (OutlineKind.Belief, BeliefWords.Number(new PlacedBelief((Topic)page, belief))),
            Belief belief => (OutlineKind.Belief, Percent.Of(belief.Estimate)),
            Uncertainty => (OutlineKind.Uncertainty, null),
            Trigger => (OutlineKind.Trigger, null),
            ReadingEntry => (OutlineKind.Reading, null),
            _ => (OutlineKind.Entry, (string?)null),
        };
        SourceSpan span = item.Span.Contains(item.TextSpan) ? item.Span : new SourceSpan(Math.Min(item.Span.Start, item.TextSpan.Start), Math.Max(item.Span.End, item.TextSpan.End));
        return new OutlinePart(Named(PageWords.Of(corpus, page, item), item.Id), detail, kind, span, item.TextSpan, []);
    }

    private static string Named(string words, string id) => string.IsNullOrWhiteSpace(words) ? id : words;
}
