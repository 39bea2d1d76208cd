using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>Every rule there is. The build lists the files of <c>Rules</c>; a new rule is such a file and its line in <see cref="RuleDescriptor"/>.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, in order of their numbers.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. RuleFiles.All.OrderBy(rule => rule.Id.Id, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Rule> ByName =
        All.SelectMany(rule => new[] { KeyValuePair.Create(rule.Id.Id, rule), KeyValuePair.Create(rule.Id.Name, rule) })
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule of an id; every id of <see cref="RuleDescriptor"/> has one.</summary>
    public static Rule Of(RuleDescriptor id) => ByName[id.Id];

    /// <summary>The rule of a number or name, in any case; null when there is none.</summary>
    public static Rule? Find(string written) => ByName.GetValueOrDefault(written.Trim());

    /// <summary>What was most likely meant by something that names no rule: a name, or a number one slip away; null when nothing is near.</summary>
    public static string? Nearest(string written) =>
        written.StartsWith("GRD", StringComparison.OrdinalIgnoreCase)
            ? All.Select(rule => rule.Id.Id).FirstOrDefault(id => NearestName.Distance(written, id) == 1)
            : NearestName.Of(written, All.Select(rule => rule.Id.Name));
}
