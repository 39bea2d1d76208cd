using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>
/// What every <see cref="PageRule"/> found on pages, and what other rules keep of them, for checking a garden again of which a few pages changed: a page never
/// changes, a changed one is another, and a <see cref="PageRule"/> knows nothing else but the settings and the day. May be used by several threads.
/// </summary>
public sealed class CheckedPages
{
    private readonly ConditionalWeakTable<Page, Found> _pages = [];
    private readonly ConcurrentDictionary<Rule, ConditionalWeakTable<Page, object>> _notes = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a rule keeps of pages from one checking to the next: only what follows from the page, or what says what else it follows from.</summary>
    internal ConditionalWeakTable<Page, object> Of(Rule rule) => _notes.GetOrAdd(rule, _ => []);

    /// <summary>What was found on a page under some settings on a day; null when it was not looked at so.</summary>
    internal ImmutableArray<Diagnostic>? Find(Page page, PageScope scope) =>
        _pages.TryGetValue(page, out Found? found) && ReferenceEquals(found.Settings, scope.Settings) && found.Today == scope.Today ? found.Findings : null;

    /// <summary>Keeps what was found on a page.</summary>
    internal void Keep(Page page, PageScope scope, ImmutableArray<Diagnostic> findings) => _pages.AddOrUpdate(page, new Found(scope.Settings, scope.Today, findings));

    private sealed record Found(GardenSettings Settings, DateOnly Today, ImmutableArray<Diagnostic> Findings);
}
