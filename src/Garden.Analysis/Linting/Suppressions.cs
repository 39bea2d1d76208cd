using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>
/// The comments that silence rules, and the two rules that watch over them. A comment works only when it names known rules
/// and gives a reason; findings about comments themselves are never silenced.
/// </summary>
internal sealed class Suppressions
{
    private readonly Dictionary<string, List<Entry>> _byPath = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _malformed = [];

    public Suppressions(IEnumerable<Page> pages)
    {
        foreach (Page page in pages)
        {
            foreach (Suppression suppression in page.Suppressions)
            {
                Read(page, suppression);
            }
        }
    }

    /// <summary>Whether a comment silences the finding; the comment counts as used from then on.</summary>
    public bool Silences(Diagnostic finding)
    {
        if (!_byPath.TryGetValue(finding.Location.Path, out List<Entry>? entries))
        {
            return false;
        }

        bool silent = false;
        foreach (Entry entry in entries)
        {
            int named = entry.Rules.IndexOf(finding.Rule);
            if (named >= 0 && Covers(entry.Suppression.Scope, finding.Location.Span))
            {
                entry.Used[named] = true;
                silent = true;
            }
        }

        return silent;
    }

    /// <summary>What is wrong with the comments, after every finding has been shown to <see cref="Silences"/>.</summary>
    /// <param name="ran">Whether a rule was looked for on a page: what was not looked for may not be called unused.</param>
    public IEnumerable<Diagnostic> Findings(Func<RuleDescriptor, Page, bool> ran) =>
        _malformed.Concat(_byPath.Values.SelectMany(entries => entries).Select(entry => Unused(entry, ran)).OfType<Diagnostic>());

    private void Read(Page page, Suppression suppression)
    {
        ImmutableArray<Rule?> found = [.. suppression.Rules.Select(RuleCatalog.Find)];
        int unknown = found.IndexOf(null);
        string? message = null;
        string? help = null;
        if (suppression.Fault is not null)
        {
            (message, help) = (suppression.Fault, "there are garden-ignore, garden-ignore-file, garden-ignore-start and garden-ignore-end");
        }
        else if (found.IsEmpty)
        {
            (message, help) = ("the comment names no rule", "write `garden-ignore GRD202: why`");
        }
        else if (unknown >= 0)
        {
            string written = suppression.Rules[unknown];
            message = $"`{written}` is no rule";
            help = RuleCatalog.Nearest(written) is string near ? $"did you mean `{near}`?" : "`garden rules` lists them all";
        }
        else if (found.FirstOrDefault(rule => IsAboutComments(rule!.Id)) is Rule own)
        {
            (message, help) = ($"{own.Id.Id} cannot be silenced by a comment", "mend or remove the comment that it is about");
        }
        else if (string.IsNullOrWhiteSpace(suppression.Reason))
        {
            (message, help) = ("the comment gives no reason", "say why after a colon: `garden-ignore GRD202: why`");
        }

        if (message is not null)
        {
            _malformed.Add(About(page, suppression, RuleCatalog.Of(RuleDescriptor.MalformedSuppression), message) with { Help = help });
            return;
        }

        if (!_byPath.TryGetValue(page.Path, out List<Entry>? entries))
        {
            _byPath.Add(page.Path, entries = []);
        }

        entries.Add(new Entry(page, suppression, [.. found.Select(rule => rule!.Id)]));
    }

    private static Diagnostic? Unused(Entry entry, Func<RuleDescriptor, Page, bool> ran)
    {
        ImmutableArray<RuleDescriptor> idle = [.. entry.Rules.Where((rule, i) => !entry.Used[i] && ran(rule, entry.Page))];
        if (idle.IsEmpty)
        {
            return null;
        }

        Diagnostic finding = About(
            entry.Page, entry.Suppression, RuleCatalog.Of(RuleDescriptor.UnusedSuppression), $"there is no {string.Join(" or ", idle.Select(rule => rule.Id))} to silence where the comment holds");
        return idle.Length == entry.Rules.Length
            ? finding with { Help = "remove it", Fix = Fix.Replace(FixApplicability.Safe, entry.Suppression.Span, "") }
            : finding with { Help = "name only the rules that it is for" };
    }

    private static Diagnostic About(Page page, Suppression suppression, Rule rule, string message) => new()
    {
        Rule = rule.Id,
        Severity = rule.Severity,
        Location = page.Locate(suppression.Span),
        Message = message,
    };

    private static bool IsAboutComments(RuleDescriptor rule) => rule == RuleDescriptor.UnusedSuppression || rule == RuleDescriptor.MalformedSuppression;

    private static bool Covers(SourceSpan scope, SourceSpan span) =>
        scope.Start <= span.Start && (span.Start < scope.End || (span.Start == scope.End && span.Length == 0));

    private sealed record Entry(Page Page, Suppression Suppression, ImmutableArray<RuleDescriptor> Rules)
    {
        public bool[] Used { get; } = new bool[Rules.Length];
    }
}
