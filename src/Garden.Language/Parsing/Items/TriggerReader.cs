using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads a trigger: the event, its direction, what it would move, whether it has happened.</summary>
internal sealed class TriggerReader(ItemReader items)
{
    private readonly DirectionWords _directions = DirectionWords.Of(items.Page.Words);

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
            SaysDirection = _directions.AreIn(text.Grammar) || LeadsToNumber(text),
        };
        (trigger, List<Keyed> kept) = items.Keys(entry, trigger);
        return trigger with { Notes = items.Notes(entry, kept) };
    }

    /// <summary>Whether an arrow leads to a number: <c>If two weirs fail: → 40%</c>.</summary>
    private bool LeadsToNumber(InlineText text)
    {
        for (int at = 0; at < text.Grammar.Length; at++)
        {
            if (Arrows.EndAt(text.Grammar, at) is int end && items.NumberAt(text, end) is { Problem: null })
            {
                return true;
            }
        }

        return false;
    }
}
