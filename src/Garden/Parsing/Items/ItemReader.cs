using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing.Inlines;
using Garden.Text;

namespace Garden.Parsing.Items;

/// <summary>What the readers of all kinds of entry share: ids, notes, dates, estimates.</summary>
internal sealed class ItemReader(PageBuilder page, InlineReader inlines, BlockWriter blocks)
{
    /// <summary>Reads the running text of a block.</summary>
    public InlineReader Inlines { get; } = inlines;

    /// <summary>The page being read.</summary>
    public PageBuilder Page { get; } = page;

    /// <summary>The entry's id: the explicit one if it is the first to carry it, else a slug of the words.</summary>
    public (string Id, bool IsExplicit) IdOf(ListEntry entry, RichText words)
    {
        if (entry.Text.ItemId is not string id)
        {
            string plain = words.Plain(index => Page.References[index].Target);
            return (Page.AnchorFor(plain.Length > 0 ? plain : "item"), false);
        }

        if (Page.Claim(id))
        {
            return (id, true);
        }

        Page.Report(RuleDescriptor.AmbiguousLink, entry.Text.ItemIdSpan, $"the id `^{id}` is taken already on this page", "give each item an id of its own");
        return (Page.AnchorFor(id), true);
    }

    /// <summary>The words of the entry's own line, where complaints about them stand.</summary>
    public static SourceSpan TextSpan(ListEntry entry)
    {
        (int start, int end) = entry.Text.Trim(0, entry.Text.Grammar.Length);
        return entry.Text.SpanOf(start, end);
    }

    /// <summary>Where an id would be written: behind the entry's first paragraph, with whatever closes in it.</summary>
    public static int IdSlot(ListEntry entry, string source)
    {
        int end = Math.Min(entry.Text.Span.End, source.Length);
        while (end > entry.Text.Span.Start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a key can be true once only; of several the last counts.</summary>
    private static bool HoldsOneValue(string key) => key is "by" or "reviewed" or "importance" or "forecast" or "resolved" or "answered" or "state";

    private void ReportSecond(Keyed last)
    {
        if (last.Key == "resolved")
        {
            Page.Report(RuleDescriptor.MalformedResolution, last.Span, "the belief is resolved more than once", "keep the one that is right");
        }
    }

    /// <summary>
    /// Reads an entry's keys one after the other; gives back the item with what they add, and those that stand whole among the notes:
    /// not understood, or saying more than was understood.
    /// </summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="read">The item with what a key adds; null when its value cannot be understood.</param>
    public (T Item, List<Keyed> Kept) Keys<T>(ListEntry entry, T item, Func<T, Keyed, T?> read)
        where T : Item
    {
        List<Keyed> kept = [];
        foreach (Keyed keyed in entry.Keys)
        {
            if (HoldsOneValue(keyed.Key) && entry.Keys.Last(other => other.Key == keyed.Key) is var last && last != keyed)
            {
                kept.Add(keyed);
                ReportSecond(last);
                continue;
            }

            T? more = read(item, keyed);
            item = more ?? item;
            if (more is null || keyed.Below.Count > 0 || KeyedRest.SaysMore(keyed, Page.Settings.Likelihood))
            {
                kept.Add(keyed);
            }
        }

        return (item, kept);
    }

    /// <summary>The nested notes as prose, some keys among them.</summary>
    public RichText Notes(ListEntry entry, List<Keyed> kept)
    {
        RichText notes = blocks.Write(entry.Rest, keepWords: true);
        if (kept.Count == 0)
        {
            return notes;
        }

        FragmentBuilder builder = new(keepWords: true);
        builder.Add(notes);
        builder.Markup("<ul>\n");
        foreach (Keyed keyed in kept)
        {
            builder.Markup("<li>");
            builder.Add(keyed.Text.All);
            builder.Add(blocks.Write(keyed.Below, keepWords: true));
            builder.Markup("</li>\n");
        }

        builder.Markup("</ul>\n");
        return builder.ToRichText();
    }

    /// <summary>A part of a text; null when it holds no word at all, empty when it holds nothing but prompts.</summary>
    public static RichText? Part(InlineText text, int start, int end)
    {
        if (text.IsBlank(start, end))
        {
            return null;
        }

        (int from, int to) = text.Trim(start, end);
        return text.Slice(from, to);
    }

    /// <summary>The day that a value starts with; null, and a complaint, when it is no day.</summary>
    public DateOnly? DateAt(Keyed keyed)
    {
        int end = keyed.WordEnd(keyed.ValueStart);
        return ItemDates.Read(keyed.Text.Grammar[keyed.ValueStart..end], keyed.Text.SpanOf(keyed.ValueStart, end), Page, isPast: keyed.Key != "by");
    }

    /// <summary>The estimate in a part; null when there is none.</summary>
    public Estimate? EstimateIn(InlineText text, int start, int end) =>
        EstimateReader.InValue(text.Grammar, start, end, Page.Settings.Likelihood) is NumberForm form ? EstimateReader.ToEstimate(form, text, Page) : null;

    /// <summary>How much something matters; null when the word is none of low, medium, high.</summary>
    public static Importance? ImportanceOf(Keyed keyed) => keyed.Value.ToLowerInvariant() switch
    {
        "low" => Importance.Low,
        "medium" => Importance.Medium,
        "high" => Importance.High,
        _ => null,
    };
}
