using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Text;

namespace Garden.Linting;

/// <summary>A file's text read again on its own.</summary>
/// <param name="Page">The page; null when the text is no page or cannot be read as one.</param>
/// <param name="Errors">How many errors reading it gave.</param>
public sealed record Reread(Page? Page, int Errors);

/// <summary>What a session did.</summary>
/// <param name="Texts">Every file that changed, by path, in its new text.</param>
/// <param name="Remaining">What the garden's last check found, after every change.</param>
public sealed record FixResult(ImmutableSortedDictionary<string, string> Texts, ImmutableArray<Diagnostic> Remaining);

/// <summary>
/// Mends files in rounds: choose fixes that do not touch, make them, read the file again, and take back every edit that
/// changed what the page says beyond what its rule may change. What was taken back is not tried again.
/// </summary>
/// <param name="least">The least safe fix to apply.</param>
/// <param name="reread">Reads the text of a path again.</param>
public sealed class FixSession(FixApplicability least, Func<string, string, Reread> reread)
{
    /// <summary>How many rounds there are at most; edits that keep calling for others end here.</summary>
    public const int MostRounds = 10;

    private readonly HashSet<(string Path, RuleDescriptor Rule, string Before, string After)> _refused = [];
    private readonly List<Diagnostic> _applied = [];
    private readonly List<Diagnostic> _reverted = [];

    /// <summary>The findings that were mended, in the order it was done; their places are those of the text before.</summary>
    public IReadOnlyList<Diagnostic> Applied => _applied;

    /// <summary>The findings whose edits were taken back.</summary>
    public IReadOnlyList<Diagnostic> Reverted => _reverted;

    /// <summary>Runs rounds over the whole garden until nothing more can be mended.</summary>
    /// <param name="textOf">The text of a path as it stands on disk; null where it may not be changed.</param>
    /// <param name="check">Checks the garden with the changed texts in the place of the files.</param>
    public FixResult Run(Func<string, string?> textOf, Func<ImmutableSortedDictionary<string, string>, ImmutableArray<Diagnostic>> check)
    {
        ImmutableSortedDictionary<string, string> texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> findings = check(texts);
        for (int round = 0; round < MostRounds; round++)
        {
            ImmutableSortedDictionary<string, string> before = texts;
            foreach (IGrouping<string, Diagnostic> file in findings.Where(finding => finding.Fix is not null).GroupBy(finding => finding.Location.Path, StringComparer.Ordinal))
            {
                if ((texts.TryGetValue(file.Key, out string? changed) ? changed : textOf(file.Key)) is string text
                    && Mend(file.Key, text, [.. file]) is string mended && mended != text)
                {
                    texts = texts.SetItem(file.Key, mended);
                }
            }

            if (texts == before)
            {
                break;
            }

            findings = check(texts);
        }

        return new FixResult(texts, findings);
    }

    /// <summary>One round over one file: its text with every fix made that could be; the same text when none could.</summary>
    public string Mend(string path, string text, ImmutableArray<Diagnostic> findings)
    {
        ImmutableArray<Diagnostic> possible = Fixes.Choose(text, findings.Where(finding => !_refused.Contains(Key(path, text, finding))), least);
        if (possible.IsEmpty)
        {
            return text;
        }

        // one reach a round, the widest first, so that no edit hides behind another that may change more
        FixReach reach = possible.Max(ReachOf);
        ImmutableArray<Diagnostic> chosen = [.. possible.Where(finding => ReachOf(finding) == reach)];
        Reread before = reread(path, text);
        string all = Fixes.Apply(text, chosen.SelectMany(finding => finding.Fix!.Edits));
        if (IsFaithful(before, reread(path, all), text, chosen))
        {
            Keep(path, text, chosen);
            return all;
        }

        return MendOneByOne(path, text, before, chosen);
    }

    /// <summary>Something among the edits changed too much: keeps each edit that does not, on its own and with those kept before it.</summary>
    private string MendOneByOne(string path, string text, Reread before, ImmutableArray<Diagnostic> chosen)
    {
        ImmutableArray<Diagnostic> kept = [];
        string result = text;
        foreach (Diagnostic finding in chosen)
        {
            ImmutableArray<Diagnostic> trial = kept.Add(finding);
            string tried = Fixes.Apply(text, trial.SelectMany(one => one.Fix!.Edits));
            if (IsFaithful(before, reread(path, tried), text, trial))
            {
                kept = trial;
                result = tried;
                continue;
            }

            _refused.Add(Key(path, text, finding));
            _reverted.Add(finding);
        }

        Keep(path, text, kept);
        return result;
    }

    /// <summary>Notes what was mended. What adds and changes nothing else is done once: found again, it would be added again without end.</summary>
    private void Keep(string path, string text, ImmutableArray<Diagnostic> mended)
    {
        _applied.AddRange(mended);
        _refused.UnionWith(mended.Where(finding => ReachOf(finding) is FixReach.Nothing or FixReach.AddedParts).Select(finding => Key(path, text, finding)));
    }

    private static FixReach ReachOf(Diagnostic finding) => RuleCatalog.Of(finding.Rule).Reach;

    private static bool IsFaithful(Reread before, Reread after, string text, ImmutableArray<Diagnostic> mended)
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

    private static (string Path, RuleDescriptor Rule, string Before, string After) Key(string path, string text, Diagnostic finding)
    {
        if (finding.Fix is not { Edits: [TextEdit edit, ..] } || edit.Span.Start < 0 || edit.Span.End > text.Length || edit.Span.Length < 0)
        {
            return (path, finding.Rule, "", "");
        }

        SourceSpan span = edit.Span;
        int line = span.Start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], span.Start - 1) + 1;
        return (path, finding.Rule, text[line..span.End], edit.Text);
    }
}
