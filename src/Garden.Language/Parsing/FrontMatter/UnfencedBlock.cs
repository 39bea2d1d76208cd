using System.Buffers;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Keys at the start of a page, or right below its title, that stand between no fences, or between lines that are none, as an editor makes
/// them of three dashes. They are text, unless one of them says whether the page is for readers: such a page is kept back.
/// </summary>
internal static class UnfencedBlock
{
    /// <summary>Signs that nobody sees, as some editors and copies leave them at the start of a line.</summary>
    private const string Unseen = "\uFEFF\u200B\u200C\u200D\u200E\u200F\u2060\u00AD";

    /// <summary>What lines are made of that are meant as fences. Marks of code and comments are none.</summary>
    private static readonly SearchValues<char> FenceMarks = SearchValues.Create("-‐‑‒–—―−_=*;+.•·:\"'\\/" + Unseen);

    /// <summary>The block with what is wrong with it; null when there is none.</summary>
    public static FrontMatterBlock? Find(SourceFile file)
    {
        (int first, int end) = LinesFrom(file, 1);
        for (int line = first; line < end; line++)
        {
            if (PrivacyIn(FrontMatterLine.At(file, line)) is string said)
            {
                return new FrontMatterBlock(
                    null,
                    file.Lines.StartOf(end),
                    FrontMatterBlock.Complain(file, line, $"{Findings.Quote(said)} is not read, for it stands in no front matter", "start the page with a line `---`, and write another `---` below its keys"));
            }
        }

        return null;
    }

    /// <summary>The first line of such keys that sounds as if the page were kept back, which they do not do; null when none does.</summary>
    /// <param name="from">The line at which the text of the page starts.</param>
    public static SourceSpan? Doubt(SourceFile file, int from, PageKind kind, GardenSettings settings)
    {
        int start = Written(file, from);
        (int first, int end) = LinesFrom(file, FrontMatterLine.At(file, start) is "<!--" ? start + 1 : start); // Nikola's keys are a comment
        for (int line = first; line < end; line++)
        {
            ReadOnlySpan<char> written = FrontMatterLine.At(file, line);
            SourceSpan span = new(file.Lines.StartOf(line), file.Lines.StartOf(line) + written.Length);
            if (PrivacyIn(written) is not null || (KeyOf(written) is { IsEmpty: false } key && PrivacyDoubts.Has(new FieldEntry(key.ToString(), span, new FieldText(span, ValueOf(written), span, IsPlain: true)), kind, settings)))
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>The lines of keys, from the first to the one behind the last; none where there are no keys.</summary>
    private static (int First, int End) LinesFrom(SourceFile file, int from)
    {
        int first = Written(file, from);
        if (FrontMatterLine.At(file, first) is ['#', ..])
        {
            first = Written(file, first + 1);
        }

        bool isFenced = IsFence(FrontMatterLine.At(file, first));
        first = isFenced ? Written(file, first + 1) : first;
        ReadOnlySpan<char> start = FrontMatterLine.At(file, first);
        if (!isFenced && (start is ['-', ..] || KeyOf(start).IsEmpty))
        {
            return default;
        }

        int line = first;
        for (; line <= file.Lines.LineCount && FrontMatterLine.At(file, line) is var written && !IsFence(written); line++)
        {
            if (KeyOf(written).IsEmpty && !FrontMatterLine.IsPlausible(written) && written is not ("{" or "}"))
            {
                return FrontMatterLine.At(file, line - 1).IsEmpty ? (first, line) : default; // the page's own text starts below a blank line
            }
        }

        return (first, line);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimStart() is { IsEmpty: false } marks && (marks is "-->" || !marks.ContainsAnyExcept(FenceMarks));

    /// <summary>The key of a line that keeps a page from readers, or lets them see it, with a yes, a no or a day behind it; null when there is none. A map in braces has several.</summary>
    private static string? PrivacyIn(ReadOnlySpan<char> line)
    {
        foreach (Range part in line is ['{', ..] ? line.Split(',') : line.Split('\n'))
        {
            ReadOnlySpan<char> entry = line[part];
            ReadOnlySpan<char> key = KeyOf(entry);
            if (SaysPrivacy(entry, key))
            {
                return key.ToString();
            }
        }

        return null;
    }

    private static bool SaysPrivacy(ReadOnlySpan<char> line, ReadOnlySpan<char> key)
    {
        string value = ValueOf(line);
        string normal = KeyName.Normal(key);
        bool isProperty = line[(line.IndexOf(':') + 1)..] is [':', ..]; // of Logseq, where yes and no mean nothing else
        return (PrivacyKeys.HasWord(normal) && HiddenWords.ArePlain(value)) || PrivacyKeys.Find(normal) switch
        {
            null => false,
            PrivacyMeaning.From or PrivacyMeaning.Until => value is [>= '0' and <= '9', ..],
            PrivacyMeaning.Draft or PrivacyMeaning.HiddenByYes or PrivacyMeaning.YesOfPage when isProperty => PrivacyKeys.YesOrNo(value) is true,
            _ when isProperty => PrivacyKeys.YesOrNo(value) is false,
            _ => PrivacyKeys.YesOrNo(value) is not null,
        };
    }

    private static string ValueOf(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> behind = line[(line.IndexOfAny(':', '=') + 1)..];
        return (behind.IndexOf(" #") is >= 0 and int comment ? behind[..comment] : behind).Trim(" \t\",'}:*_").ToString();
    }

    /// <summary>The key a line starts with, also of <c>key:: value</c> as Logseq writes it, of <c>.. key: value</c> as Nikola does, and of <c>**Key:** value</c>.</summary>
    private static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line.TrimStart(Unseen).TrimStart("*_");
        rest = rest.StartsWith(".. ") ? rest[3..] : rest;
        int colon = rest.IndexOf(':');
        bool isMarked = colon > 0 && (rest[colon..].StartsWith(":: ") || rest[colon..].StartsWith(":**") || rest[colon..].StartsWith(":*") || rest[colon..].StartsWith(":__"));
        return FrontMatterLine.AnyKey(isMarked ? rest[..(colon + 1)] : rest);
    }

    /// <summary>The first line from a place on that is not empty; the one behind the last when there is none.</summary>
    private static int Written(SourceFile file, int from) =>
        FrontMatterBlock.NextLine(file, from, line => !line.IsEmpty) is > 0 and int line ? line : file.Lines.LineCount + 1;
}
