using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>What the readers of all kinds of entry share: ids, notes, dates, estimates.</summary>
internal sealed class ItemReader(PageBuilder page, InlineReader inlines, BlockWriter blocks)
{
    private KeyReading? _keys;

    /// <summary>Dates in the body.</summary>
    public ItemDates Dates { get; } = new(page);

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

    /// <summary>Gives an item what the keys below it say.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <returns>The item, and the entries that stand whole among its notes: not understood, or saying more than was understood.</returns>
    public (T Item, List<Keyed> Kept) Keys<T>(ListEntry entry, T item)
        where T : Item
    {
        (Item read, List<Keyed> kept) = (_keys ??= new KeyReading(this)).Read(entry, item);
        return ((T)read, kept);
    }

    /// <summary>Complains about a nested entry that begins with a key and cannot be read (GRD214).</summary>
    public void Unread(SourceSpan span, string message, string? help, Fix? fix = null, Severity severity = Severity.Error) =>
        Page.Report(RuleDescriptor.UnreadEntry, span, message, help, fix, severity);

    /// <summary>The words of a place as the writer wrote them.</summary>
    public string Written(SourceSpan span) => Page.File.Text[span.Start..span.End];

    /// <summary>The nested notes as prose, some keys among them.</summary>
    public RichText Notes(ListEntry entry, List<Keyed> kept)
    {
        RichText notes = blocks.Write(entry.Rest);
        if (kept.Count == 0)
        {
            return notes;
        }

        RichTextBuilder builder = new();
        builder.Add(notes);
        builder.Start(TextElement.List);
        foreach (Keyed keyed in kept)
        {
            builder.Start(TextElement.Entry);
            builder.Add(keyed.Text.All);
            builder.Add(blocks.Write(keyed.Below));
            builder.End(TextElement.Entry);
        }

        builder.End(TextElement.List);
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

    /// <summary>The number that stands at a place, an arrow before it left out; null when none does, whatever stands further on.</summary>
    public NumberForm? NumberAt(InlineText text, int at, int? end = null, bool inPlace = false)
    {
        int start = TextScan.SkipBlanks(text.Grammar, at);
        start = TextScan.SkipBlanks(text.Grammar, Arrows.EndAt(text.Grammar, start) ?? start);
        int stop = end ?? text.Grammar.Length;
        return start < stop && EstimateReader.InValue(text.Grammar, start, stop, Page.Settings.Likelihood, inPlace) is NumberForm form && form.Start == start ? form : null;
    }
}
