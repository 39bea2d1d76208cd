using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads an uncertainty: question, stakes, keys.</summary>
internal sealed class UncertaintyReader(ItemReader items)
{
    private readonly StakesLead _lead = new(items.Page.Words);

    /// <summary>Reads one entry.</summary>
    public Uncertainty Read(ListEntry entry)
    {
        InlineText text = entry.Text;
        (int Start, int End)? lead = _lead.In(text.Grammar);
        (int start, int stop) = text.Trim(0, lead?.Start ?? text.Grammar.Length);
        bool isOpened = false;
        while (lead is not null && stop > start && text.Grammar[stop - 1] is '—' or '–' or '-' or '(' or '（' or '¿')
        {
            isOpened |= text.Grammar[stop - 1] is '(' or '（';
            (start, stop) = text.Trim(start, stop - 1);
        }

        int end = text.Trim(0, text.Grammar.Length).End;
        end = isOpened && text.Grammar[end - 1] is ')' or '）' ? end - 1 : text.Grammar.Length;

        RichText question = text.Slice(start, stop);
        (string id, bool isExplicit) = items.IdOf(entry, question);
        Uncertainty uncertainty = new()
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            Question = question,
            Stakes = lead is { End: int stakes } ? ItemReader.Part(text, stakes, end) : StakesBelow(ref entry),
        };
        (uncertainty, List<Keyed> kept) = items.Keys(entry, uncertainty);
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
            return ItemReader.Part(text, _lead.In(text.Grammar)?.End ?? 0, text.Grammar.Length);
        }

        return null;
    }

    private bool LeadsToStakes(Block block) =>
        block is ParagraphBlock paragraph && _lead.In(MarkedText.Plain(MarkdownSyntax.Words(paragraph).TrimStart())) is { Start: 0 };
}
