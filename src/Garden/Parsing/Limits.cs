using System.Buffers;
using Garden.Model;
using Garden.Text;

namespace Garden.Parsing;

/// <summary>How large input may be, so that no file can stall or exhaust the tool (GRD704).</summary>
public static class Limits
{
    /// <summary>
    /// The most characters that can open something (brackets, angles, marks of emphasis, backticks) in one run of
    /// non-blank lines. Some of them cost the square of their number.
    /// </summary>
    public const int MarksInBlock = 20_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]<`*_~!");

    /// <summary>The first thing in a page's body that is too large; null when nothing is.</summary>
    public static (SourceSpan Span, string Message)? Exceeded(SourceFile file, int bodyStart, PageLimits limits)
    {
        string text = file.Text;
        if (text.Length > limits.PageLength)
        {
            return (new SourceSpan(0, 0), $"the page has more than {limits.PageLength} characters");
        }

        int marks = 0;
        int line = bodyStart;
        while (line < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(line);
            int end = rest.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> content = end < 0 ? rest : rest[..end];
            if (content.Length > limits.LineLength)
            {
                return (new SourceSpan(line + limits.LineLength, line + limits.LineLength), $"the line has more than {limits.LineLength} characters");
            }

            if (LeadingContainers(content) > limits.Nesting)
            {
                return (new SourceSpan(line, line + content.Length), $"quotations or lists are nested more than {limits.Nesting} deep");
            }

            marks = content.IsWhiteSpace() ? 0 : marks + CountMarks(content);
            if (marks > MarksInBlock)
            {
                return (new SourceSpan(line, line + content.Length), $"the block has more than {MarksInBlock} brackets and other marks");
            }

            line += content.Length + 1;
        }

        return null;
    }

    private static int LeadingContainers(ReadOnlySpan<char> line)
    {
        int count = 0;
        for (int at = 0; at < line.Length && line[at] is ' ' or '\t' or '>' or '-' or '*' or '+'; at++)
        {
            bool opens = line[at] == '>' || (line[at] is '-' or '*' or '+' && at + 1 < line.Length && line[at + 1] is ' ' or '\t');
            count += opens ? 1 : 0;
        }

        return count;
    }

    private static int CountMarks(ReadOnlySpan<char> line)
    {
        int count = 0;
        while (line.IndexOfAny(Marks) is >= 0 and int at)
        {
            count++;
            line = line[(at + 1)..];
        }

        return count;
    }
}
