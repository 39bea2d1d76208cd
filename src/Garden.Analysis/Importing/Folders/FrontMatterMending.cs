using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Makes front matter that cannot be read into some that can. No word is lost: a value that was not quoted where it has to be is quoted, and a line
/// that stays unreadable becomes a comment. What the page said of its readers is then in doubt, so it is a draft.
/// </summary>
internal sealed class FrontMatterMending
{
    /// <summary>How many mistakes are mended one by one; where there are more, every line becomes a comment.</summary>
    private const int MostTries = 40;

    private readonly bool _isToml;
    private readonly string _newLine;
    private readonly string[] _written;
    private readonly string[] _lines;
    private readonly HashSet<int> _quoted = [];

    private FrontMatterMending(string inside, bool isToml, string newLine)
    {
        (_isToml, _newLine) = (isToml, newLine);
        _written = [.. Split(inside).Where(line => !IsFence(line)).Select(WithoutTabs)];
        _lines = [.. _written];
    }

    private string Fence => _isToml ? "+++" : "---";

    private string Draft => _isToml ? "draft = true" : "draft: true";

    /// <summary>The page with front matter that says that it is a draft and can be read.</summary>
    /// <param name="block">Its front matter, in which something is wrong.</param>
    public static SourceFile Mend(SourceFile file, FrontMatterBlock block)
    {
        string newLine = Fixes.NewLineOf(file.Text);
        return PlaceOf(file, block) is (int start, int inside, int end) && Mend(file.Text, start, inside, end, block.Syntax, newLine) is string mended
            ? new SourceFile(file.Path, mended)
            : new SourceFile(file.Path, $"---{newLine}draft: true{newLine}---{newLine}{newLine}{file.Text}"); // what is meant as front matter is text then
    }

    /// <summary>A page all of whose front matter is a comment, but for what makes it a draft.</summary>
    public static SourceFile SetAside(SourceFile file, FrontMatterBlock block)
    {
        SourceFile aside = new(file.Path, WithComments(file, block));
        return ProblemIn(aside) is null ? aside : new SourceFile(file.Path, $"---\ndraft: true\n---\n\n{file.Text}");
    }

    /// <summary>What is wrong with the front matter of a page; null when nothing is, which it also is where there is none.</summary>
    public static Diagnostic? ProblemIn(SourceFile file)
    {
        Findings findings = new(file);
        FrontMatterBlock block = FrontMatterBlock.Find(file);
        _ = FieldReader.Read(findings, block);
        return block.Finding ?? findings.InOrder().FirstOrDefault();
    }

    private static string WithComments(SourceFile file, FrontMatterBlock block)
    {
        string newLine = Fixes.NewLineOf(file.Text);
        FrontMatterMending mending = new(file.Text[(block.Content?.Start ?? 0)..block.BodyStart], isToml: false, newLine);
        mending.SetAll();
        return mending.Whole() + file.Text[block.BodyStart..];
    }

    /// <summary>Where the fence of a block starts, where its keys do, and where the page's own text does; null where there is no fence to begin with.</summary>
    private static (int Start, int Inside, int End)? PlaceOf(SourceFile file, FrontMatterBlock block)
    {
        if (block.Content is { } content)
        {
            int line = file.Lines.PositionOf(content.Start).Line;
            bool isAlone = file.Text.AsSpan(content.Start).StartsWith("{") && (line == 1 || !IsFence(FrontMatterLine.At(file, line - 1)));
            return (isAlone ? content.Start : file.Lines.StartOf(Math.Max(1, line - 1)), content.Start, Math.Max(content.End, block.BodyStart));
        }

        return block.Syntax != FieldSyntax.Json && FrontMatterLine.At(file, 1) is var first && (first.StartsWith("---") || first is "+++") ? (0, "---".Length, EndOf(file, block, first.StartsWith("+"))) : null;
    }

    /// <summary>Where keys that nothing closes end: at the first line that can be none of them.</summary>
    private static int EndOf(SourceFile file, FrontMatterBlock block, bool isToml)
    {
        int line = FrontMatterBlock.NextLine(file, 2, written => written.IsEmpty || !(isToml ? FrontMatterLine.IsPlausibleToml(written) : IsFence(written) || FrontMatterLine.IsPlausible(written)));
        return line == 0 ? block.BodyStart : Math.Min(block.BodyStart, file.Lines.StartOf(line));
    }

    private static string? Mend(string text, int start, int inside, int end, FieldSyntax syntax, string newLine)
    {
        bool isToml = text.AsSpan(start).TrimStart().StartsWith("+++");
        FrontMatterMending mending = new(text[inside..Math.Max(inside, end)], isToml, newLine);
        if (syntax == FieldSyntax.Json)
        {
            mending.SetAll();
        }
        else
        {
            mending.Try();
        }

        string above = text[..start].Trim();
        string mended = mending.Whole() + (above.Length == 0 ? "" : newLine + above + newLine) + (newLine + text[Math.Max(inside, end)..].TrimStart('\r', '\n'));
        return ProblemIn(new SourceFile("", mended)) is null ? mended : null;
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static bool IsFence(ReadOnlySpan<char> line) => FrontMatterLine.IsAlmostFence(line, '-') || FrontMatterLine.IsAlmostFence(line, '+');

    /// <summary>YAML takes no tabs before a key; two blanks are what is meant.</summary>
    private static string WithoutTabs(string line)
    {
        int length = line.AsSpan().IndexOfAnyExcept(" \t") is >= 0 and int first ? first : line.Length;
        return line[..length].Replace("\t", "  ", StringComparison.Ordinal) + line[length..];
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    private string Whole() => string.Concat(new[] { Fence, Draft }.Concat(_lines).Append(Fence).Select(line => line + _newLine));

    private void Try()
    {
        bool isFirst = true; // an indented line would belong to the line that makes the page a draft
        for (int line = 0; line < _lines.Length; line++)
        {
            isFirst &= IndentOf(_written[line]) > 0 || KeyOf(_written[line]).IsEmpty;
            if (isFirst && !string.IsNullOrWhiteSpace(_lines[line]))
            {
                Comment(line);
            }
            else if (IndentOf(_lines[line]) == 0 && (KeyOf(_lines[line]).Equals("draft", StringComparison.OrdinalIgnoreCase) || IsStray(line)))
            {
                SetAside(line);
            }
        }

        for (int tries = 0; tries < MostTries; tries++)
        {
            SourceFile whole = new("", Whole());
            if (ProblemIn(whole) is not { } problem)
            {
                return;
            }

            int line = LastWritten(Math.Min(problem.Location.Start.Line - 3, _lines.Length - 1));
            if (line < 0 || !(_quoted.Add(line) && Quote(line)))
            {
                SetAside(Math.Max(line, 0));
            }
        }

        SetAll();
    }

    /// <summary>Whether a line is no key and belongs to none: YAML would take the keys behind it for its words.</summary>
    private bool IsStray(int line)
    {
        string text = _lines[line].Trim();
        return text.Length > 0 && KeyOf(text).IsEmpty && text[0] is not ('#' or '-' or '[' or '{' or '"' or '\'') && text.IndexOfAny([']', '}', ',']) < 0
            && !(line > 0 && _lines[line - 1].TrimEnd() is [.., '[' or '{' or ',']);
    }

    /// <summary>The last line up to one that is no comment yet; -1 where all are.</summary>
    private int LastWritten(int line)
    {
        while (line >= 0 && (_lines[line].StartsWith('#') || string.IsNullOrWhiteSpace(_lines[line])))
        {
            line--;
        }

        return line;
    }

    private ReadOnlySpan<char> KeyOf(string line) => _isToml ? FrontMatterLine.TomlKey(line) : FrontMatterLine.Key(line);

    /// <summary>Puts quotes around the value of a line; false where it has none that could be words.</summary>
    private bool Quote(int line)
    {
        string text = _lines[line];
        int separator = KeyOf(text).IsEmpty ? -1 : text.IndexOf(_isToml ? '=' : ':', StringComparison.Ordinal);
        string value = separator < 0 ? "" : text[(separator + 1)..].Trim();
        if (value.Length == 0 || value[0] is '|' or '>' || (value[0] is '[' or '{' && value[^1] is ']' or '}'))
        {
            return false;
        }

        _lines[line] = text[..(separator + 1)] + " " + FrontMatterDraft.Quoted(value);
        return true;
    }

    /// <summary>Makes a line a comment, and what belongs to it below it.</summary>
    private void SetAside(int line)
    {
        int indent = _lines.Length == 0 ? 0 : IndentOf(_written[line]);
        bool isEntry = _lines.Length > 0 && _written[line].TrimStart().StartsWith('-');
        for (int at = line; at < _lines.Length; at++)
        {
            string text = _written[at];
            bool belongs = at == line || (_isToml
                ? KeyOf(text).IsEmpty && text.TrimStart() is not ['[', ..]
                : IndentOf(text) > indent || (!isEntry && IndentOf(text) == indent && text.TrimStart().StartsWith("- ", StringComparison.Ordinal)));
            if (!belongs && text.Trim().Length > 0)
            {
                return;
            }

            Comment(at);
        }
    }

    private void SetAll()
    {
        for (int line = 0; line < _lines.Length; line++)
        {
            Comment(line);
        }
    }

    private void Comment(int line) => _lines[line] = _written[line].TrimStart().StartsWith('#') ? _written[line] : ("# " + _written[line]).TrimEnd();
}
