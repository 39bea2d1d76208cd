using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>In which language front matter is written.</summary>
public enum FieldSyntax
{
    /// <summary>Between lines of three dashes.</summary>
    Yaml,

    /// <summary>Between lines of three plus signs.</summary>
    Toml,

    /// <summary>An object, alone or between lines of three dashes.</summary>
    Json,
}

/// <summary>
/// The front matter at the very start of a page: between two lines of three dashes (YAML, or a JSON object) or of three plus signs
/// (TOML), or a JSON object alone. A page that merely starts with a rule of dashes has none: then what follows the dashes does not
/// look like keys, or nothing closes it.
/// </summary>
/// <param name="Content">What stands between the fences; null when there is no block to read.</param>
/// <param name="BodyStart">Where the page's own text starts.</param>
/// <param name="Finding">What is wrong with the fences; null when nothing is.</param>
/// <param name="Syntax">In which language <paramref name="Content"/> is written.</param>
public sealed record FrontMatterBlock(SourceSpan? Content, int BodyStart, Diagnostic? Finding, FieldSyntax Syntax = FieldSyntax.Yaml)
{
    /// <summary>A page that is all body.</summary>
    internal static readonly FrontMatterBlock None = new(null, 0, null);

    /// <summary>Looks for the block of a page.</summary>
    public static FrontMatterBlock Find(SourceFile file)
    {
        if (file.Text is [])
        {
            return None;
        }

        FrontMatterBlock found = JsonBlock.Starts(file.Text) ? JsonBlock.At(file, 0) : FencedBlock.Find(file);
        return ReferenceEquals(found, None) ? LateBlock.Find(file) ?? UnfencedBlock.Find(file) ?? None : found;
    }

    /// <summary>What is wrong with a line of the file.</summary>
    internal static Diagnostic Complain(SourceFile file, int line, string message, string help)
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

    /// <summary>The first line from <paramref name="from"/> on for which <paramref name="matches"/> holds; 0 when none does.</summary>
    internal static int NextLine(SourceFile file, int from, Func<ReadOnlySpan<char>, bool> matches)
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
}
