using System.Text.RegularExpressions;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Words from the command line that become a line of a page.</summary>
internal static partial class EntryText
{
    /// <summary>Why words cannot be written on one line so that a reader sees them all; null when they can.</summary>
    public static Refusal? Fault(string words, string option)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return new Refusal($"{option} says nothing", "give the reason in a line of words");
        }

        if (words.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
        {
            return new Refusal($"{option} has a line break or another character that cannot be seen", "give the reason in one line");
        }

        if (words.Contains("<!--", StringComparison.Ordinal) || words.Contains("%%", StringComparison.Ordinal))
        {
            return new Refusal($"{option} has the mark of a comment, and comments are never shown");
        }

        return EndsInId().IsMatch(words) ? new Refusal($"{option} ends in what would be read as an id", "put a full stop behind it") : null;
    }

    [GeneratedRegex(@"\^[A-Za-z0-9_-]{1,64}\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex EndsInId();
}
