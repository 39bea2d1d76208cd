using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>What a rule may know besides the page that it looks at.</summary>
/// <param name="settings">What <c>garden.yml</c> says.</param>
/// <param name="today">The day that everything is seen from.</param>
public sealed class PageScope(GardenSettings settings, DateOnly today)
{
    /// <summary>What <c>garden.yml</c> says.</summary>
    public GardenSettings Settings => settings;

    /// <summary>The day that everything is seen from.</summary>
    public DateOnly Today => today;

    /// <summary>The entry that a rule looks at just now; null where that is not known. Only for saying where a mistake of the program came up.</summary>
    internal Item? Looking { get; set; }
}

/// <summary>
/// A rule that looks at one page at a time. What it finds there depends on nothing but the page and its <see cref="PageScope"/>, so that it need not look
/// again at a page that it has seen.
/// </summary>
public abstract class PageRule(RuleDescriptor id) : Rule(id)
{
    /// <summary>The findings of this rule on one page, in any order.</summary>
    public abstract IEnumerable<Diagnostic> Check(Page page, PageScope scope);
}

/// <summary>A rule that looks at one topic at a time.</summary>
public abstract class TopicRule(RuleDescriptor id) : PageRule(id)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Diagnostic> Check(Page page, PageScope scope) => page is Topic topic ? Check(topic, scope) : [];

    /// <summary>The findings of this rule on one topic, in any order.</summary>
    protected abstract IEnumerable<Diagnostic> Check(Topic topic, PageScope scope);
}

/// <summary>A rule that looks at each entry of a kind on each topic and finds at most one thing wrong with it.</summary>
/// <typeparam name="TItem">The kind of entry.</typeparam>
/// <param name="entriesOf">The entries of a topic.</param>
public abstract class ItemRule<TItem>(RuleDescriptor id, Func<Topic, IEnumerable<TItem>> entriesOf) : TopicRule(id)
    where TItem : Item
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope)
    {
        foreach (TItem item in entriesOf(topic))
        {
            scope.Looking = item;
            if (Check(scope, topic, item) is Diagnostic finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>What is wrong with one entry; null when nothing is.</summary>
    protected abstract Diagnostic? Check(PageScope scope, Topic topic, TItem item);
}
