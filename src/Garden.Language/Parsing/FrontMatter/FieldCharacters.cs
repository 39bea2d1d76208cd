using System.Buffers;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>What can be said of YAML, TOML and JSON before it is parsed: its length, its characters, its indentation.</summary>
internal static class FieldCharacters
{
    /// <summary>Characters that may not stand there as they are, or that some readers take for a line's end.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r']), '\u007F', '\u0085', '\u2028', '\u2029', '\uFFFE', '\uFFFF']);

    /// <summary>Characters that may not come out of an escape either: control characters and those that turn text around.</summary>
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(code => code is < 0x20 or > 0x7E).Select(code => (char)code).Except(['\t', '\n', '\r']),
            '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\uFFFE', '\uFFFF']);

    /// <summary>Whether text may be given to the parser; reported when not.</summary>
    /// <param name="isYaml">Whether tabs may not indent.</param>
    public static bool AreFit(Findings findings, SourceSpan content, FieldLimits limits, bool isYaml) =>
        !IsTooLong(findings, content, limits) && !HasForbidden(findings, content) && !(isYaml && HasTabIndent(findings, content));

    /// <summary>The first character of a text that no reader would see, or that turns other text around; -1 when there is none.</summary>
    public static int IndexOfHidden(ReadOnlySpan<char> text) => text.IndexOfAny(Hidden);

    /// <summary>A character as its code point: <c>U+0007</c>.</summary>
    public static string CodePoint(char character) => $"U+{((int)character).ToString("X4", CultureInfo.InvariantCulture)}";

    private static bool IsTooLong(Findings findings, SourceSpan content, FieldLimits limits)
    {
        if (content.Length <= limits.Length)
        {
            return false;
        }

        findings.Error(
            RuleDescriptor.OversizedInput,
            new SourceSpan(content.Start, content.Start),
            string.Create(CultureInfo.InvariantCulture, $"{limits.Name} is longer than {limits.Length} characters"));
        return true;
    }

    private static bool HasForbidden(Findings findings, SourceSpan content)
    {
        ReadOnlySpan<char> text = findings.File.Text.AsSpan(content.Start, content.Length);
        int at = text.IndexOfAny(Forbidden);
        if (at < 0)
        {
            return false;
        }

        findings.Error(
            RuleDescriptor.MalformedFrontMatter,
            new SourceSpan(content.Start + at, content.Start + at + 1),
            $"the character {CodePoint(text[at])} is not allowed here",
            "remove it, or start a new line where it stands");
        return true;
    }

    /// <summary>The library takes some tabs before a key for nothing, and reports others at the start of the text.</summary>
    private static bool HasTabIndent(Findings findings, SourceSpan content)
    {
        SourceFile file = findings.File;
        if (!file.Text.AsSpan(content.Start, content.Length).Contains('\t'))
        {
            return false;
        }

        for (int line = file.Lines.PositionOf(content.Start).Line; file.Lines.StartOf(line) < content.End; line++)
        {
            ReadOnlySpan<char> written = FrontMatterLine.At(file, line);
            ReadOnlySpan<char> words = written.TrimStart(" \t");
            int tab = written[..(written.Length - words.Length)].IndexOf('\t');
            bool isIndent = tab == 0 ? words is not ['#', ..] : tab > 0 && (FrontMatterLine.IsKey(words) || words is ['-', ' ', ..]);
            if (isIndent)
            {
                int start = file.Lines.StartOf(line);
                SourceSpan span = new(start + tab, start + written.Length - words.Length);
                findings.Error(RuleDescriptor.MalformedFrontMatter, span, YamlMistake.TabMessage, YamlMistake.TabHelp);
                return true;
            }
        }

        return false;
    }
}
