using System.Globalization;

namespace Garden.Site;

/// <summary>Numbers of things in a sentence.</summary>
internal static class Counting
{
    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The number in words up to twelve, then in figures.</summary>
    public static string Words(int count) => count < Small.Length ? Small[count] : Figures(count);

    /// <summary>The number in figures, thousands parted by a comma.</summary>
    public static string Figures(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>The number in figures only, for addresses.</summary>
    public static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number and the thing: <c>one belief</c>, <c>three beliefs</c>.</summary>
    public static string Of(int count, string thing) => $"{Words(count)} {Plural(count, thing)}";

    /// <summary>The number in figures and the thing: <c>1 belief</c>, <c>3 beliefs</c>.</summary>
    public static string FiguresOf(int count, string thing) => $"{Figures(count)} {Plural(count, thing)}";

    /// <summary>The sentence or phrase with its first letter in upper case.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Plural(int count, string thing) =>
        count == 1 ? thing : thing[^1] switch { 'y' => thing[..^1] + "ies", 'x' => thing + "es", _ => thing + "s" };
}
