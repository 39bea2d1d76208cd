using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>
/// What the settings make of each finding. Settings for files win over settings for rules, later globs over earlier ones.
/// Findings in <c>garden.yml</c> itself always keep their own severity: settings cannot excuse their own mistakes.
/// </summary>
public sealed class SeverityTable(LintSettings settings)
{
    private readonly ImmutableArray<(Glob Glob, ImmutableDictionary<string, RuleSetting> Rules)> _perFile =
        [.. settings.PerFile.Select(entry => (new Glob(entry.Glob), entry.Rules))];

    private readonly Dictionary<string, ImmutableDictionary<string, RuleSetting>> _byPath = new(StringComparer.Ordinal);

    /// <summary>Whether a path is the garden's settings.</summary>
    public static bool IsSettingsFile(string path) => path == "garden.yml" || path.EndsWith("/garden.yml", StringComparison.Ordinal);

    /// <summary>Whether the rule is on for some file.</summary>
    public bool IsOnSomewhere(RuleDescriptor rule) =>
        IsOn(settings.Rules, rule) || settings.PerFile.Any(entry => entry.Rules.ContainsKey(rule.Id) && IsOn(entry.Rules, rule));

    /// <summary>Whether the rule is on for a file.</summary>
    public bool IsOn(RuleDescriptor rule, string path) => IsSettingsFile(path) || IsOn(RulesFor(path), rule);

    /// <summary>The finding at the severity that the settings give it; null when its rule is off there.</summary>
    public Diagnostic? Weigh(Diagnostic finding)
    {
        if (IsSettingsFile(finding.Location.Path) || !RulesFor(finding.Location.Path).TryGetValue(finding.Rule.Id, out RuleSetting setting))
        {
            return finding;
        }

        if (!setting.IsOn)
        {
            return null;
        }

        return setting.Severity == finding.Severity ? finding : finding with { Severity = setting.Severity };
    }

    private static bool IsOn(ImmutableDictionary<string, RuleSetting> rules, RuleDescriptor rule) =>
        !rules.TryGetValue(rule.Id, out RuleSetting setting) || setting.IsOn;

    private ImmutableDictionary<string, RuleSetting> RulesFor(string path)
    {
        if (_perFile.IsEmpty)
        {
            return settings.Rules;
        }

        if (!_byPath.TryGetValue(path, out ImmutableDictionary<string, RuleSetting>? rules))
        {
            rules = settings.Rules;
            foreach ((Glob glob, ImmutableDictionary<string, RuleSetting> own) in _perFile)
            {
                rules = glob.Matches(path) ? rules.SetItems(own) : rules;
            }

            _byPath.Add(path, rules);
        }

        return rules;
    }
}
