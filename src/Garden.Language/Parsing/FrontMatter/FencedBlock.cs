using System.Buffers;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Front matter between two lines of three dashes or three plus signs.</summary>
/// <param name="mark">What the lines are made of.</param>
internal sealed class FencedBlock(SourceFile file, char mark)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly string _fence = new(mark, 3);

    private string Marks => mark == '-' ? "three dashes" : "three plus signs";

    /// <summary>Looks for the block of a page.</summary>
    public static FrontMatterBlock Find(SourceFile file)
    {
        if (file.Text[0] is not ('-' or '+') && !char.IsWhiteSpace(file.Text[0]))
        {
            return FrontMatterBlock.None;
        }

        int open = 1;
        while (open < file.Lines.LineCount && FrontMatterLine.At(file, open).IsEmpty)
        {
            open++;
        }

        ReadOnlySpan<char> first = FrontMatterLine.At(file, open);
        if (open > 1 && JsonBlock.Starts(file.Text.AsSpan(file.Lines.StartOf(open))))
        {
            return JsonBlock.At(file, file.Lines.StartOf(open)) with { Finding = LateBlock.NotFirst(file, open) };
        }

        char mark = first.TrimStart(" \t") is ['+', ..] ? '+' : '-';
        FencedBlock block = new(file, mark);
        if (open == 1 && first.StartsWith("---") && first.Length > 3 && !first[3..].ContainsAnyExcept(Letters))
        {
            return block.Named(first[3..].ToString().ToLowerInvariant());
        }

        return !FrontMatterLine.IsAlmostFence(first, mark) ? FrontMatterBlock.None
            : open == 1 && first.SequenceEqual(block._fence) ? block.Fenced()
            : block.AlmostFenced(open);
    }

    /// <summary>The first line is a fence as it should be.</summary>
    private FrontMatterBlock Fenced()
    {
        int close = Next(2, line => line.SequenceEqual(_fence));
        if (close == 0)
        {
            return Unclosed();
        }

        int blank = Next(2, line => line.IsEmpty);
        bool isProse = !IsKey(FrontMatterLine.At(file, FirstWritten(2))) && blank != 0 && blank < close && FirstWritten(2) != close && !MentionsPrivacy(2, close);
        return isProse ? FrontMatterBlock.None : WithoutSecond(close);
    }

    /// <summary>The first line is a fence that names its language, as some tools write it: <c>---json</c>.</summary>
    private FrontMatterBlock Named(string language)
    {
        int close = Next(2, line => line.SequenceEqual(_fence));
        FieldSyntax? syntax = language switch { "yaml" or "yml" => FieldSyntax.Yaml, "toml" => FieldSyntax.Toml, "json" => FieldSyntax.Json, _ => null };
        if (close == 0 || (syntax is null && !MentionsPrivacy(2, close)))
        {
            return FrontMatterBlock.None;
        }

        return syntax is { } known
            ? new FrontMatterBlock(Between(1, close), file.Lines.StartOf(close + 1), null, known)
            : new FrontMatterBlock(null, file.Lines.StartOf(close + 1), Complain(1, $"front matter in {Findings.Quote(language)} is not read", "write it as YAML, TOML or JSON"));
    }

    /// <summary>The fence is preceded by blank lines, indented, or not of three marks.</summary>
    private FrontMatterBlock AlmostFenced(int open)
    {
        int close = Next(open + 1, IsAlmostFence);
        if (close == 0 || !(IsKey(FrontMatterLine.At(file, open + 1)) || MentionsPrivacy(open + 1, close)) || !IsPlausible(open + 1, close))
        {
            return FrontMatterBlock.None;
        }

        Diagnostic wrong = open == 1 ? Complain(open, $"front matter must start with exactly {Marks}", $"write `{_fence}`") : LateBlock.NotFirst(file, open);
        return Made(open, close, wrong);
    }

    /// <summary>The first line is a fence, and no other line is.</summary>
    private FrontMatterBlock Unclosed()
    {
        int first = FirstWritten(2);
        ReadOnlySpan<char> key = KeyOf(FrontMatterLine.At(file, first));
        bool isMeant = JsonBlock.Starts(file.Text.AsSpan(file.Lines.StartOf(2)).TrimStart())
            || (!key.IsEmpty && (FrontMatterKeys.IsKnown(key) || IsKey(FrontMatterLine.At(file, first + 1)) || mark == '+'));
        if (!isMeant)
        {
            return FrontMatterBlock.None;
        }

        int close = Next(first, line => IsAlmostFence(line) || line is "...");
        if (close != 0 && IsPlausible(first, close))
        {
            return Made(1, close, Complain(close, $"front matter must end with exactly {Marks}", $"write `{_fence}`"));
        }

        int end = Next(first, line => line.IsEmpty);
        int bodyStart = end == 0 ? file.Text.Length : file.Lines.StartOf(end);
        return new FrontMatterBlock(null, bodyStart, Complain(1, "the front matter is never closed", $"add a line `{_fence}` after its last key"));
    }

    /// <summary>A second block right after the first is not text with a rule below it, if it starts with a key that we know.</summary>
    private FrontMatterBlock WithoutSecond(int close)
    {
        int second = FrontMatterLine.At(file, close + 1).SequenceEqual(_fence) ? close + 2 : close + 1;
        if (FrontMatterKeys.IsKnown(KeyOf(FrontMatterLine.At(file, second))))
        {
            int end = Next(second, line => line.IsEmpty || line.SequenceEqual(_fence) || !FrontMatterLine.IsPlausible(line));
            if (end != 0 && FrontMatterLine.At(file, end).SequenceEqual(_fence))
            {
                Diagnostic twice = Complain(second, "a second block of front matter starts here", "keep one block and join their keys");
                return Made(1, close, twice) with { BodyStart = file.Lines.StartOf(end + 1) };
            }
        }

        return Made(1, close, finding: null);
    }

    private FrontMatterBlock Made(int open, int close, Diagnostic? finding)
    {
        SourceSpan content = Between(open, close);
        ReadOnlySpan<char> written = file.Text.AsSpan(content.Start, content.Length).Trim();
        FieldSyntax syntax = mark == '+' ? FieldSyntax.Toml : JsonBlock.Starts(written) ? FieldSyntax.Json : FieldSyntax.Yaml;
        return new FrontMatterBlock(content, file.Lines.StartOf(close + 1), finding, syntax);
    }

    private bool IsAlmostFence(ReadOnlySpan<char> line) => FrontMatterLine.IsAlmostFence(line, mark);

    private ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> line) => mark == '+' ? FrontMatterLine.TomlKey(line) : FrontMatterLine.Key(line);

    private bool IsKey(ReadOnlySpan<char> line) => !KeyOf(line).IsEmpty;

    /// <summary>Whether a line of a stretch looks like a key that keeps a page from readers.</summary>
    private bool MentionsPrivacy(int from, int to) => Next(from, line => PrivacyKeys.Has(FrontMatterLine.AnyKey(line))) is > 0 and int line && line < to;

    private int FirstWritten(int from) => Next(from, line => !line.IsEmpty && line[0] != '#') is not 0 and int line ? line : file.Lines.LineCount + 1;

    private bool IsPlausible(int from, int to) =>
        Next(from, line => !(mark == '+' ? FrontMatterLine.IsPlausibleToml(line) : FrontMatterLine.IsPlausible(line))) is int other && (other == 0 || other >= to);

    private int Next(int from, Func<ReadOnlySpan<char>, bool> matches) => FrontMatterBlock.NextLine(file, from, matches);

    private Diagnostic Complain(int line, string message, string help) => FrontMatterBlock.Complain(file, line, message, help);

    private SourceSpan Between(int open, int close) => new(file.Lines.StartOf(open + 1), file.Lines.StartOf(close));
}
