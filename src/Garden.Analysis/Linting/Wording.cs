using System.Globalization;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>What rules ask of the writer's words.</summary>
internal static class Wording
{
    /// <summary>Whether nothing was said and nothing is prompted for: neither a word, nor a link, nor a placeholder.</summary>
    public static bool IsMissing(RichText? text) => text is null || (!HasWords(text) && !text.HasPlaceholder);

    /// <summary>Whether there are placeholders and nothing else: unfilled, not missing.</summary>
    public static bool IsUnfilled(RichText text) => !HasWords(text) && text.HasPlaceholder;

    /// <summary>A day as writers write it: <c>2026-03-20</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool HasWords(RichText text)
    {
        foreach (TextEvent one in text.Events)
        {
            if (one.Reference >= 0 && one.Kind != TextEventKind.Picture || (one.Kind == TextEventKind.Text && one.Text.Any(char.IsLetterOrDigit)))
            {
                return true;
            }
        }

        return false;
    }
}
