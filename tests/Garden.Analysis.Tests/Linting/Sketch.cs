using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Linting;

/// <summary>
/// Gardens put together by hand. Every page has 200 lines of 20 characters, and everything stands on a line of its own,
/// so that a test can tell findings by their lines.
/// </summary>
internal static class Sketch
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    private const int Width = 20;

    private static readonly LineMap Lines = LineMap.Of(string.Concat(Enumerable.Repeat(new string('x', Width - 1) + "\n", 200)));

    public static SourceSpan Line(int line, int from = 0, int to = 10) => new((line - 1) * Width + from, (line - 1) * Width + to);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static RichText Prompt(string text) => RichText.Of([new TextEvent(TextEventKind.Prompt, text)]);

    public static Topic Topic(string id, params Item[] items)
    {
        Topic topic = new()
        {
            Id = id,
            Path = $"input/topics/{id}.md",
            Name = $"topics/{id}",
            Title = id,
            TitleSpan = Line(1),
            Lines = Lines,
        };
        return topic.With(items switch
        {
            [] => [],
            [Garden.Language.Model.Belief, ..] => [Section(SectionKind.Beliefs, 2, items)],
            _ => [Section(SectionKind.Uncertainties, 2, items)],
        });
    }

    public static Topic With(this Topic topic, params Section[] sections) => topic with { Sections = [.. topic.Sections, .. sections] };

    public static Section Section(SectionKind kind, int line, params Item[] items) => new()
    {
        Kind = kind,
        Heading = new Heading(kind.ToString(), kind.ToString(), 2, Line(line)),
        Parts = items.Length == 0 ? [] : [new SectionPart.Items([.. items])],
    };

    public static Section Prose(SectionKind kind, int line, string words) =>
        Section(kind, line) with { Parts = [new SectionPart.Prose(RichText.Of(words))] };

    public static Belief Belief(int line, string? estimate = "70%", string claim = "Claim.", string? reason = "why") => new()
    {
        Id = $"b{line}",
        HasExplicitId = true,
        Span = Line(line),
        TextSpan = Line(line, 2),
        IdSlot = Line(line, 2).End,
        Claim = claim.StartsWith('<') ? Prompt(claim) : RichText.Of(claim),
        Estimate = estimate is null ? null : Number(estimate, line),
        LacksNumber = estimate is null,
        Reason = reason is null ? null : reason.StartsWith('<') ? Prompt(reason) : RichText.Of(reason),
    };

    /// <summary>Reads <c>70%</c>, <c>73.42%</c> and <c>XX%</c>.</summary>
    public static Estimate Number(string written, int line)
    {
        string digits = written.TrimEnd('%');
        bool isSet = double.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out double percent);
        return new Estimate
        {
            Form = isSet ? EstimateForm.Point : EstimateForm.Unset,
            Probability = isSet ? percent / 100 : null,
            Written = written,
            Span = Line(line, 3, 3 + written.Length),
            NumberSpan = Line(line, 3, 3 + written.Length),
            Decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0,
        };
    }

    public static BeliefMove Move(int line, string date, string to, string? from = null, string? reason = "because") => new()
    {
        Date = Day(date),
        From = from is null ? null : Number(from, line),
        To = Number(to, line),
        Reason = reason is null ? null : RichText.Of(reason),
        Span = Line(line),
        Source = $"{date}: {to}"[..10],
    };

    public static Uncertainty Uncertainty(int line, string question, string? stakes = "a lot") => new()
    {
        Id = $"u{line}",
        HasExplicitId = false,
        Span = Line(line),
        TextSpan = Line(line, 2),
        Question = question.StartsWith('<') ? Prompt(question) : RichText.Of(question),
        Stakes = stakes is null ? null : stakes.StartsWith('<') ? Prompt(stakes) : RichText.Of(stakes),
    };

    public static Trigger Trigger(int line, string words, bool saysDirection = false, params IntendedMove[] moves) => new()
    {
        Id = $"t{line}",
        HasExplicitId = false,
        Span = Line(line),
        TextSpan = Line(line, 2),
        Text = words.StartsWith('<') ? Prompt(words) : RichText.Of(words),
        SaysDirection = saysDirection,
        Moves = [.. moves],
    };

    public static ReadingEntry Reading(int line, string title, string? takeaway) => new()
    {
        Id = $"r{line}",
        HasExplicitId = false,
        Span = Line(line),
        TextSpan = Line(line, 2),
        Title = title.StartsWith('<') ? Prompt(title) : RichText.Of(title),
        Takeaway = takeaway is null ? null : RichText.Of(takeaway),
    };

    public static Essay Essay(string name) => new() { Path = $"input/essays/{name}.md", Name = $"essays/{name}", Title = name, TitleSpan = Line(1), Lines = Lines };

    public static ReadingNote Note(string name) => new() { Path = $"input/reading/{name}.md", Name = $"reading/{name}", Title = name, TitleSpan = Line(1), Lines = Lines };

    /// <summary>A mention of the page, or of the item <c>page#item</c>, that its target names.</summary>
    public static Reference Reference(string target, ReferenceKind kind = ReferenceKind.Wiki) => new() { Kind = kind, Target = target.Split('#')[0], Item = target.Split('#').ElementAtOrDefault(1), Span = Line(3) };

    /// <summary>A garden of these pages; a reference whose target is the name of a page, or of an item on one, leads there.</summary>
    public static Corpus Corpus(params Page[] pages) => Corpus(GardenSettings.Default, pages);

    public static Corpus Corpus(LintSettings lint, params Page[] pages) => Corpus(GardenSettings.Default with { Lint = lint }, pages);

    public static Corpus Corpus(GardenSettings settings, params Page[] pages) =>
        Linker.Link(pages, settings, new LinkOptions(FrozenSet<string>.Empty, PageHiding.None, Today), _ => { });

    /// <summary>The lines at which one rule finds something in the first page's garden, the finding pages' names left out.</summary>
    public static int[] LinesOf(RuleDescriptor rule, params Page[] pages) => [.. Findings(rule, pages).Select(finding => finding.Location.Start.Line)];

    public static ImmutableArray<Diagnostic> Findings(RuleDescriptor rule, params Page[] pages) =>
        Linter.Lint(Corpus(pages), [], RuleSelection.Of([rule.Id], []));
}
