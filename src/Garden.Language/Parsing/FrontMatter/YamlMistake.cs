using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Says in a writer's words what the YAML parser could not read. The parser's own messages tell the cases apart; the tests
/// hold them, so that another version of the library cannot change a complaint unseen.
/// </summary>
internal static class YamlMistake
{
    public const string TabMessage = "a tab indents this line";
    public const string TabHelp = "indent with spaces";

    /// <summary>The finding for what stopped the parser.</summary>
    /// <param name="message">The parser's own words; empty when it had none.</param>
    /// <param name="at">Where the parser says it stopped.</param>
    /// <param name="openBrackets">The brackets that were open then, innermost first.</param>
    public static Diagnostic Explain(Findings findings, string message, SourceSpan at, Stack<SourceSpan> openBrackets)
    {
        string text = findings.File.Text;
        if (Says(message, "tab "))
        {
            return Finding(findings, IndentingTab(findings.File, at), TabMessage, TabHelp);
        }

        if (Says(message, "quoted scalar, found unexpected") || Says(message, "double-quoted scalar, found wrong indentation"))
        {
            return Finding(findings, OneCharacter(text, at), $"the quote {text[at.Start]} is never closed", "add the closing quote");
        }

        if (Says(message, "escape") || Says(message, "Unicode") || Says(message, "hexadecimal") || (message.Length == 0 && text[at.Start..at.End] == "\""))
        {
            return Finding(findings, at, "a backslash in double quotes stands before something it cannot", "write `\\\\`, or use single quotes");
        }

        if (openBrackets.TryPeek(out SourceSpan bracket))
        {
            return InBrackets(findings, at, bracket);
        }

        if (message.Length == 0 && text[at.Start..at.End] is "[" or "{")
        {
            return InBrackets(findings, at, at);
        }

        if (Says(message, "found invalid mapping") || Says(message, "mapping values are not allowed"))
        {
            return InvalidMapping(findings, at);
        }

        if (Says(message, "did not find expected key") || Says(message, "<document end>") || Says(message, "could not find expected ':'"))
        {
            return Stray(findings, at);
        }

        if (Says(message, "directive") || Says(message, "<document start>"))
        {
            return Directive(findings, at);
        }

        SourceSpan one = OneCharacter(text, at);
        (string what, string help) = Remaining(message, text[one.Start..one.End]);
        return Finding(findings, one, what, help);
    }

    private static (string Message, string Help) Remaining(string message, string character)
    {
        const string quotes = "put quotes around the whole value";
        if (Says(message, "character that cannot start any token") || Says(message, "scanning a tag") || Says(message, "anchor or alias") || Says(message, "expected node content"))
        {
            return (character is "`" ? "a value cannot start with a backtick" : $"a value cannot start with {Findings.Quote(character)}", quotes);
        }

        if (Says(message, "block sequence entries are not allowed") || Says(message, "mapping keys are not allowed"))
        {
            return ($"a value cannot start with {Findings.Quote(character)} on the line of its key", "start a list on the next line, or " + quotes);
        }

        if (Says(message, "block scalar"))
        {
            return ($"a value that starts with {Findings.Quote(character)} stands on the lines below its key", "start it on the next line, or " + quotes);
        }

        if (Says(message, "'-' indicator"))
        {
            return ("this line is not an entry of the list above it", "start it with `- `, or where the keys start");
        }

        return ("YAML cannot be read from here", "compare the line and the one above it with `key: value`");
    }

    /// <summary>A line such as <c>%YAML 1.2</c>, which the parser notices only when no document follows it.</summary>
    private static Diagnostic Directive(Findings findings, SourceSpan at)
    {
        SourceFile file = findings.File;
        int here = file.Lines.PositionOf(at.Start).Line;
        for (int line = here; line > 0; line--)
        {
            ReadOnlySpan<char> written = FrontMatterLine.At(file, line);
            if (written is ['%', ..])
            {
                int start = file.Lines.StartOf(line);
                return Finding(findings, new SourceSpan(start, start + written.Length), "YAML directives are not allowed here", "remove the line");
            }
        }

        return Stray(findings, at);
    }

    private static Diagnostic InBrackets(Findings findings, SourceSpan at, SourceSpan bracket)
    {
        string text = findings.File.Text;
        string written = Findings.Quote(text[bracket.Start..bracket.End]);
        SourceSpan one = OneCharacter(text, at);
        bool isSameLine = findings.Locate(bracket).Start.Line == findings.Locate(at).Start.Line;
        return isSameLine && one.Start > bracket.Start && one.Length > 0 && text[one.Start] is not ('\r' or '\n')
            ? Finding(findings, one, $"{Findings.Quote(text[one.Start..one.End])} is misplaced in what {written} opens", "quote each value that holds a comma, a colon or a bracket")
            : Finding(findings, bracket, $"the bracket {written} is never closed", $"close it, or put quotes around a value that starts with {written}");
    }

    /// <summary>A second colon in a line, a line indented below a finished value, or a line above that is no key.</summary>
    private static Diagnostic InvalidMapping(Findings findings, SourceSpan at)
    {
        SourceFile file = findings.File;
        SourceSpan colon = OneCharacter(file.Text, at);
        int line = file.Lines.PositionOf(at.Start).Line;
        string before = file.Text[file.Lines.StartOf(line)..colon.Start];
        if (before.Contains(": ", StringComparison.Ordinal) || before.Contains(":\t", StringComparison.Ordinal))
        {
            return Finding(findings, colon, "a value that holds `: ` needs quotes", "put quotes around the whole value");
        }

        return before.StartsWith(' ')
            ? Finding(findings, colon, "this line is indented like a part of the value above it", "start the key where the other keys start")
            : NoKey(findings, Math.Max(line - 1, 1));
    }

    /// <summary>Words after a closed value, or a line that is no key.</summary>
    private static Diagnostic Stray(Findings findings, SourceSpan at)
    {
        SourceFile file = findings.File;
        int line = file.Lines.PositionOf(at.Start).Line;
        int start = file.Lines.StartOf(line);
        ReadOnlySpan<char> written = FrontMatterLine.At(file, line);
        return file.Text.AsSpan(start, at.Start - start).Contains(':') && start + written.Length > at.Start
            ? Finding(findings, new SourceSpan(at.Start, start + written.Length), "these words follow a value that has ended", "put quotes around the whole value")
            : NoKey(findings, line);
    }

    private static Diagnostic NoKey(Findings findings, int line)
    {
        SourceFile file = findings.File;
        ReadOnlySpan<char> written = FrontMatterLine.At(file, line);
        ReadOnlySpan<char> words = written.TrimStart(" \t");
        int start = file.Lines.StartOf(line);
        SourceSpan span = new(start + written.Length - words.Length, start + written.Length);
        if (FrontMatterLine.IsKey(words))
        {
            return Finding(findings, span, "this key is indented differently from the keys above it", "start it where the other keys start");
        }

        if (words is ['-', ' ', ..])
        {
            return Finding(findings, span, "this entry is indented differently from the entries above it", "start it where the other entries start");
        }

        bool isFarDown = line > 1 && FrontMatterLine.At(file, line - 1).IsEmpty && FrontMatterLine.At(file, 1) is "---";
        string help = isFarDown ? "is the closing `---` missing above it?"
            : words.Contains(':') ? "put a space after the colon"
            : "give it a key, or indent it if it belongs to the value above";
        return Finding(findings, span, "this line is not `key: value`", help);
    }

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

    /// <summary>The character at a place; a pair of surrogates is one, the end of the text none.</summary>
    private static SourceSpan OneCharacter(string text, SourceSpan at)
    {
        int start = Math.Min(at.Start, text.Length);
        int width = start == text.Length ? 0 : start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1;
        return new SourceSpan(start, start + width);
    }

    private static Diagnostic Finding(Findings findings, SourceSpan span, string message, string? help) => new()
    {
        Rule = RuleDescriptor.MalformedFrontMatter,
        Severity = Severity.Error,
        Location = findings.Locate(span),
        Message = message,
        Help = help,
    };
}
