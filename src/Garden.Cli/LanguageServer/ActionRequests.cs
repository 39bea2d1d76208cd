using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>Offers what can be done at a place: mend what is found there, move or resolve a belief, note that it was looked at, write a page that is linked.</summary>
internal sealed class ActionRequests(EditorGardens gardens)
{
    private readonly PageFixes _fixes = new(gardens);

    /// <summary>What can be done in a part of a file.</summary>
    public LspCodeAction[]? Offer(CodeActionParams asked, CancellationToken cancellation)
    {
        if (gardens.Page(asked.TextDocument, cancellation) is not AskedPage at)
        {
            return null;
        }

        SourceSpan span = Positions.SpanOf(at.Source, asked.Range);
        string[]? only = asked.Context?.Only;
        WorkspaceEdits edits = new(at.Garden, gardens.Client);
        List<LspCodeAction> actions = [];
        if (IsAsked(ActionKinds.QuickFix))
        {
            actions.AddRange(_fixes.Offered(at).Where(finding => Touch(finding.Location.Span, span)).Select(finding => Mending(at, finding, edits)));
            actions.AddRange(NewPages.Of(at, span, gardens.Shell, gardens.Client.CreatesFiles ? edits : null));
        }

        if (IsAsked(ActionKinds.Rewrite) && at.Page is Topic topic)
        {
            actions.AddRange(Rewritings(at, topic, span, edits));
        }

        if (only is not null && IsAsked(ActionKinds.FixAll) && _fixes.All(at) is PageEdit all)
        {
            actions.Add(new LspCodeAction("mend what can safely be mended", ActionKinds.FixAll, edits.Of([all])));
        }

        return [.. actions];

        // a kind that is asked for stands for every kind below it
        bool IsAsked(string kind) => only is null or [] || only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
    }

    private static bool Touch(SourceSpan one, SourceSpan other) => one.Start <= other.End && other.Start <= one.End;

    private static LspCodeAction Mending(AskedPage at, Diagnostic finding, WorkspaceEdits edits) =>
        new($"{FixWords.Of(at.Source.Text, finding.Fix!)} ({finding.Rule.Id} {finding.Rule.Name})", ActionKinds.QuickFix, edits.Of([WorkspaceEdits.OfFix(at.Path, at.Source.Text, finding.Fix!.Edits)]))
        {
            Diagnostics = [FindingsFeed.Of(at.Garden, finding)],
            IsPreferred = finding.Fix.Applicability == FixApplicability.Safe ? true : null,
        };

    private static IEnumerable<LspCodeAction> Rewritings(AskedPage at, Topic topic, SourceSpan span, WorkspaceEdits edits)
    {
        OpenPage page = new(at.Source, PagePlace.Of(at.Path[at.State.Files.Prefix.Length..]), at.State.Corpus.Settings);
        DateOnly today = at.State.Corpus.Today;
        List<(string Title, Result<PageEdit, Refusal> Edit)> offers = [];
        Belief? belief = page.Topic?.Beliefs.FirstOrDefault(belief => Touch(belief.Span, span) && span.Start >= belief.Span.Start);
        if (belief is { Resolution: null })
        {
            offers.Add(("move to N%: begin an entry of today", BeliefMoving.Begin(page, belief, today)));
            offers.Add(("resolve: yes, today", BeliefResolving.Resolve(page, belief, (Outcome.Yes, today), why: null)));
            offers.Add(("resolve: no, today", BeliefResolving.Resolve(page, belief, (Outcome.No, today), why: null)));
            offers.Add(("mark the belief as reviewed today", ReviewStamp.Belief(page, belief, today)));
        }

        if (topic.Reviewed != today && (belief is null || span.Start < topic.BodyStart))
        {
            offers.Add(("mark the topic as reviewed today", ReviewStamp.Region(page, today)));
        }

        foreach ((string title, Result<PageEdit, Refusal> offer) in offers)
        {
            if (offer.TryGet(out PageEdit? edit, out _) && !edit.Edits.IsEmpty)
            {
                yield return new LspCodeAction(title, ActionKinds.Rewrite, edits.Of([edit]));
            }
        }
    }
}
