using Garden.Diagnostics;
using Garden.Text;
using YamlDotNet.Core;

namespace Garden.Parsing.FrontMatter;

/// <summary>
/// Says in a writer's words what the YAML parser could not read. The parser's own messages tell the cases apart; the tests
/// hold them, so that another version of the library cannot change a complaint unseen.
/// </summary>
internal static class YamlMistake
{
    public const string TabMessage = "a tab indents this line";
    public const string TabHelp = "indent with spaces";

    /// <summary>The finding for what stopped the parser.</summary>
    /// <param name="at">Where the parser says it stopped.</param>
    /// <param name="openBrackets">The brackets that were open then, innermost first.</param>
    public static Diagnostic Explain(Findings findings, YamlException error, SourceSpan at, Stack<SourceSpan> openBrackets)
    {
        string message = error.Message;
        string text = findings.File.Text;
        if (Says(message, "tab"))
        {
            return Finding(findings, IndentingTab(findings.File, at), TabMessage, TabHelp);
        }

        if (openBrackets.Count > 0 && (Says(message, "did not find expected ','") || Says(message, "expected node content") || Says(message, "found invalid mapping")))
        {
            return EndsLine(text, at.Start) || Says(message, "did not find expected ','")
                ? Unclosed(findings, openBrackets, at)
                : Finding(findings, OneCharacter(text, at), "a value is missing or misplaced between the brackets", "quote a value that holds `,`, `: ` or brackets");
        }

        if (Says(message, "quoted scalar, found unexpected") || Says(message, "double-quoted scalar, found wrong indentation"))
        {
            return Finding(findings, new SourceSpan(at.Start, at.Start + 1), $"the quote {text[at.Start]} is never closed", "add the closing quote");
        }

        if (Says(message, "escape") || Says(message, "Unicode"))
        {
            return Finding(
                findings, at, "a backslash in double quotes is followed by something it cannot stand before", "write `\\\\`, or use single quotes");
        }

        if (Says(message, "found invalid mapping") || Says(message, "mapping values are not allowed"))
        {
            return InvalidMapping(findings, at);
        }

        if (Says(message, "character that cannot start any token") || Says(message, "expected node content"))
        {
            SourceSpan one = OneCharacter(text, at);
            string start = text[one.Start..one.End];
            return start.AsSpan().IsWhiteSpace()
                ? Finding(findings, one, "a value is missing here", null)
                : Finding(findings, one, $"a value cannot start with {Findings.Quote(start)}", "put quotes around the value");
        }

        if (Says(message, "did not find expected key") || Says(message, "could not find expected ':'"))
        {
            return Stray(findings, at);
        }

        if (Says(message, "block sequence entries are not allowed"))
        {
            return Finding(findings, OneCharacter(text, at), "a list cannot start on the line of its key", "start it on the next line, or put quotes around the value");
        }

        return Says(message, "block scalar")
            ? Finding(findings, OneCharacter(text, at), "`>` and `|` start text on the lines below", "put quotes around a value that starts with one")
            : Finding(findings, OneCharacter(text, at), "YAML cannot be read from here", "compare the line and the one above it with `key: value`");
    }

    /// <summary>The finding for a bracket without its partner.</summary>
    public static Diagnostic Unclosed(Findings findings, Stack<SourceSpan> openBrackets, SourceSpan otherwise)
    {
        if (!openBrackets.TryPeek(out SourceSpan bracket))
        {
            return Finding(findings, new SourceSpan(otherwise.Start, otherwise.Start), "YAML cannot be read from here", null);
        }

        string written = findings.File.Text[bracket.Start..bracket.End];
        return Finding(
            findings, bracket, $"the bracket {Findings.Quote(written)} is never closed", $"close it, or put quotes around a value that starts with {Findings.Quote(written)}");
    }

    /// <summary>A second colon in a line, or a line indented below a finished value.</summary>
    private static Diagnostic InvalidMapping(Findings findings, SourceSpan at)
    {
        SourceSpan colon = OneCharacter(findings.File.Text, at);
        string before = findings.File.Text[LineStart(findings.File, at.Start)..colon.Start];
        if (before.Contains(": ", StringComparison.Ordinal) || before.Contains(":\t", StringComparison.Ordinal))
        {
            return Finding(findings, colon, "a value that holds `: ` needs quotes", "put quotes around the whole value");
        }

        return before.StartsWith(' ')
            ? Finding(findings, colon, "this line is indented like a part of the value above it", "start the key where the other keys start")
            : Finding(findings, colon, "the line above is not `key: value`", "put a space after the colon of its key");
    }

    /// <summary>Words after a closed value, or a line that is no key.</summary>
    private static Diagnostic Stray(Findings findings, SourceSpan at)
    {
        string text = findings.File.Text;
        int start = LineStart(findings.File, at.Start);
        ReadOnlySpan<char> line = Line(text, start);
        if (text.AsSpan(start, at.Start - start).Contains(':'))
        {
            return Finding(findings, new SourceSpan(at.Start, start + line.Length), "these words follow a value that has ended", "put quotes around the whole value");
        }

        string key = line.TrimStart().ToString();
        SourceSpan words = new(start + line.Length - key.Length, start + line.Length);
        string message = FrontMatterLine.IsKey(key)
            ? "this key is indented differently from the keys above it"
            : "this line is not `key: value`";
        return Finding(findings, words, message, AfterBlankLine(text, start) ? "is the closing `---` missing above it?" : null);
    }

    private static bool AfterBlankLine(string text, int lineStart) => text.AsSpan(0, lineStart) is [.., '\n', '\n'] or [.., '\r', '\n', '\r', '\n'] or [.., '\r', '\r'];

    /// <summary>The first tab in an indentation from the place named on; the parser names the start of the text for some.</summary>
    private static SourceSpan IndentingTab(SourceFile file, SourceSpan at)
    {
        for (int line = file.Lines.PositionOf(at.Start).Line; line <= file.Lines.LineCount; line++)
        {
            int start = file.Lines.StartOf(line);
            int word = file.Text.AsSpan(start).IndexOfAnyExcept(' ', '\t');
            int tab = file.Text.AsSpan(start, Math.Max(word, 0)).IndexOf('\t');
            if (tab >= 0 && file.Text[start + word] is not ('\r' or '\n' or '#'))
            {
                return new SourceSpan(start + tab, start + word);
            }
        }

        return OneCharacter(file.Text, at);
    }

    private static bool Says(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static int LineStart(SourceFile file, int offset) => file.Lines.StartOf(file.Lines.PositionOf(offset).Line);

    private static bool EndsLine(string text, int offset) => offset >= text.Length || text[offset] is '\r' or '\n';

    private static ReadOnlySpan<char> Line(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        int length = rest.IndexOfAny('\r', '\n');
        return (length < 0 ? rest : rest[..length]).TrimEnd();
    }

    /// <summary>The character at a place; a pair of surrogates is one, the end of the text none.</summary>
    private static SourceSpan OneCharacter(string text, SourceSpan at)
    {
        int start = Math.Min(at.Start, text.Length);
        int width = start == text.Length ? 0 : start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1;
        return new SourceSpan(start, start + width);
    }

    private static Diagnostic Finding(Findings findings, SourceSpan span, string message, string? help) => new()
    {
        Rule = RuleId.MalformedFrontMatter,
        Severity = Severity.Error,
        Location = findings.Locate(span),
        Message = message,
        Help = help,
    };
}
