using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Garden.Model;
using Garden.Parsing.Inlines;
using Garden.Parsing.Markdown;
using Markdig.Syntax;

namespace Garden.Parsing.Items;

/// <summary>Reads an uncertainty: question, stakes, keys.</summary>
internal sealed partial class UncertaintyReader(ItemReader items)
{
    /// <summary>Reads one entry.</summary>
    public Uncertainty Read(ListEntry entry)
    {
        InlineText text = entry.Text;
        Match lead = StakesLead().Match(text.Grammar);
        int end = lead.Success ? lead.Index : text.Grammar.Length;
        (int start, int stop) = text.Trim(0, end);
        RichText question = text.Slice(start, stop);
        (string id, bool isExplicit) = items.IdOf(entry, question);
        Uncertainty uncertainty = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            Question = question,
            Stakes = lead.Success ? ItemReader.Part(text, lead.Index + lead.Length, text.Grammar.Length) : StakesBelow(ref entry),
        };
        (uncertainty, List<Keyed> kept) = items.Keys(entry, uncertainty, Read);
        return uncertainty with { Notes = items.Notes(entry, kept) };
    }

    /// <summary>The stakes as a paragraph or a nested entry of their own, taken from what stands below the question; null when there are none.</summary>
    private RichText? StakesBelow(ref ListEntry entry)
    {
        foreach (Block block in entry.Rest)
        {
            Block? holder = block is ListBlock list ? list.FirstOrDefault(child => child is ListItemBlock { Count: 1 } item && LeadsToStakes(item[0])) : block;
            Block? paragraph = holder is ListItemBlock found ? found[0] : holder;
            if (paragraph is not ParagraphBlock stakes || !LeadsToStakes(stakes))
            {
                continue;
            }

            holder!.Parent!.Remove(holder);
            entry = entry with { Rest = [.. entry.Rest.Where(rest => rest != block || block is ListBlock { Count: > 0 })] };
            InlineText text = items.Inlines.Read(stakes);
            Match lead = StakesLead().Match(text.Grammar);
            return ItemReader.Part(text, lead.Index + lead.Length, text.Grammar.Length);
        }

        return null;
    }

    private static bool LeadsToStakes(Block block) =>
        block is ParagraphBlock paragraph && StakesLead().Match(MarkdownSyntax.Words(paragraph).TrimStart()) is { Success: true, Index: 0 };

    private Uncertainty? Read(Uncertainty uncertainty, Keyed keyed) => keyed.Key switch
    {
        "importance" => ItemReader.ImportanceOf(keyed) is Importance importance ? uncertainty with { Importance = importance } : null,
        "touches" => uncertainty with { Touches = [.. uncertainty.Touches, .. keyed.Text.ReferencesIn(keyed.ValueStart, keyed.Text.Grammar.Length)] },
        "answered" => items.DateAt(keyed) is DateOnly date
            ? uncertainty with { Answered = date, Answer = ItemReader.Part(keyed.Text, Dashes.SkipAfter(keyed.Text.Grammar, keyed.WordEnd(keyed.ValueStart)), keyed.Text.Grammar.Length) }
            : null,
        _ => null,
    };

    [GeneratedRegex(@"\bwhy\s+(it|this|that)\s+matters\s*[:—–-]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StakesLead();
}

/// <summary>Reads a trigger: the event, its direction, what it would move, whether it has happened.</summary>
internal sealed partial class TriggerReader(ItemReader items)
{
    /// <summary>Reads one entry.</summary>
    public Trigger Read(ListEntry entry)
    {
        InlineText text = entry.Text;
        (int start, int end) = text.Trim(0, text.Grammar.Length);
        RichText words = text.Slice(start, end);
        (string id, bool isExplicit) = items.IdOf(entry, words);
        Trigger trigger = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            Text = words,
            SaysDirection = Direction().IsMatch(text.Grammar),
        };
        (trigger, List<Keyed> kept) = items.Keys(entry, trigger, Read);
        return trigger with { Notes = items.Notes(entry, kept) };
    }

    private Trigger? Read(Trigger trigger, Keyed keyed)
    {
        if (keyed.Key == "moves")
        {
            ImmutableArray<IntendedMove> moves = [.. Moves(keyed)];
            return moves.IsEmpty ? null : trigger with { Moves = trigger.Moves.AddRange(moves) };
        }

        if (keyed.Key != "state")
        {
            return null;
        }

        string value = keyed.Value;
        TriggerState? state = value.Split(' ', 2)[0].ToLowerInvariant() switch
        {
            "open" => TriggerState.Open,
            "fired" => TriggerState.Fired,
            "expired" => TriggerState.Expired,
            _ => null,
        };
        int space = keyed.Text.Grammar.IndexOf(' ', keyed.ValueStart);
        DateOnly? date = state is TriggerState.Open or null || space < 0
            ? null
            : items.DateAt(keyed with { ValueStart = space + 1 });
        return state is null ? null : trigger with { State = state.Value, StateDate = date, StateSpan = keyed.Span };
    }

    /// <summary>Each belief of the value with the number that stands behind it, up to the next belief.</summary>
    private IEnumerable<IntendedMove> Moves(Keyed keyed)
    {
        foreach ((int reference, int start, int end) in keyed.Text.ReferencesWithTails(keyed.ValueStart))
        {
            int number = Arrows.First(keyed.Text.Grammar, start, end) is { } arrow ? arrow.End : start;
            yield return new IntendedMove(reference, items.EstimateIn(keyed.Text, number, end), keyed.Span);
        }
    }

    [GeneratedRegex(@"\b(towards?|away\s+from|raises?|lowers?|increases?|decreases?|more\s+confident|less\s+confident|higher\s+confidence|lower\s+confidence)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Direction();
}

/// <summary>Reads a line of a reading log: date, title, takeaway, what it moved.</summary>
internal sealed class ReadingReader(ItemReader items)
{
    /// <summary>Reads one entry.</summary>
    public ReadingEntry Read(ListEntry entry)
    {
        InlineText text = entry.Text;
        string grammar = text.Grammar;
        (int dateEnd, int titleStart, int titleEnd, int takeaway) = Fields(text);
        RichText title = ItemReader.Part(text, titleStart, titleEnd) ?? RichText.Empty;
        (string id, bool isExplicit) = items.IdOf(entry, title);
        (int dateFrom, int dateTo) = text.Trim(0, dateEnd);
        string date = grammar[dateFrom..dateTo];
        ReadingEntry reading = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            DateText = text.Slice(dateFrom, dateTo),
            Date = date.Length > 0 && !text.IsUnfilled(dateFrom, dateTo) ? ItemDates.Read(date, text.SpanOf(dateFrom, dateTo), items.Page) : null,
            Title = title,
            Takeaway = ItemReader.Part(text, Math.Min(takeaway, grammar.Length), grammar.Length),
            Target = text.ReferencesIn(titleStart, titleEnd).Select(reference => (int?)reference).FirstOrDefault(),
        };
        (reading, List<Keyed> kept) = items.Keys(entry, reading, Read);
        return reading with { Notes = items.Notes(entry, kept) };
    }

    private ReadingEntry? Read(ReadingEntry reading, Keyed keyed) =>
        keyed.Key == "moved" && keyed.Text.ReferencesWithTails(keyed.ValueStart).Any()
            ? reading with { Moved = [.. reading.Moved, .. Moved(keyed)] }
            : null;

    /// <summary>Where the date ends, and where title and takeaway stand.</summary>
    private static (int DateEnd, int TitleStart, int TitleEnd, int Takeaway) Fields(InlineText text)
    {
        string grammar = text.Grammar;
        if (Prompts(text) is { } prompts)
        {
            return prompts;
        }

        if (Dashes.FirstSpaced(grammar, 0) is not { } first)
        {
            return (0, 0, grammar.Length, grammar.Length);
        }

        string head = grammar[..first.Start].Trim();
        bool dated = head.Length > 0 && (char.IsAsciiDigit(head[0]) ? ItemDates.LooksLikeDate(head) : text.IsUnfilled(0, first.Start));
        if (!dated)
        {
            return (0, 0, first.Start, first.End);
        }

        return Dashes.FirstSpaced(grammar, first.End) is { } second
            ? (first.Start, first.End, second.Start, second.End)
            : (first.Start, first.End, grammar.Length, grammar.Length);
    }

    /// <summary>The skeleton's three prompts side by side, dashes or not; null for anything else.</summary>
    private static (int DateEnd, int TitleStart, int TitleEnd, int Takeaway)? Prompts(InlineText text)
    {
        if (!text.IsUnfilled(0, text.Grammar.Length))
        {
            return null;
        }

        int first = text.Grammar.IndexOf(InlineText.Prompt, StringComparison.Ordinal);
        int second = text.Grammar.IndexOf(InlineText.Prompt, first + 1);
        int third = second < 0 ? -1 : text.Grammar.IndexOf(InlineText.Prompt, second + 1);
        return third < 0 ? null : (first + 1, second, second + 1, third);
    }

    private IEnumerable<ReadingMove> Moved(Keyed keyed)
    {
        foreach ((int reference, int start, int end) in keyed.Text.ReferencesWithTails(keyed.ValueStart))
        {
            (int Start, int End)? arrow = Arrows.First(keyed.Text.Grammar, start, end);
            yield return new ReadingMove(
                reference,
                arrow is null ? null : items.EstimateIn(keyed.Text, start, arrow.Value.Start),
                items.EstimateIn(keyed.Text, arrow?.End ?? start, end));
        }
    }
}
