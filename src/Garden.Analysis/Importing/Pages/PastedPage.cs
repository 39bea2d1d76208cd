using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Garden.Analysis.Importing.Pages;

/// <summary>A page made of a pasted text.</summary>
/// <param name="Folder">Its folder in the content folder, with a slash behind it.</param>
/// <param name="Title">Null where the text does not say it.</param>
/// <param name="Keys">Keys of front matter with their values as YAML.</param>
/// <param name="Body">Everything below the front matter.</param>
/// <param name="Notes">What was read in a way that the writer may not expect: line and message.</param>
internal sealed record PastedPage(string Folder, string? Title, ImmutableArray<(string Key, string Value)> Keys, string Body, ImmutableArray<(int? Line, string Message)> Notes)
{
    /// <summary>The whole file.</summary>
    public string ToText()
    {
        if (Keys.IsEmpty)
        {
            return Body;
        }

        StringBuilder text = new("---\n");
        foreach ((string key, string value) in Keys)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }

        return text.Append("---\n\n").Append(Body).ToString();
    }

    /// <summary>Words as a value.</summary>
    public static string Quoted(string words) => $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A day as a value.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
