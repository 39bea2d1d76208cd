using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Reads the <c>lint</c> part of the settings.</summary>
internal static class LintSettingsReader
{
    private static readonly ImmutableArray<string> Severities = ["off", "info", "warning", "error"];

    /// <summary>Schemes that run code or show files: no garden may link to them, whatever it allows.</summary>
    private static readonly ImmutableArray<string> NeverAllowed = ["javascript", "data", "vbscript", "file", "blob", "feed", "about", "view-source", "filesystem"];

    private static readonly ImmutableArray<string> RuleNames = [.. RuleDescriptor.All.SelectMany(rule => (string[])[rule.Name, rule.Id])];

    public static LintSettings Read(FieldValues settings)
    {
        if (settings.Map("lint", "`rules`, `per-file` and `options`") is not { } map)
        {
            return LintSettings.Default;
        }

        FieldValues lint = new(settings.Findings, map);
        lint.RefuseOthers(["rules", "per-file", "options"], "`lint`", Severity.Error);
        return new LintSettings
        {
            Rules = lint.Map("rules", "rules with their severities") is { } rules ? Rules(settings.Findings, rules) : LintSettings.Default.Rules,
            PerFile = PerFile(lint),
            Options = Options(lint),
        };
    }

    private static ImmutableArray<(string Glob, ImmutableDictionary<string, RuleSetting> Rules)> PerFile(FieldValues lint)
    {
        if (lint.Map("per-file", "patterns of paths with rules") is not { } map)
        {
            return [];
        }

        FieldValues globs = new(lint.Findings, map);
        return
        [
            .. from entry in map.Entries
               let rules = globs.Map(entry.Key, "rules with their severities")
               where rules is not null && SettingsReader.IsGlob(lint.Findings, entry.Key, entry.KeySpan, "per-file")
               select (entry.Key, Rules(lint.Findings, rules)),
        ];
    }

    private static ImmutableDictionary<string, RuleSetting> Rules(Findings findings, FieldMap map)
    {
        FieldValues fields = new(findings, map);
        ImmutableDictionary<string, RuleSetting>.Builder rules = ImmutableDictionary.CreateBuilder<string, RuleSetting>(StringComparer.Ordinal);
        foreach (FieldEntry entry in map.Entries)
        {
            if (RuleDescriptor.Find(entry.Key) is not { } rule)
            {
                string? help = NearestName.Of(entry.Key, RuleNames) is { } near ? $"did you mean `{near}`?" : "write a rule by its number or name: `GRD208`, `belief-without-id`";
                findings.Error(RuleDescriptor.UnknownKey, entry.KeySpan, $"there is no rule {Findings.Quote(entry.Key)}", help);
                continue;
            }

            if (fields.Text(entry.Key) is not { } text)
            {
                if (fields.Given(entry.Key) is null)
                {
                    findings.Error(RuleDescriptor.InvalidValue, entry.KeySpan, $"{Findings.Quote(entry.Key)} has no severity", $"write one of: {string.Join(", ", Severities)}");
                }

                continue;
            }

            if (fields.Choice(text, entry.Key, Severities) is { } severity && !rules.TryAdd(rule.Id, SettingOf(severity)))
            {
                findings.Error(RuleDescriptor.InvalidValue, entry.KeySpan, $"the rule {rule} is set twice", "keep its number or its name");
            }
        }

        return rules.ToImmutable();
    }

    private static RuleSetting SettingOf(string severity) => severity switch
    {
        "info" => RuleSetting.As(Severity.Info),
        "warning" => RuleSetting.As(Severity.Warning),
        "error" => RuleSetting.As(Severity.Error),
        _ => RuleSetting.Off,
    };

    private static LintOptions Options(FieldValues lint)
    {
        if (lint.Map("options", "`required-sections`, `allowed-schemes` and `limits`") is not { } map)
        {
            return LintOptions.Default;
        }

        FieldValues options = new(lint.Findings, map);
        options.RefuseOthers(["required-sections", "allowed-schemes", "limits"], "`options`", Severity.Error);
        return new LintOptions
        {
            RequiredSections = options.Given("required-sections") is null
                ? LintOptions.Default.RequiredSections
                : SettingsReader.SectionKinds(options, "required-sections"),
            AllowedSchemes = options.Given("allowed-schemes") is null ? LintOptions.Default.AllowedSchemes : Schemes(options),
            Limits = PageLimitsIn(options),
        };
    }

    private static PageLimits PageLimitsIn(FieldValues options)
    {
        if (options.Map("limits", "`page-length`, `line-length` and `nesting`") is not { } map)
        {
            return PageLimits.Most;
        }

        FieldValues limits = new(options.Findings, map);
        limits.RefuseOthers(["page-length", "line-length", "nesting"], "`limits`", Severity.Error);
        PageLimits most = PageLimits.Most;
        return new PageLimits(
            limits.Whole("page-length", most.PageLength) ?? most.PageLength,
            limits.Whole("line-length", most.LineLength) ?? most.LineLength,
            limits.Whole("nesting", most.Nesting) ?? most.Nesting);
    }

    private static ImmutableArray<string> Schemes(FieldValues options)
    {
        ImmutableArray<string>.Builder schemes = ImmutableArray.CreateBuilder<string>();
        foreach (WrittenText text in options.Texts("allowed-schemes"))
        {
            string scheme = text.Text.TrimEnd(':').ToLowerInvariant();
            if (WebUrl.Read(scheme + ":").Scheme != scheme)
            {
                options.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`allowed-schemes` cannot hold {Findings.Quote(text.Text)}", "write the part before the colon: `ftp`");
            }
            else if (NeverAllowed.Contains(scheme, StringComparer.Ordinal))
            {
                options.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"the scheme {Findings.Quote(scheme)} is never allowed", "links with it can run code or show files");
            }
            else if (!schemes.Contains(scheme, StringComparer.Ordinal))
            {
                schemes.Add(scheme);
            }
        }

        return schemes.DrainToImmutable();
    }
}
