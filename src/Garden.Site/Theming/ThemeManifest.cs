using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>What <c>theme.yml</c> says.</summary>
/// <param name="Extends">The theme from which everything is taken that this one does not have; null for none.</param>
/// <param name="ExtendsSpan">Where that is written.</param>
internal sealed record ThemeManifest(string? Extends, SourceSpan ExtendsSpan)
{
    private static readonly FieldLimits Limits = new("theme.yml", 64 * 1024, 4, 100, 1_000);

    /// <summary>Reads the file; what is wrong is added to the findings.</summary>
    public static ThemeManifest Read(Findings findings)
    {
        ThemeManifest manifest = new(null, default);
        if (YamlReader.Read(findings, new SourceSpan(0, findings.File.Text.Length), Limits) is not FieldMap map)
        {
            return manifest;
        }

        foreach (FieldEntry entry in map.Entries)
        {
            if (entry.Key is not ("name" or "extends" or "description"))
            {
                string? near = NearestName.Of(entry.Key, ["name", "extends", "description"]);
                findings.Error(RuleDescriptor.UnknownKey, entry.KeySpan, $"themes have no key {Findings.Quote(entry.Key)}", near is null ? "the keys are name, extends and description" : $"did you mean `{near}`?");
            }
            else if (entry.Value is not FieldText scalar)
            {
                findings.Error(RuleDescriptor.InvalidValue, entry.Value.Span, $"`{entry.Key}` must be a word");
            }
            else if (entry.Key == "extends" && !scalar.IsNothing)
            {
                manifest = new ThemeManifest(scalar.Text, scalar.Content);
            }
        }

        return manifest;
    }
}
