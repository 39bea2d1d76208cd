using System.Buffers;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Keys at the start of a page, or right below its title, that stand between no fences, or between lines that are none, as an editor makes
/// them of three dashes. They are text, unless one of them says whether the page is for readers: such a page is kept back.
/// </summary>
internal static class UnfencedBlock
{
    /// <summary>What lines are made of that are meant as fences. Marks of code and comments are none.</summary>
    private static readonly SearchValues<char> FenceMarks = SearchValues.Create("-‐‑‒–—―−_=*;+.•·:\"'");

    /// <summary>The block with what is wrong with it; null when there is none.</summary>
    public static FrontMatterBlock? Find(SourceFile file)
    {
        int first = Written(file, 1);
        if (FrontMatterLine.At(file, first) is ['#', ..])
        {
            first = Written(file, first + 1);
        }

        bool isFenced = IsFence(FrontMatterLine.At(file, first));
        first = isFenced ? Written(file, first + 1) : first;
        ReadOnlySpan<char> start = FrontMatterLine.At(file, first);
        if (!isFenced && (start is ['-', ..] || KeyOf(start).IsEmpty))
        {
            return null;
        }

        string? hiding = null;
        int hidingLine = 0;
        int line = first;
        for (; line <= file.Lines.LineCount && FrontMatterLine.At(file, line) is var written && !IsFence(written); line++)
        {
            ReadOnlySpan<char> key = KeyOf(written);
            if (key.IsEmpty && !FrontMatterLine.IsPlausible(written) && written is not ("{" or "}"))
            {
                if (FrontMatterLine.At(file, line - 1).IsEmpty)
                {
                    break; // the page's own text, below a blank line
                }

                return null;
            }

            if (hiding is null && PrivacyIn(written) is string said)
            {
                (hiding, hidingLine) = (said, line);
            }
        }

        return hiding is null
            ? null
            : new FrontMatterBlock(
                null,
                file.Lines.StartOf(line),
                FrontMatterBlock.Complain(file, hidingLine, $"{Findings.Quote(hiding)} is not read, for it stands in no front matter", "start the page with a line `---`, and write another `---` below its keys"));
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimStart() is { IsEmpty: false } marks && !marks.ContainsAnyExcept(FenceMarks);

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
        ReadOnlySpan<char> behind = line[(line.IndexOfAny(':', '=') + 1)..];
        string value = (behind.IndexOf(" #") is >= 0 and int comment ? behind[..comment] : behind).Trim(" \t\",'}:").ToString();
        string normal = KeyName.Normal(key);
        bool isProperty = behind is [':', ..]; // of Logseq, where yes and no mean nothing else
        return (PrivacyKeys.HasWord(normal) && HiddenWords.ArePlain(value)) || PrivacyKeys.Find(normal) switch
        {
            null => false,
            PrivacyMeaning.From or PrivacyMeaning.Until => value is [>= '0' and <= '9', ..],
            PrivacyMeaning.Draft or PrivacyMeaning.HiddenByYes or PrivacyMeaning.YesOfPage when isProperty => PrivacyKeys.YesOrNo(value) is true,
            _ when isProperty => PrivacyKeys.YesOrNo(value) is false,
            _ => PrivacyKeys.YesOrNo(value) is not null,
        };
    }

    /// <summary>The key a line starts with, also of <c>key:: value</c> as Logseq writes it.</summary>
    private static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 0 and int colon && line[colon..].StartsWith(":: ") ? FrontMatterLine.AnyKey(line[..(colon + 1)]) : FrontMatterLine.AnyKey(line);

    /// <summary>The first line from a place on that is not empty; the one behind the last when there is none.</summary>
    private static int Written(SourceFile file, int from) =>
        FrontMatterBlock.NextLine(file, from, line => !line.IsEmpty) is > 0 and int line ? line : file.Lines.LineCount + 1;
}
