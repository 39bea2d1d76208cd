using System.Globalization;

namespace Garden.Cli.Git;

/// <summary>Days as <c>git --date=short</c> prints them.</summary>
internal static class GitDay
{
    /// <summary>The day, as it is written and never shifted to another zone; null where it is none.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
