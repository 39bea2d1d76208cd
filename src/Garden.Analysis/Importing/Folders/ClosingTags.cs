using System.Text.RegularExpressions;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Finds the tags that close others. A name that nothing closes is looked for once and no more, so that a page of opening tags costs no more than its length.</summary>
/// <param name="tags">All tags of a page, in order; each has a group <c>name</c>.</param>
internal sealed class ClosingTags(Match[] tags)
{
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The index of the first tag of a name from an index on, where nobody asks for one from an earlier index later; -1 where there is none.</summary>
    public int From(int index, string name)
    {
        int found = _missing.Contains(name) ? -1 : Array.FindIndex(tags, index, tag => tag.Groups["name"].ValueSpan.SequenceEqual(name));
        if (found < 0)
        {
            _missing.Add(name);
        }

        return found;
    }
}
