using System.Globalization;

namespace Garden.Site;

/// <summary>Numbers for programs, and the spelling of sentences.</summary>
internal static class Counting
{
    /// <summary>The number in figures only, for addresses.</summary>
    public static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sentence or phrase with its first letter in upper case.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
