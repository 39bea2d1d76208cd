using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>How much YAML, TOML or JSON is read before it is refused.</summary>
/// <param name="Name">What is limited, as the start of a sentence.</param>
/// <param name="Length">The most UTF-16 units.</param>
/// <param name="Depth">The deepest nesting; the outermost keys are level 1.</param>
/// <param name="Keys">The most keys in all.</param>
/// <param name="Nodes">The most values and keys in all.</param>
internal sealed record FieldLimits(string Name, int Length, int Depth, int Keys, int Nodes)
{
    /// <summary>For the block at the start of a page.</summary>
    public static readonly FieldLimits FrontMatter = new("front matter", Caps.FrontMatterLength.Most, Caps.FieldDepth.Most, Caps.Fields.Most, Caps.FieldValues.Most);

    /// <summary>For the settings of a garden.</summary>
    public static readonly FieldLimits Settings = new("the settings file", Caps.SettingsLength.Most, Caps.FieldDepth.Most, Caps.Fields.Most, Caps.FieldValues.Most);
}
