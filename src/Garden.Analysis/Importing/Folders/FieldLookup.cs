using System.Collections.Immutable;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Looks up what the settings of another tool say.</summary>
internal static class FieldLookup
{
    /// <summary>Reads a settings file in YAML, TOML or JSON, as its name tells; null when it cannot be read.</summary>
    public static FieldMap? Read(ImportedFile file)
    {
        if (file.Content is not { } bytes || SourceDecoder.Decode(file.Path, bytes.Span) is not { Damage: null } text)
        {
            return null;
        }

        Findings findings = new(text);
        SourceSpan content = new(0, text.Text.Length);
        return file.Path[(file.Path.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
        {
            "toml" => TomlReader.Read(findings, content, FieldLimits.Settings),
            "json" => JsonReader.Read(findings, content, FieldLimits.Settings),
            _ => YamlReader.Read(findings, content, FieldLimits.Settings),
        };
    }

    /// <summary>The value below some keys, the outermost first; null when there is none. Case does not matter.</summary>
    public static FieldNode? At(FieldNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            node = (node as FieldMap)?.Entries.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;
        }

        return node;
    }

    /// <summary>The text below some keys; null when there is none.</summary>
    public static string? Text(FieldNode? node, params ReadOnlySpan<string> keys) => At(node, keys) is FieldText { IsNothing: false } text ? text.Text : null;

    /// <summary>What the text below some keys answers; null when that is neither yes nor no.</summary>
    public static bool? YesOrNo(FieldNode? node, params ReadOnlySpan<string> keys) => Text(node, keys) is string text ? PrivacyKeys.YesOrNo(text) : null;

    /// <summary>The texts of a list; one text alone is a list of itself.</summary>
    public static ImmutableArray<string> Texts(FieldNode? node) =>
        node is null ? [] : [.. FieldValues.ItemsOf(node).OfType<FieldText>().Where(text => !text.IsNothing).Select(text => text.Text.Trim())];
}
