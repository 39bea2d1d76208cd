using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>What a proposal stands for.</summary>
public enum ProposalKind
{
    /// <summary>A page.</summary>
    Page,

    /// <summary>A file.</summary>
    File,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item or block with an id.</summary>
    Item,

    /// <summary>A key.</summary>
    Key,

    /// <summary>A word that a key takes.</summary>
    Value,
}

/// <summary>Words that could be written at a place.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Text">What is written.</param>
/// <param name="Kind">What it is.</param>
public sealed record Proposal(string Label, string Text, ProposalKind Kind)
{
    /// <summary>A few words behind the label; null for none.</summary>
    public string? Detail { get; init; }

    /// <summary>An explanation in Markdown; null for none.</summary>
    public string? Explanation { get; init; }

    /// <summary>Further names by which it is found.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];
}

/// <summary>What could be written at a place.</summary>
/// <param name="Replaced">The words that are there already and go.</param>
/// <param name="All">The proposals, the likeliest first.</param>
/// <param name="IsCut">Whether there are more, which further letters will bring.</param>
public sealed record Proposals(SourceSpan Replaced, ImmutableArray<Proposal> All, bool IsCut)
{
    /// <summary>Those of many that have what was typed in one of their names: first those that start with it; no more than <see cref="Caps.Proposals"/>.</summary>
    internal static Proposals Of(SourceSpan replaced, string typed, IEnumerable<Proposal> proposals)
    {
        string word = typed.Trim();
        List<Proposal> starting = [];
        List<Proposal> containing = [];
        foreach (Proposal proposal in proposals)
        {
            if (StartsWith(proposal.Label) || StartsWith(proposal.Text) || proposal.OtherNames.Any(StartsWith))
            {
                starting.Add(proposal);
            }
            else if (Contains(proposal.Label) || proposal.OtherNames.Any(Contains))
            {
                containing.Add(proposal);
            }
        }

        int count = starting.Count + containing.Count;
        return new Proposals(replaced, [.. starting.Concat(containing).Take(Caps.Proposals.Most)], count > Caps.Proposals.Most);

        bool StartsWith(string name) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

        bool Contains(string name) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
