namespace Garden.Analysis.Importing.Folders;

/// <summary>Tells whether a block of code is open at a line, in whatever list or quotation it began. Lines are read once; ask in the order of the text.</summary>
/// <param name="text">The page.</param>
/// <param name="start">Where its body starts.</param>
internal sealed class OpenFence(string text, int start)
{
    private int _read = start;
    private char _mark;
    private int _length;

    /// <summary>Whether one is open where a line starts.</summary>
    public bool IsOpenAt(int line)
    {
        while (_read < line)
        {
            int end = text.AsSpan(_read).IndexOfAny('\r', '\n');
            int next = end < 0 ? text.Length : _read + end + 1;
            Read(text.AsSpan()[_read..(end < 0 ? next : next - 1)]);
            _read = next;
        }

        return _length > 0;
    }

    private void Read(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> words = line.TrimStart(" \t>*+-0123456789.)");
        char first = words.IsEmpty ? '\0' : words[0];
        int run = first is '`' or '~' ? words.Length - words.TrimStart(first).Length : 0;
        if (_length == 0 && run >= 3 && (first == '~' || !words[run..].Contains('`')))
        {
            (_mark, _length) = (first, run);
        }
        else if (_length > 0 && first == _mark && run >= _length && words[run..].IsWhiteSpace())
        {
            _length = 0;
        }
    }
}
