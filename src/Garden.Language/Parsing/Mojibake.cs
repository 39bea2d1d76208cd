using System.Buffers;
using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>Text that was UTF-8 and was once read as Windows-1252: <c>labsâ€”the</c>. Found and repaired, doubly damaged text too.</summary>
public static class Mojibake
{
    private static readonly SearchValues<char> Starters = SearchValues.Create("ÂÃÄÅâïð");

    /// <summary>What Windows-1252 shows for the bytes 0x80–0x9F; a NUL where it has nothing.</summary>
    private const string HighControls = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>Reports damaged runs, one finding a line with the repair of the whole line's runs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="skipped">Code and comments, which are left alone, in order.</param>
    /// <param name="report">Takes each finding: rule, severity, place, message, help, fix.</param>
    internal static void Report(SourceFile file, List<SourceSpan> skipped, Action<SourceSpan, string, Fix> report)
    {
        if (NextStarter(file.Text, 0) < 0)
        {
            return;
        }

        List<(SourceSpan Span, string Repaired)> line = [];
        int lineNumber = 0;
        foreach ((SourceSpan span, string repaired) in Runs(file.Text))
        {
            if (skipped.Exists(skip => skip.Contains(span)))
            {
                continue;
            }

            int number = file.Lines.PositionOf(span.Start).Line;
            if (number != lineNumber)
            {
                Flush(file, line, report);
                lineNumber = number;
            }

            line.Add((span, repaired));
        }

        Flush(file, line, report);
    }

    /// <summary>Every damaged run of a text and what it was before the damage.</summary>
    public static IEnumerable<(SourceSpan Span, string Repaired)> Runs(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            at = NextStarter(text, at);
            if (at < 0)
            {
                yield break;
            }

            StringBuilder repaired = new();
            int end = at;
            while (end < text.Length && Decode(text, end, out string character) is > 0 and int width)
            {
                repaired.Append(character);
                end += width;
            }

            if (end > at)
            {
                yield return (new SourceSpan(at, end), RepairAgain(repaired.ToString()));
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The first place from one on where a damaged run may begin; -1 when there is none. Nearly all text lies outside of the range that is looked for first, at many characters a time.</summary>
    private static int NextStarter(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            int next = text.AsSpan(at).IndexOfAnyInRange('Â', 'ð');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (Starters.Contains(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static string RepairAgain(string text)
    {
        StringBuilder whole = new();
        int from = 0;
        foreach ((SourceSpan span, string repaired) in Runs(text))
        {
            whole.Append(text, from, span.Start - from).Append(repaired);
            from = span.End;
        }

        return from == 0 ? text : whole.Append(text, from, text.Length - from).ToString();
    }

    private static void Flush(SourceFile file, List<(SourceSpan Span, string Repaired)> line, Action<SourceSpan, string, Fix> report)
    {
        if (line.Count == 0)
        {
            return;
        }

        (SourceSpan first, string repaired) = line[0];
        string written = file.Text[first.Start..first.End];
        string more = line.Count > 1 ? $", and {line.Count - 1} more on this line" : "";
        Fix fix = new(FixApplicability.Safe, [.. line.Select(run => new TextEdit(run.Span, run.Repaired))]);
        report(first, $"`{written}` is `{repaired}` read in the wrong encoding{more}", fix);
        line.Clear();
    }

    /// <summary>Decodes one character at a place; gives how many characters of damaged text it took, 0 for none.</summary>
    private static int Decode(string text, int at, out string character)
    {
        character = "";
        int lead = ByteOf(text[at]);
        int length = lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        if (length == 0)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)lead;
        int known = 1;
        while (known < length && at + known < text.Length && ByteOf(text[at + known]) is >= 0x80 and <= 0xBF and int continuation)
        {
            bytes[known++] = (byte)continuation;
        }

        if (known == 2 && length == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80)
        {
            // The closing quotation mark ends in a byte that Windows-1252 does not have, so it was lost on the way.
            character = "”";
            return 2;
        }

        if (known < length || Rune.DecodeFromUtf8(bytes[..length], out Rune rune, out int used) != OperationStatus.Done || used != length)
        {
            return 0;
        }

        if (length == 2 && (IsOrdinaryPair(text, at) || IsRaised(text, at, rune)))
        {
            return 0;
        }

        character = rune.ToString();
        return length;
    }

    /// <summary>Whether a capital letter merely stands before a quotation mark or dash, as in a quoted "Å".</summary>
    private static bool IsOrdinaryPair(string text, int at) =>
        text[at] != 'Â'
        && text[at + 1] is '‘' or '’' or '“' or '”' or '–' or '—' or '…' or '»'
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    /// <summary>Whether a sign merely stands raised behind a letter: the square of an ångström (<c>Å²</c>), a note behind capitals (<c>IRMÃ¹</c>).</summary>
    private static bool IsRaised(string text, int at, Rune decoded) =>
        (text[at] == 'Å' && text[at + 1] is '²' or '³')
        || (text[at + 1] is '¹' or '²' or '³' or '®' or '°' or 'ª' or 'º'
            && at > 1 && char.IsUpper(text[at - 1]) && char.IsUpper(text[at - 2]) && Rune.IsLower(decoded));

    private static int ByteOf(char c)
    {
        if (c < 0x100)
        {
            return c;
        }

        int high = HighControls.IndexOf(c, StringComparison.Ordinal);
        return high < 0 ? -1 : 0x80 + high;
    }
}
