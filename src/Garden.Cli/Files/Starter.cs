using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Garden.Analysis.Editing;

namespace Garden.Cli.Files;

/// <summary>What a garden begins with: texts that travel inside the tool.</summary>
internal static partial class Starter
{
    private const string Prefix = "starter/";

    /// <summary>The day on which the texts were written; every date in them stands as far from the day of planting.</summary>
    private static readonly DateOnly Written = new(2026, 10, 31);

    /// <summary>The files of a new garden by their path in it.</summary>
    public static IReadOnlyDictionary<string, string> Garden(DateOnly today)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string name in typeof(Starter).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string path = name[Prefix.Length..].Replace('\\', '/');
            string? home = path switch
            {
                "gitignore" => ".gitignore",
                _ => path.StartsWith("input/", StringComparison.Ordinal) ? path : null,
            };
            if (home is not null)
            {
                files[home] = IsoDate().Replace(Read(path), match => Moved(match.Value, today));
            }
        }

        return files;
    }

    /// <summary>The workflow that publishes a garden; two of its lines wait for the program that it shall run.</summary>
    public static string Workflow() => Read("pages.yml");

    /// <summary>What asks Dependabot to keep the actions of the workflow new.</summary>
    public static string Dependabot() => Read("dependabot.yml");

    /// <summary>A new page: its front matter, its sections, and a prompt wherever words are missing.</summary>
    /// <param name="kind"><c>topic</c>, <c>essay</c>, <c>reading</c> or <c>page</c>.</param>
    /// <param name="status">The first state of a region.</param>
    public static string Page(string kind, string title, string status, DateOnly today) =>
        Read($"pages/{kind}.md")
            .Replace("{title}", Value(title), StringComparison.Ordinal)
            .Replace("{status}", Value(status), StringComparison.Ordinal)
            .Replace("{today}", today.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{year}", today.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Settings with a key set, in the place where it stands already, be it in a comment.</summary>
    public static string WithSetting(string settings, string key, string? value) =>
        value is null
            ? settings
            : string.Join('\n', settings.Split('\n').Select(line => (line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line).StartsWith(key + ": ", StringComparison.Ordinal) ? $"{key}: {Value(value)}" : line));

    /// <summary>Words as a value in YAML: quoted unless nothing in them could mean anything else.</summary>
    private static string Value(string words) => PlainWords().IsMatch(words) ? words : YamlText.Quoted(words);

    private static string Moved(string date, DateOnly today) =>
        DateOnly.TryParseExact(date, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + today.DayNumber - Written.DayNumber, 0, DateOnly.MaxValue.DayNumber)).ToString("O", CultureInfo.InvariantCulture)
            : date;

    private static string Read(string path)
    {
        using Stream stream = typeof(Starter).Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new InvalidOperationException($"the tool was built without {path}");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("20[0-9]{2}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex IsoDate();

    /// <summary>Several words of letters: neither a number, a date, a boolean nor null, and free of marks.</summary>
    [GeneratedRegex(@"^\p{L}+( \p{L}+)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PlainWords();
}
