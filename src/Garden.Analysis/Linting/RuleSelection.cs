using System.Collections.Immutable;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting;

/// <summary>Something that was written where a rule was expected, and the rule that was probably meant.</summary>
public sealed record UnknownRule(string Written, string? Nearest);

/// <summary>
/// Which rules are asked for. Each is written as number (<c>GRD202</c>), name (<c>belief-without-reason</c>), the beginning of
/// numbers (<c>GRD2</c>) or <c>all</c>, in any case; what is ignored is left out of what is selected.
/// </summary>
public sealed class RuleSelection
{
    /// <summary>All rules.</summary>
    public static readonly RuleSelection Everything = Of([], []);

    private readonly ImmutableHashSet<string> _ids;

    private RuleSelection(ImmutableHashSet<string> ids, ImmutableArray<UnknownRule> unknown)
    {
        _ids = ids;
        Unknown = unknown;
    }

    /// <summary>What names no rule, in the order written.</summary>
    public ImmutableArray<UnknownRule> Unknown { get; }

    /// <summary>Whether every rule is asked for.</summary>
    public bool IsEverything => _ids.Count == RuleCatalog.All.Length;

    /// <summary>Reads a selection; with nothing selected everything is.</summary>
    public static RuleSelection Of(IEnumerable<string> select, IEnumerable<string> ignore)
    {
        ImmutableArray<UnknownRule>.Builder unknown = ImmutableArray.CreateBuilder<UnknownRule>();
        ImmutableHashSet<string> selected = Ids([.. select], unknown);
        ImmutableHashSet<string> ignored = Ids([.. ignore], unknown);
        bool everything = selected.IsEmpty && unknown.Count == 0;
        return new RuleSelection((everything ? Ids(["all"], unknown) : selected).Except(ignored), unknown.ToImmutable());
    }

    /// <summary>Whether a rule is asked for.</summary>
    public bool Includes(RuleDescriptor rule) => _ids.Contains(rule.Id);

    private static ImmutableHashSet<string> Ids(ImmutableArray<string> written, ImmutableArray<UnknownRule>.Builder unknown)
    {
        ImmutableHashSet<string>.Builder ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (string word in written)
        {
            ImmutableArray<string> named = [.. RuleCatalog.All.Where(rule => Names(word, rule.Id)).Select(rule => rule.Id.Id)];
            ids.UnionWith(named);
            if (named.IsEmpty)
            {
                unknown.Add(new UnknownRule(word, RuleCatalog.Nearest(word)));
            }
        }

        return ids.ToImmutable();
    }

    private static bool Names(string word, RuleDescriptor rule) =>
        word.Equals("all", StringComparison.OrdinalIgnoreCase)
        || word.Equals(rule.Name, StringComparison.OrdinalIgnoreCase)
        || (word.Length > "GRD".Length && rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
