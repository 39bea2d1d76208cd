using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Language.Parsing.Sections;

/// <summary>Takes headings apart that join several names: "Open questions and uncertainties".</summary>
/// <param name="words">What joins two names in the garden's language; marks such as <c>&amp;</c> always do.</param>
internal sealed class HeadingJoints(ImmutableArray<string> words)
{
    private readonly ImmutableArray<string> _joints = ["&", "/", "+", ",", "、", "・", .. words.Select(AsWritten)];

    /// <summary>The kinds that a heading joins, each once, in its order; empty when a part of it names no section, or nothing is joined.</summary>
    /// <param name="kindOf">The kind that a part names; null for none.</param>
    public ImmutableArray<SectionKind> KindOf(string heading, Func<string, SectionKind?> kindOf)
    {
        foreach (string joint in _joints)
        {
            for (int at = heading.IndexOf(joint, StringComparison.OrdinalIgnoreCase); at > 0; at = heading.IndexOf(joint, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                string rest = heading[(at + joint.Length)..];
                if (kindOf(heading[..at]) is not SectionKind first)
                {
                    continue;
                }

                ImmutableArray<SectionKind> others = kindOf(rest) is SectionKind last ? [last] : KindOf(rest, kindOf);
                if (!others.IsEmpty)
                {
                    return Merged(first, others);
                }
            }
        }

        return [];
    }

    /// <summary>Kinds without repetition; cruxes beside uncertainties are a list of them.</summary>
    private static ImmutableArray<SectionKind> Merged(SectionKind first, ImmutableArray<SectionKind> others)
    {
        ImmutableArray<SectionKind> kinds = [.. others.Prepend(first).Distinct()];
        return kinds.Contains(SectionKind.Uncertainties) ? kinds.Remove(SectionKind.Crux) : kinds;
    }

    /// <summary>A word that joins, with the blanks around it where its script has blanks between words.</summary>
    private static string AsWritten(string word) => char.IsAscii(word[0]) ? $" {word} " : word;
}
