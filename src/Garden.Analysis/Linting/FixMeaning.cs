using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>A file's text read again on its own.</summary>
/// <param name="Page">The page; null when the text is no page or cannot be read as one.</param>
/// <param name="Errors">How many errors reading it gave.</param>
public sealed record Reread(Page? Page, int Errors)
{
    /// <summary>Reads a page; one that was read before from the same bytes is not read again, but in gardens that leave pages out, which read only the beginning of those.</summary>
    /// <param name="contentPrefix">What stands before the content folder's paths, ending with <c>/</c>.</param>
    /// <exception cref="InternalErrorException">The program itself failed at the page.</exception>
    public static Reread Of(SourceBytes file, string contentPrefix, GardenSettings settings, PageReader reader, PageCache known)
    {
        ParsedPage? parsed = settings.IsOptIn ? null : known.Find(file);
        if (parsed is null)
        {
            PageReading reading = GardenBuilder.Parse(file, contentPrefix, settings, reader);
            parsed = reading.Error is null ? reading.Page! : throw new InternalErrorException([reading.Error]);
            if (!settings.IsOptIn)
            {
                known.Keep(file, parsed);
            }
        }

        return new Reread(parsed.Page, parsed.Diagnostics.Count(finding => finding.Severity == Severity.Error));
    }
}

/// <summary>Whether a page says after an edit what it said before, but for what the edit's rule may change.</summary>
internal static class FixMeaning
{
    /// <summary>What the fix of a finding may change.</summary>
    public static FixReach ReachOf(Diagnostic finding) => RuleCatalog.Of(finding.Rule).Reach;

    /// <summary>Whether edits of one reach keep what the page says.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="mended">The findings whose edits were made, at least one.</param>
    public static bool IsKept(Reread before, Reread after, string text, ImmutableArray<Diagnostic> mended)
    {
        FixReach reach = ReachOf(mended[0]);
        if (reach == FixReach.WholePage)
        {
            return true;
        }

        if (after.Errors > before.Errors)
        {
            return false;
        }

        if (before.Page is null || after.Page is null)
        {
            // nothing was published before, or nothing would be now
            return before.Page is null;
        }

        PageMeaning then = new(before.Page);
        PageMeaning now = new(after.Page);
        if (reach != FixReach.EditedWords)
        {
            return reach == FixReach.Nothing ? then.IsSame(now) : then.IsExtendedBy(now);
        }

        (string removed, string added) = EditedWords(text, mended);
        return then.IsExplainedBy(now, removed, added);
    }

    /// <summary>The edits' words before and after, each edit widened to the white space around it, for it may change half a word.</summary>
    private static (string Removed, string Added) EditedWords(string text, IEnumerable<Diagnostic> mended)
    {
        List<string> removed = [];
        List<string> added = [];
        foreach (TextEdit edit in mended.SelectMany(finding => finding.Fix!.Edits))
        {
            int start = edit.Span.Start;
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            int end = edit.Span.End;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            removed.Add(text[start..end]);
            added.Add(text[start..edit.Span.Start] + edit.Text + text[edit.Span.End..end]);
        }

        return (string.Join(' ', removed), string.Join(' ', added));
    }
}
