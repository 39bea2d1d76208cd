using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing.Inlines;
using Garden.Text;

namespace Garden.Parsing.Items;

/// <summary>What the readers of all kinds of entry share: ids, notes, dates, estimates.</summary>
internal sealed class ItemReader(PageBuilder page, BlockWriter blocks)
{
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

        Page.Report(RuleId.AmbiguousLink, Severity.Error, entry.Text.ItemIdSpan, $"the id `^{id}` is taken already on this page", "give each item an id of its own");
        return (Page.AnchorFor(id), true);
    }

    /// <summary>The words of the entry's own line, where complaints about them stand.</summary>
    public static SourceSpan TextSpan(ListEntry entry)
    {
        (int start, int end) = entry.Text.Trim(0, entry.Text.Grammar.Length);
        return entry.Text.SpanOf(start, end);
    }

    /// <summary>The nested notes as prose, keys that could not be understood among them.</summary>
    public RichText Notes(ListEntry entry, List<Keyed> unread)
    {
        RichText notes = blocks.Write(entry.Rest, keepWords: true);
        if (unread.Count == 0)
        {
            return notes;
        }

        FragmentBuilder builder = new(keepWords: true);
        builder.Add(notes);
        builder.Markup("<ul>\n");
        foreach (Keyed keyed in unread)
        {
            builder.Markup("<li>");
            builder.Add(keyed.Text.All);
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
        string value = keyed.Text.Grammar[keyed.ValueStart..];
        int end = value.AsSpan().IndexOfAny(' ', '—', '\n');
        string word = end < 0 ? value : value[..end];
        return ItemDates.Read(word, keyed.Text.SpanOf(keyed.ValueStart, keyed.ValueStart + word.Length), Page, isPast: keyed.Key != "by");
    }

    /// <summary>The estimate in a part; null when there is none.</summary>
    public Estimate? EstimateIn(InlineText text, int start, int end) =>
        EstimateReader.First(text.Grammar, start, end, Page.Settings.Likelihood) is NumberForm form ? EstimateReader.ToEstimate(form, text, Page) : null;

    /// <summary>How much something matters; null when the word is none of low, medium, high.</summary>
    public static Importance? ImportanceOf(Keyed keyed) => keyed.Value.ToLowerInvariant() switch
    {
        "low" => Importance.Low,
        "medium" => Importance.Medium,
        "high" => Importance.High,
        _ => null,
    };
}
