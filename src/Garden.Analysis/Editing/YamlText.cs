using System.Text.Encodings.Web;
using System.Text.Json;

namespace Garden.Analysis.Editing;

/// <summary>Words as values in YAML.</summary>
public static class YamlText
{
    /// <summary>Words in double quotes, in which YAML escapes as JSON does.</summary>
    public static string Quoted(string words) => $"\"{JsonEncodedText.Encode(words, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
