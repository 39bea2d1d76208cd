using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Front matter that something stands above. Behind comments any key that is known gives it away; behind other text only a key that
/// keeps a page from readers does, for pages also have rules and tables of keys; nor does another in a comment at the top, which some tools read all the
/// same. Code blocks are left alone.
/// </summary>
internal static class LateBlock
{
    /// <summary>How far down a page is looked for it.</summary>
    private const int MostLines = 60;

    /// <summary>The block with what is wrong with it; null when there is none.</summary>
    public static FrontMatterBlock? Find(SourceFile file)
    {
        bool isCode = false;
        bool isComment = false;
        bool isOnlyComments = true;
        int last = Math.Min(file.Lines.LineCount, MostLines);
        for (int line = 1; line <= last; line++)
        {
            ReadOnlySpan<char> written = FrontMatterLine.At(file, line);
            ReadOnlySpan<char> words = written.TrimStart();
            bool isMark = words.StartsWith("```") || words.StartsWith("~~~");
            isCode ^= isMark;
            bool opensComment = words.StartsWith("<!--") || words.StartsWith("%%");
            if (!isCode && (!isComment || isOnlyComments) && written is "---" or "+++" && Below(file, line, isOnlyComments && !isComment) is { } block)
            {
                return block;
            }

            isOnlyComments &= words.IsEmpty || isComment || opensComment;
            isComment = (isComment || opensComment) && !(words.EndsWith("-->") || (words.EndsWith("%%") && (isComment || words.Length > 2)));
        }

        return null;
    }

    /// <summary>Says that a block stands where it is not read.</summary>
    public static Diagnostic NotFirst(SourceFile file, int line) =>
        FrontMatterBlock.Complain(file, line, "front matter must start on the first line of the file", "remove what stands above it");

    private static FrontMatterBlock? Below(SourceFile file, int open, bool isOnlyComments)
    {
        bool isToml = FrontMatterLine.At(file, open) is "+++";
        bool isFound = false;
        for (int line = open + 1; line <= file.Lines.LineCount; line++)
        {
            ReadOnlySpan<char> written = FrontMatterLine.At(file, line);
            if (written.SequenceEqual(isToml ? "+++" : "---"))
            {
                SourceSpan content = new(file.Lines.StartOf(open + 1), file.Lines.StartOf(line));
                return isFound ? new FrontMatterBlock(content, file.Lines.StartOf(line + 1), NotFirst(file, open), isToml ? FieldSyntax.Toml : FieldSyntax.Yaml) : null;
            }

            if (!(isToml ? FrontMatterLine.IsPlausibleToml(written) : FrontMatterLine.IsPlausible(written)))
            {
                return null;
            }

            ReadOnlySpan<char> key = isToml ? FrontMatterLine.TomlKey(written) : FrontMatterLine.Key(written);
            isFound |= PrivacyKeys.Has(key) || (isOnlyComments && FrontMatterKeys.IsKnown(key));
        }

        return null;
    }
}
