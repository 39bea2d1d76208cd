using Garden.Language.Diagnostics;
using Garden.Language.Text;
using Tomlyn;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Says in a writer's words what the TOML parser could not read.</summary>
internal static class TomlMistake
{
    /// <summary>Reports what stopped the parser.</summary>
    public static void Report(FieldGuard guard, Exception error, SourceSpan content)
    {
        TomlException? toml = error as TomlException;
        string message = toml?.Diagnostics is [{ Message: string first }, ..] ? first : error.Message;
        SourceSpan at = PlaceOf(guard, toml, content);
        if (Says(message, "maximum depth"))
        {
            guard.TooDeep(at);
            return;
        }

        (string what, string help) = Explain(message);
        guard.Findings.Error(RuleDescriptor.MalformedFrontMatter, at, what, help);
    }

    private static (string Message, string Help) Explain(string message)
    {
        if (Says(message, "newline in a string") || Says(message, "End-Of-File found"))
        {
            return ("a quote is never closed", "add the closing quote");
        }

        if (Says(message, "Missing value"))
        {
            return ("the key has no value", "write one behind the `=`, or remove the line");
        }

        if (Says(message, "Expected `=`"))
        {
            return ("this line is not `key = value`", "between `+++` a key and its value are parted by `=`");
        }

        if (Says(message, "date time"))
        {
            return ("there is no such date", "write the year, the month and the day: `2026-01-31`");
        }

        return Says(message, "escape") || Says(message, "Unicode scalar")
            ? ("a backslash in double quotes stands before something it cannot", "write `\\\\`, or use single quotes")
            : ("TOML cannot be read from here", "compare the line with `key = value`; text needs quotes");
    }

    /// <summary>The first character that could not be read; the start of the block where the parser does not say.</summary>
    private static SourceSpan PlaceOf(FieldGuard guard, TomlException? error, SourceSpan content)
    {
        int start = error?.Offset is int offset ? Math.Min(content.Start + Math.Max(offset, 0), content.End) : content.Start;
        string text = guard.Findings.File.Text;
        int width = start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : start < text.Length ? 1 : 0;
        return new SourceSpan(start, start + width);
    }

    private static bool Says(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);
}
