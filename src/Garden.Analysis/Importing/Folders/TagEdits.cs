using System.Text.RegularExpressions;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Turns the tags of another tool in the body of a page into Markdown, and reports those that stay as text.</summary>
/// <param name="file">The page.</param>
/// <param name="start">Where its body starts.</param>
internal sealed partial class TagEdits(SourceFile file, int start)
{
    private readonly List<TextEdit> _edits = [];
    private readonly OpenFence _fence = new(file.Text, start);
    private readonly Dictionary<string, (int Line, int Count)> _left = new(StringComparer.Ordinal);

    /// <summary>The page as it is written.</summary>
    public SourceFile File => file;

    /// <summary>Where the body starts.</summary>
    public int Start => start;

    /// <summary>Whether a place is the start of a Markdown link's address, but for tags that say the site's own.</summary>
    public bool IsAddress(int at)
    {
        int line = Math.Max(start, Lines.StartOf(file.Text, at));
        return Opening().IsMatch(file.Text[line..at]);
    }

    /// <summary>Puts a text in the place of another.</summary>
    public void Replace(int from, int to, string text) => _edits.Add(new TextEdit(new SourceSpan(from, to), text));

    /// <summary>Leaves a tag as text.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="label">What it is called; tags of one label are told together.</param>
    public void Leave(int at, string label)
    {
        (int line, int count) = _left.GetValueOrDefault(label, (file.Lines.PositionOf(at).Line, 0));
        _left[label] = (line, count + 1);
    }

    /// <summary>Makes a comment of a stretch between two tags, which no reader is to see.</summary>
    /// <param name="from">Where the first tag starts.</param>
    /// <param name="inner">Where it ends.</param>
    /// <param name="innerEnd">Where the second tag starts.</param>
    /// <param name="to">Where that ends.</param>
    public void MakeComment(int from, int inner, int innerEnd, int to)
    {
        string hidden = file.Text[inner..innerEnd].Replace("--", "- -", StringComparison.Ordinal).TrimEnd('-');
        Replace(from, to, $"<!-- {hidden.Trim()} -->");
    }

    /// <summary>
    /// Makes code of a stretch between two tags: a block where they stand on lines of their own, a span where all of it is on one line. False where that would
    /// not be read as this code alone: in a block of code, in a list or a quotation, over several lines of a sentence.
    /// </summary>
    /// <param name="from">Where the first tag starts.</param>
    /// <param name="inner">Where it ends.</param>
    /// <param name="innerEnd">Where the second tag starts.</param>
    /// <param name="to">Where that ends.</param>
    /// <param name="language">Empty when none is known.</param>
    public bool MakeCode(int from, int inner, int innerEnd, int to, string language)
    {
        string code = file.Text[inner..innerEnd];
        int line = Lines.StartOf(file.Text, from);
        int rest = file.Text.AsSpan(to).IndexOfAny('\r', '\n');
        bool isAlone = from == line && string.IsNullOrWhiteSpace(rest < 0 ? file.Text[to..] : file.Text.Substring(to, rest));
        bool isSpan = !isAlone && !code.AsSpan().ContainsAny('\r', '\n') && !string.IsNullOrWhiteSpace(code);
        if ((!isAlone && !isSpan) || _fence.IsOpenAt(line))
        {
            return false;
        }

        Replace(from, to, isAlone ? Fence.Around(code, language) : Fence.Span(code));
        return true;
    }

    /// <summary>The page with its edits made.</summary>
    /// <param name="note">Takes what stays as text: line and message.</param>
    public SourceFile Apply(Action<int?, string> note)
    {
        foreach ((string label, (int line, int count)) in _left)
        {
            note(line, count == 1 ? $"{label} stays as text" : $"{label} stays as text, {count} times");
        }

        return _edits.Count == 0 ? file : new SourceFile(file.Path, new PageEdit(file.Path, file.Text, [.. _edits.OrderBy(edit => edit.Span.Start)], "").After);
    }

    [GeneratedRegex(@"(?:\]\(\s*|^\s{0,3}\[[^\]]+\]:\s*)<?(?:\{\{[^{}]*\}\})*/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex Opening();
}
