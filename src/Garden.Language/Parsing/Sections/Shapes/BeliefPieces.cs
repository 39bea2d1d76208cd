using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Markdig.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>Gathers what labelled lines say of one belief.</summary>
internal sealed class BeliefPieces(InlineReader inlines, ListEntryReader entries, LabelledLines labels, LikelihoodScale scale)
{
    private readonly List<Keyed> _keys = [];
    private readonly List<Block> _rest = [];
    private InlineText? _id;
    private InlineText? _value;
    private InlineText? _reason;

    /// <summary>The words of the claim; null when no label names it.</summary>
    public InlineText? Claim { get; private set; }

    /// <summary>A second line that names an estimate; null when there is none.</summary>
    public InlineText? Rival { get; private set; }

    /// <summary>The line that names the estimate; null when no label names one.</summary>
    public InlineText? Value => _value;

    /// <summary>Reads what stands below the belief's heading or paragraph.</summary>
    public void Read(IReadOnlyList<Block> below)
    {
        bool isOwn = true;
        foreach (Block block in below)
        {
            isOwn &= block is not HeadingBlock;
            if (isOwn && block is ParagraphBlock paragraph && labels.NamesIn(paragraph).Any())
            {
                (ParagraphBlock? before, List<LabelledLine> lines) = labels.Split(paragraph);
                _rest.AddRange(before is null ? [] : [before]);
                Read(lines);
            }
            else
            {
                TakeLabelled(block);
                _rest.AddRange(block is ListBlock { Count: 0 } ? [] : [block]);
            }
        }
    }

    /// <summary>Reads labelled lines.</summary>
    public void Read(List<LabelledLine> lines)
    {
        foreach (LabelledLine line in lines)
        {
            Read(line);
        }
    }

    /// <summary>The entry of these pieces.</summary>
    /// <param name="text">Its line.</param>
    /// <param name="value">The estimate where no label names one; null for that in the line.</param>
    public ListEntry Entry(InlineText text, SourceSpan span, InlineText? value)
    {
        ListEntry entry = entries.Of(_id is null ? text : EntryTexts.WithIdOf(text, _id), _rest, span);
        return entry with { Keys = [.. _keys, .. entry.Keys], Value = _value ?? value, Reason = _reason };
    }

    /// <summary>Takes entries out of a list that are lines of this kind too: <c>- **Confidence:** 76%</c>.</summary>
    private void TakeLabelled(Block block)
    {
        foreach (Block item in block is ListBlock list ? list.ToList() : [])
        {
            if (item is ListItemBlock { Count: 1 } and [ParagraphBlock paragraph] && labels.Of(paragraph) is { Name: "claim" or "estimate" or "why" or "reviewed" } line)
            {
                ((ListBlock)block).Remove(item);
                Read(line);
            }
        }
    }

    private void Read(LabelledLine line)
    {
        inlines.Read(line.Line);
        _id = line.Text.ItemId is null ? _id : line.Text;
        switch (line.Name)
        {
            case "claim" when Claim is null:
                Claim = line.Value;
                break;
            case "estimate" when _value is null:
                _value = line.Value;
                KeepWords(line);
                break;
            case "why" when _reason is null:
                _reason = line.Value;
                break;
            case "estimate":
                Rival ??= line.Value;
                Keep(line);
                break;
            case "claim" or "why" or "question" or "stakes" or "number":
                Keep(line);
                break;
            default:
                _keys.Add(line.AsKeyed(line.Name));
                break;
        }
    }

    /// <summary>Keeps a line whose value says more than its number: "High (60–80%)".</summary>
    private void KeepWords(LabelledLine line)
    {
        if (TableRows.SaysMore(line.Value, scale))
        {
            Keep(line);
        }
    }

    private void Keep(LabelledLine line)
    {
        inlines.Restore(line.Line, line.Text);
        _rest.Add(line.Line);
    }
}
