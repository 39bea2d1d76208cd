using System.Runtime.CompilerServices;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>What an applied fix may change on the published page.</summary>
public enum FixReach
{
    /// <summary>Nothing: every word and every part stays.</summary>
    Nothing,

    /// <summary>The words that were edited, and no others.</summary>
    EditedWords,

    /// <summary>New parts come; everything that was there stays.</summary>
    AddedParts,

    /// <summary>How the page is read as a whole: a repaired character may turn a paragraph into a list.</summary>
    WholePage,
}

/// <summary>
/// One thing that can be wrong with a garden. Findings that only an earlier stage can see (a broken link, bad front matter)
/// are made there; their rules check nothing and hold the documentation.
/// </summary>
public abstract class Rule(RuleDescriptor id)
{
    /// <summary>Number and name.</summary>
    public RuleDescriptor Id => id;

    /// <summary>How much a finding weighs when neither the rule nor the settings say otherwise.</summary>
    public Severity Severity => id.Severity;

    /// <summary>Who may apply the rule's fixes; null when it has none.</summary>
    public FixApplicability? Fix => id.Fix;

    /// <summary>What an applied fix may change; an edit that changes more is taken back.</summary>
    public virtual FixReach Reach => FixReach.EditedWords;

    /// <summary>What the writer is told about the rule.</summary>
    public abstract RuleDocumentation Docs { get; }

    /// <summary>The findings of this rule in a linked garden, in any order; none for a <see cref="PageRule"/>, which looks at its pages.</summary>
    public virtual IEnumerable<Diagnostic> Check(CorpusFacts facts) => [];

    /// <summary>A finding of this rule, at its own severity and without a fix.</summary>
    protected Diagnostic Finding(Page page, SourceSpan span, string message, string? help = null) => new()
    {
        Rule = Id,
        Severity = id.Severity,
        Location = page.Locate(span),
        Message = message,
        Help = help,
    };
}

/// <summary>A rule that reports what cannot all be true.</summary>
public abstract class CoherenceRule(RuleDescriptor id) : Rule(id)
{
    /// <summary>A contradiction as a finding of this rule.</summary>
    protected Diagnostic Finding(Contradiction contradiction, string help) =>
        Finding(contradiction.Topic, contradiction.Span, contradiction.Message, help) with { Related = contradiction.Related };
}

/// <summary>A rule that looks at each entry of a kind on each topic, and at what its links lead to or at the garden around it, and finds at most one thing wrong with it.</summary>
/// <typeparam name="TItem">The kind of entry.</typeparam>
/// <param name="entriesOf">The entries of a topic.</param>
public abstract class LinkedItemRule<TItem>(RuleDescriptor id, Func<Topic, IEnumerable<TItem>> entriesOf) : Rule(id)
    where TItem : Item
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Diagnostic> Check(CorpusFacts facts)
    {
        ConditionalWeakTable<Page, object>? known = facts.Known?.Of(this);
        foreach ((Topic topic, TItem item) in facts.Each(topic => known is null ? Suspects(topic) : (TItem[])known.GetValue(topic, page => Suspects((Topic)page).ToArray())))
        {
            if (Check(facts, topic, item) is Diagnostic finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether anything may be wrong with an entry, as far as its page alone tells. Most entries are fine at this look, which is kept from one checking to the next.</summary>
    protected abstract bool IsSuspect(Topic topic, TItem item);

    /// <summary>What is wrong with one entry that is suspect; null when nothing is.</summary>
    protected abstract Diagnostic? Check(CorpusFacts facts, Topic topic, TItem item);

    private IEnumerable<TItem> Suspects(Topic topic) => entriesOf(topic).Where(item => IsSuspect(topic, item));
}
