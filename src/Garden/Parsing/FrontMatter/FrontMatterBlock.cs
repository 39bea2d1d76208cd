using Garden.Diagnostics;
using Garden.Text;

namespace Garden.Parsing.FrontMatter;

/// <summary>
/// The block between two lines of three dashes at the very start of a page. A page that merely starts with a rule of dashes
/// has none: then what follows the dashes does not look like keys, or nothing closes it.
/// </summary>
/// <param name="Content">What stands between the fences; null when there is no block to read.</param>
/// <param name="BodyStart">Where the page's own text starts.</param>
/// <param name="Finding">What is wrong with the fences; null when nothing is.</param>
public sealed record FrontMatterBlock(SourceSpan? Content, int BodyStart, Diagnostic? Finding)
{
    private const string Fence = "---";

    private static readonly FrontMatterBlock None = new(null, 0, null);

    /// <summary>Looks for the block of a page.</summary>
    public static FrontMatterBlock Find(SourceFile file)
    {
        if (file.Text is [] || (file.Text[0] != '-' && !char.IsWhiteSpace(file.Text[0])))
        {
            return None;
        }

        int open = 1;
        while (open < file.Lines.LineCount && FrontMatterLine.At(file, open).IsEmpty)
        {
            open++;
        }

        if (!FrontMatterLine.IsAlmostFence(FrontMatterLine.At(file, open)))
        {
            return None;
        }

        return open == 1 && FrontMatterLine.At(file, 1) is Fence ? Fenced(file) : AlmostFenced(file, open);
    }

    /// <summary>The first line is a fence as it should be.</summary>
    private static FrontMatterBlock Fenced(SourceFile file)
    {
        int close = NextLine(file, 2, line => line is Fence);
        if (close == 0)
        {
            return Unclosed(file);
        }

        bool isKeys = FrontMatterLine.IsKey(FrontMatterLine.At(file, FirstWritten(file, 2)));
        int blank = NextLine(file, 2, line => line.IsEmpty);
        bool isProse = !isKeys && blank != 0 && blank < close && FirstWritten(file, 2) != close;
        return isProse ? None : WithoutSecond(file, close);
    }

    /// <summary>The fence is preceded by blank lines, indented, or not of three dashes.</summary>
    private static FrontMatterBlock AlmostFenced(SourceFile file, int open)
    {
        int close = NextLine(file, open + 1, FrontMatterLine.IsAlmostFence);
        if (close == 0 || !FrontMatterLine.IsKey(FrontMatterLine.At(file, open + 1)) || !IsPlausible(file, open + 1, close))
        {
            return None;
        }

        (string message, string help) = open == 1
            ? ("front matter must start with exactly three dashes", "write `---`")
            : ("front matter must start on the first line of the file", "remove the blank lines above it");
        return new FrontMatterBlock(Between(file, open, close), file.Lines.StartOf(close + 1), Complain(file, open, message, help));
    }

    /// <summary>The first line is a fence, and no other line is.</summary>
    private static FrontMatterBlock Unclosed(SourceFile file)
    {
        int first = FirstWritten(file, 2);
        ReadOnlySpan<char> key = FrontMatterLine.Key(FrontMatterLine.At(file, first));
        bool isMeant = !key.IsEmpty && (FrontMatterKeys.IsKnown(key) || FrontMatterLine.IsKey(FrontMatterLine.At(file, first + 1)));
        if (!isMeant)
        {
            return None;
        }

        int close = NextLine(file, first, line => FrontMatterLine.IsAlmostFence(line) || line is "...");
        if (close != 0 && IsPlausible(file, first, close))
        {
            Diagnostic wrong = Complain(file, close, "front matter must end with exactly three dashes", "write `---`");
            return new FrontMatterBlock(Between(file, 1, close), file.Lines.StartOf(close + 1), wrong);
        }

        int end = NextLine(file, first, line => line.IsEmpty);
        int bodyStart = end == 0 ? file.Text.Length : file.Lines.StartOf(end);
        return new FrontMatterBlock(null, bodyStart, Complain(file, 1, "the front matter is never closed", "add a line `---` after its last key"));
    }

    /// <summary>A second block right after the first is not text with a rule below it, if it starts with a key that we know.</summary>
    private static FrontMatterBlock WithoutSecond(SourceFile file, int close)
    {
        SourceSpan content = Between(file, 1, close);
        int second = FrontMatterLine.At(file, close + 1) is Fence ? close + 2 : close + 1;
        if (FrontMatterKeys.IsKnown(FrontMatterLine.Key(FrontMatterLine.At(file, second))))
        {
            int end = NextLine(file, second, line => line.IsEmpty || line is Fence || !FrontMatterLine.IsPlausible(line));
            if (end != 0 && FrontMatterLine.At(file, end) is Fence)
            {
                Diagnostic twice = Complain(file, second, "a second block of front matter starts here", "keep one block and join their keys");
                return new FrontMatterBlock(content, file.Lines.StartOf(end + 1), twice);
            }
        }

        return new FrontMatterBlock(content, file.Lines.StartOf(close + 1), null);
    }

    private static int FirstWritten(SourceFile file, int from) =>
        NextLine(file, from, line => !line.IsEmpty && line[0] != '#') is not 0 and int line ? line : file.Lines.LineCount + 1;

    private static bool IsPlausible(SourceFile file, int from, int to) =>
        NextLine(file, from, line => !FrontMatterLine.IsPlausible(line)) is int other && (other == 0 || other >= to);

    /// <summary>The first line from <paramref name="from"/> on for which <paramref name="matches"/> holds; 0 when none does.</summary>
    private static int NextLine(SourceFile file, int from, Func<ReadOnlySpan<char>, bool> matches)
    {
        for (int line = from; line <= file.Lines.LineCount; line++)
        {
            if (matches(FrontMatterLine.At(file, line)))
            {
                return line;
            }
        }

        return 0;
    }

    private static SourceSpan Between(SourceFile file, int open, int close) => new(file.Lines.StartOf(open + 1), file.Lines.StartOf(close));

    private static Diagnostic Complain(SourceFile file, int line, string message, string help)
    {
        int start = file.Lines.StartOf(line);
        return new Diagnostic
        {
            Rule = RuleDescriptor.MalformedFrontMatter,
            Severity = Severity.Error,
            Location = SourceLocation.In(file.Path, file.Lines, new SourceSpan(start, start + FrontMatterLine.At(file, line).Length)),
            Message = message,
            Help = help,
        };
    }
}
