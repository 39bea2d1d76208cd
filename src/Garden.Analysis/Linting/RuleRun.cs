using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>
/// Runs rules over a garden, on every core: those that look at one page at a time page by page, and every other as a whole. All of them run before one
/// that fails ends the checking, so that the first in order of rules, then of pages, is named, however they were shared out.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="facts">The garden.</param>
/// <param name="known">Pages that need not be looked at again; null to look at all and keep nothing.</param>
internal sealed class RuleRun(ImmutableArray<Rule> rules, CorpusFacts facts, CheckedPages? known = null)
{
    /// <summary>How many pages are checked in one go.</summary>
    private const int RunLength = 64;

    private readonly ConcurrentBag<(int Rule, int Page, InternalErrorException Failure)> _failures = [];

    /// <summary>The rules that look at one page at a time, with their places.</summary>
    private readonly ImmutableArray<(int Place, PageRule Rule)> _ofPages = [.. rules.Select((rule, place) => (place, rule as PageRule)).Where(rule => rule.Item2 is not null).Select(rule => (rule.place, rule.Item2!))];

    /// <summary>What the rules find, those of the whole garden first, then page by page.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        ImmutableArray<Page> pages = facts.Corpus.Pages;
        ImmutableArray<Diagnostic>[] found = new ImmutableArray<Diagnostic>[rules.Length + pages.Length];
        int runs = _ofPages.IsEmpty ? 0 : (pages.Length + RunLength - 1) / RunLength;
        ParallelOptions options = new() { CancellationToken = facts.Cancellation };
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, rules.Length + runs), EnumerablePartitionerOptions.NoBuffering), options, i =>
        {
            if (i < rules.Length)
            {
                found[i] = Whole(i);
                return;
            }

            PageScope scope = new(facts.Corpus.Settings, facts.Corpus.Today);
            for (int page = (i - rules.Length) * RunLength; page < Math.Min(pages.Length, (i - rules.Length + 1) * RunLength); page++)
            {
                found[rules.Length + page] = OnPage(page, scope);
            }
        });
        return _failures.IsEmpty
            ? found.Where(findings => !findings.IsDefaultOrEmpty).SelectMany(findings => findings)
            : throw _failures.OrderBy(failure => failure.Rule).ThenBy(failure => failure.Page).First().Failure;
    }

    /// <summary>A mistake of the program, with the place that a rule looked at.</summary>
    private static InternalErrorException Failed(Rule rule, Page? page, Item? item, Exception cause)
    {
        int? line = page is not null && item is not null ? page.Lines.PositionOf(item.Span.Start).Line : null;
        return new InternalErrorException([new InternalError($"checking {rule.Id.Id} in", page?.Path, line, cause)]);
    }

    private ImmutableArray<Diagnostic> Whole(int place)
    {
        CorpusFacts own = facts.ForAnotherRule();
        try
        {
            return [.. rules[place].Check(own)];
        }
        catch (Exception cause) when (InternalError.IsOne(cause))
        {
            _failures.Add((place, 0, Failed(rules[place], own.Looking?.Page, own.Looking?.Item, cause)));
            return [];
        }
    }

    private ImmutableArray<Diagnostic> OnPage(int place, PageScope scope)
    {
        Page page = facts.Corpus.Pages[place];
        if (known?.Find(page, scope) is ImmutableArray<Diagnostic> before)
        {
            return before;
        }

        ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
        bool hasFailed = false;
        foreach ((int rule, PageRule one) in _ofPages)
        {
            scope.Looking = null;
            try
            {
                found.AddRange(one.Check(page, scope));
            }
            catch (Exception cause) when (InternalError.IsOne(cause))
            {
                hasFailed = true;
                _failures.Add((rule, place, Failed(one, page, scope.Looking, cause)));
            }
        }

        ImmutableArray<Diagnostic> findings = found.DrainToImmutable();
        if (!hasFailed)
        {
            known?.Keep(page, scope, findings);
        }

        return findings;
    }
}
