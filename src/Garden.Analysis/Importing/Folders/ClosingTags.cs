using System.Text.RegularExpressions;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Finds the tags that close others. A name that nothing closes is looked for once and no more, so that a page of opening tags costs no more than its length.</summary>
/// <param name="tags">All tags of a page, in order; each has a group <c>name</c>.</param>
internal sealed class ClosingTags(Match[] tags)
{
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private Dictionary<int, int>? _pairs;

    /// <summary>The index of the first tag of a name from an index on, where nobody asks for one from an earlier index later; -1 where there is none.</summary>
    /// <param name="nested">The name of tags that open further pairs within the pair, so that the last of as many closing tags is the one; null where the first one closes. The same for every call that gives one.</param>
    public int From(int index, string name, string? nested = null)
    {
        int found = _missing.Contains(name) ? -1 : Next(index, name);
        if (found < 0)
        {
            _missing.Add(name);
        }

        return found < 0 || nested is null ? found : (_pairs ??= Pairs(name, nested)).GetValueOrDefault(index - 1, found);
    }

    private int Next(int index, string name) => Array.FindIndex(tags, index, tag => tag.Groups["name"].ValueSpan.SequenceEqual(name));

    /// <summary>Which closing tag ends which opening tag where pairs stand within pairs, by their indices.</summary>
    private Dictionary<int, int> Pairs(string name, string nested)
    {
        Dictionary<int, int> pairs = [];
        Stack<int> open = [];
        for (int at = 0; at < tags.Length; at++)
        {
            ReadOnlySpan<char> word = tags[at].Groups["name"].ValueSpan;
            if (word.SequenceEqual(nested))
            {
                open.Push(at);
            }
            else if (word.SequenceEqual(name) && open.TryPop(out int opening))
            {
                pairs.Add(opening, at);
            }
        }

        return pairs;
    }
}
