using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Sections;

/// <summary>
/// Finds the name that a misspelt heading was meant to be. A heading made of real words is no slip, however near it stands: what one
/// reads may be <c>Key levels</c>.
/// </summary>
/// <param name="words">How headings are compared.</param>
/// <param name="names">The names as they are declared.</param>
/// <param name="leads">Words before a name that change nothing.</param>
/// <param name="others">Words that are near a name's and are words of their own.</param>
internal sealed class SectionSlips(HeadingWords words, IReadOnlyList<(string Name, SectionKind Kind)> names, ImmutableArray<string> leads, ImmutableArray<string> others)
{
    /// <summary>From how many letters on a name may be two edits away; the plural's ending, which is not compared, counts.</summary>
    private const int LongName = 9;

    /// <summary>Names shorter than this have too many neighbours.</summary>
    private const int ShortName = 4;

    /// <summary>Up to how many letters a word is taken for misspelt only where letters are missing, doubled or swapped.</summary>
    private const int ShortWord = 4;

    private readonly FrozenSet<string> _others = others.Select(words.Normalize).ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<string> _leads = [.. leads.Select(HeadingWords.Simple).Where(lead => lead.Length > ShortWord)];

    private readonly ImmutableArray<(string Words, string Name, SectionKind Kind)> _names =
    [
        .. new[] { true, false }.SelectMany(keepLeads => names.Select(name => (words.Normalize(name.Name, keepLeads), name.Name, name.Kind)))
            .Where(name => name.Item1.Count(char.IsLetter) >= ShortName && !name.Item1.Any(IsIdeograph))
            .DistinctBy(name => name.Item1, StringComparer.Ordinal),
    ];

    /// <summary>The nearest name; null when the heading is no slip of any.</summary>
    public (string Name, SectionKind Kind)? Of(string heading)
    {
        string whole = words.Normalize(heading, keepLeads: true);
        string bare = words.Normalize(heading);
        return Nearest(whole) ?? (bare != whole ? Nearest(bare) : null) ?? BehindLead(whole);
    }

    private (string Name, SectionKind Kind)? Nearest(string typed)
    {
        ulong letters = LettersOf(typed);
        (string Name, SectionKind Kind)? nearest = null;
        int least = int.MaxValue;
        foreach ((string meant, string name, SectionKind kind) in _names)
        {
            int most = meant.Count(char.IsLetter) >= LongName - 1 ? 2 : 1;
            if (Math.Abs(typed.Length - meant.Length) > most || BitOperations.PopCount(letters ^ LettersOf(meant)) > 2 * most)
            {
                continue;
            }

            int distance = NearestName.Distance(typed, meant);
            if (distance <= most && distance < least && distance > 0 && IsMisspelt(typed, meant))
            {
                (nearest, least) = ((name, kind), distance);
            }
        }

        return nearest;
    }

    /// <summary>A name behind a misspelt word that changes nothing: "curent uncertainties".</summary>
    private (string Name, SectionKind Kind)? BehindLead(string typed)
    {
        int blank = typed.IndexOf(' ', StringComparison.Ordinal);
        return blank > ShortWord && _leads.Any(lead => NearestName.Distance(typed[..blank], lead) == 1 && IsSlip(typed[..blank], lead))
            ? _names.Where(name => name.Words == typed[(blank + 1)..]).Select(name => ((string, SectionKind)?)(name.Name, name.Kind)).FirstOrDefault()
            : null;
    }

    /// <summary>The letters of a text as a set of bits: texts that are few edits apart differ in few of them.</summary>
    private static ulong LettersOf(string text)
    {
        ulong letters = 0;
        foreach (char c in text)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }

    /// <summary>Whether every word that differs is a slip of the one in its place, and not a word of its own.</summary>
    private bool IsMisspelt(string typed, string meant)
    {
        string[] wrong = typed.Split(' ');
        string[] right = meant.Split(' ');
        return wrong.Length == right.Length
            ? wrong.Zip(right).All(pair => pair.First == pair.Second || IsSlip(pair.First, pair.Second))
            : string.Concat(wrong) == string.Concat(right);
    }

    private bool IsSlip(string typed, string meant) =>
        !_others.Contains(typed)
        && NearestName.Distance(typed, meant) <= (meant.Length >= LongName - 1 ? 2 : 1)
        && (meant.Length > ShortWord || typed.Length < meant.Length || typed.Order().SequenceEqual(meant.Order()) || string.Concat(typed.Where((c, at) => at == 0 || typed[at - 1] != c)) == meant);

    /// <summary>Whether a character is a word by itself, so that another in its place is no slip.</summary>
    private static bool IsIdeograph(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter && c is >= '\u3040' and <= '\u9FFF';
}
