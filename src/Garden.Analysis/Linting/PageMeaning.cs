using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>
/// What a page says, as far as a fix must not change it: how often each word stands in its body, and of which parts the
/// body is made. Order and addresses are left out: fixes reorder histories and write ids.
/// </summary>
public sealed class PageMeaning
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);

    /// <summary>Reads what a page says.</summary>
    public PageMeaning(Page page)
    {
        foreach (Section section in page.Sections)
        {
            Count(_parts, $"section {section.Kind}");
            Add(section.Title);
            foreach (SectionPart part in section.Parts)
            {
                Add(part);
            }
        }

        foreach (Footnote note in page.Footnotes)
        {
            Count(_parts, "footnote");
            Add(note.Text);
        }
    }

    /// <summary>Whether two pages say the same.</summary>
    public bool IsSame(PageMeaning other) => Differences(_parts, other._parts).Count == 0 && Differences(_words, other._words).Count == 0;

    /// <summary>Whether <paramref name="after"/> has everything that this page has, and further parts.</summary>
    public bool IsExtendedBy(PageMeaning after)
    {
        Dictionary<string, int> parts = Differences(_parts, after._parts);
        return parts.Count > 0 && parts.Values.All(count => count > 0) && Differences(_words, after._words).Values.All(count => count > 0);
    }

    /// <summary>
    /// Whether <paramref name="after"/> is made of the same parts, and only words of <paramref name="removed"/> went and only words
    /// of <paramref name="added"/> came.
    /// </summary>
    public bool IsExplainedBy(PageMeaning after, string removed, string added)
    {
        HashSet<string> gone = [.. WordsIn(removed)];
        HashSet<string> come = [.. WordsIn(added)];
        return Differences(_parts, after._parts).Count == 0
            && Differences(_words, after._words).All(word => (word.Value < 0 ? gone : come).Contains(word.Key));
    }

    private static Dictionary<string, int> Differences(Dictionary<string, int> before, Dictionary<string, int> after)
    {
        Dictionary<string, int> differences = new(after, StringComparer.Ordinal);
        foreach ((string key, int count) in before)
        {
            ref int left = ref CollectionsMarshal.GetValueRefOrAddDefault(differences, key, out _);
            left -= count;
            if (left == 0)
            {
                differences.Remove(key);
            }
        }

        return differences;
    }

    /// <summary>Runs of letters and digits.</summary>
    private static IEnumerable<string> WordsIn(string text)
    {
        int start = -1;
        for (int at = 0; at <= text.Length; at++)
        {
            bool inWord = at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]));
            if (inWord && start < 0)
            {
                start = at;
            }
            else if (!inWord && start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }

    private static void Count(Dictionary<string, int> counts, string key) => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;

    private void Add(SectionPart part)
    {
        switch (part)
        {
            case SectionPart.Prose prose:
                Add(prose.Html);
                break;
            case SectionPart.Items items:
                AddAll(items.Entries);
                break;
            case SectionPart.Grid grid:
                AddAll(grid.Table.Header);
                foreach (ImmutableArray<RichText> row in grid.Table.Rows)
                {
                    Count(_parts, "row");
                    AddAll(row);
                }

                break;
            case SectionPart.Dispute { Crux: Crux crux }:
                Count(_parts, "crux");
                AddAll([crux.Left.Position, crux.Right.Position]);
                AddAll([crux.Left.Estimate, crux.Right.Estimate]);
                AddAll(crux.Rows.SelectMany(row => new[] { row.Left, row.Right }));
                break;
            case SectionPart.Fit fit:
                Count(_parts, $"fit {fit.Side}");
                AddAll(fit.Entries);
                break;
        }
    }

    private void AddAll(IEnumerable<Item> items)
    {
        foreach (Item item in items)
        {
            Count(_parts, item.GetType().Name);
            Add(Corpus.WordsOf(item));
            Add(item.Notes);
            switch (item)
            {
                case Belief belief:
                    AddBelief(belief);
                    break;
                case Uncertainty uncertainty:
                    AddAll([uncertainty.Stakes, uncertainty.Answer]);
                    break;
                case Trigger trigger:
                    AddAll(trigger.Moves.Select(move => move.To));
                    break;
                case ReadingEntry reading:
                    AddAll([reading.DateText, reading.Takeaway]);
                    AddAll(reading.Moved.SelectMany(move => new[] { move.From, move.To }));
                    break;
            }
        }
    }

    private void AddBelief(Belief belief)
    {
        AddAll([belief.Reason, belief.Resolution?.Why, belief.BaseRate?.Class, .. belief.History.Select(move => move.Reason)]);
        AddAll(belief.For.Concat(belief.Against).Select(evidence => evidence.Text).Concat(belief.Conditions.Select(condition => condition.Text)));
        AddAll([belief.Estimate, .. belief.History.SelectMany(move => new[] { move.From, move.To }), .. belief.Conditions.Select(condition => condition.Estimate)]);
    }

    private void AddAll(IEnumerable<RichText?> texts)
    {
        foreach (RichText? text in texts)
        {
            Add(text);
        }
    }

    private void AddAll(IEnumerable<Estimate?> estimates)
    {
        foreach (string word in estimates.SelectMany(estimate => WordsIn(estimate?.Written ?? "")))
        {
            Count(_words, word);
        }
    }

    private void Add(RichText? text)
    {
        foreach (TextEvent one in (text ?? RichText.Empty).Events)
        {
            if (one.Kind is TextEventKind.Text or TextEventKind.Prompt)
            {
                foreach (string word in WordsIn(one.Text))
                {
                    Count(_words, word);
                }
            }
            else
            {
                Count(_parts, $"{one.Kind} {one.Element} {one.Text} {one.Detail}");
            }
        }
    }
}
