using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Assisting;

/// <summary>What is to be known of a page, a heading or an item at a glance, in Markdown: a belief's number and its past, and who links there.</summary>
internal static class PlaceCard
{
    /// <summary>The most entries of a history that are shown, the latest.</summary>
    private const int MostSteps = 8;

    /// <summary>The most pages that are named among those that link there.</summary>
    private const int MostPages = 8;

    /// <summary>The card of a page or a place on it.</summary>
    public static string Of(Corpus corpus, NamedPlace place)
    {
        Page page = place.Page;
        string head = (place.Item, place.Heading) switch
        {
            (Belief belief, _) => OfBelief(corpus, page, belief),
            (Item item, _) => $"**{Words(corpus, page, Corpus.WordsOf(item))}**\n\n{KindOf(item)} of {Named(page)}",
            (_, Heading heading) => $"**{MarkdownText.Escaped(heading.Text)}**\n\na part of {Named(page)}",
            _ when place.Anchor is string id => $"`^{id}`\n\na part of {Named(page)}",
            _ => OfPage(page),
        };
        return $"{head}\n\n{LinkedFrom(corpus, place)}";
    }

    private static string OfBelief(Corpus corpus, Page page, Belief belief)
    {
        string state = belief.Resolution is null ? MarkdownText.Escaped(Percent.Of(belief.Estimate) ?? (belief.Quantity is null ? "no number" : "a quantity")) : BeliefWords.Number(new PlacedBelief((Topic)page, belief));
        string reason = belief.Reason is { IsEmpty: false } why ? $" — {Words(corpus, page, why)}" : "";
        string[] facts =
        [
            .. belief.By is DateOnly by ? [$"by {Day(by)}"] : Array.Empty<string>(),
            .. belief.Importance is Importance importance ? [$"importance {importance.ToString().ToLowerInvariant()}"] : Array.Empty<string>(),
            .. belief.Reviewed is DateOnly reviewed ? [$"reviewed {Day(reviewed)}"] : Array.Empty<string>(),
            .. belief.Resolution is Resolution { Date: var day } ? [$"resolved {Day(day)}"] : Array.Empty<string>(),
        ];
        BeliefStep[] steps = [.. BeliefHistory.Of(belief).Steps];
        IEnumerable<string> past = steps.TakeLast(MostSteps).Select(step => $"- {Step(corpus, page, step)}");
        string left = steps.Length > MostSteps ? $"- … {steps.Length - MostSteps} earlier\n" : "";
        return string.Join("\n\n", new[]
        {
            $"**{Words(corpus, page, belief.Claim)}** {state}{reason}",
            string.Join(" · ", facts),
            left + string.Join('\n', past),
            $"a belief of {Named(page)}",
        }.Where(part => part.Length > 0));
    }

    private static string Step(Corpus corpus, Page page, BeliefStep step)
    {
        string day = step.Date is DateOnly date ? Day(date) + ": " : "";
        string numbers = (step.From, step.To) switch
        {
            (double from, double to) => $"{Percent.Of(from)} → {Percent.Of(to)}",
            (_, double to) => Percent.Of(to),
            _ => "no number",
        };
        return day + numbers + (step.Reason is { IsEmpty: false } why ? $" — {Words(corpus, page, why)}" : "");
    }

    private static string OfPage(Page page)
    {
        string kind = page switch
        {
            Topic topic => string.Join(" · ", new[] { "topic", topic.Area, topic.Status, topic.Reviewed is DateOnly day ? $"reviewed {Day(day)}" : null }.OfType<string>().Select(MarkdownText.Escaped)),
            Essay essay => "essay" + (essay.Date is DateOnly date ? $" · {Day(date)}" : ""),
            ReadingNote note => string.Join(" · ", new[] { "reading note", note.Author, note.Published }.OfType<string>().Select(MarkdownText.Escaped)),
            _ => "page",
        };
        string counts = page is Topic counted ? $"{Counted(counted.Beliefs.Count(), "belief", "beliefs")}, {Counted(counted.Uncertainties.Count(), "uncertainty", "uncertainties")}" : "";
        string? said = page.Description ?? (page as ReadingNote)?.Takeaway;
        return string.Join("\n\n", new[] { $"**{MarkdownText.Escaped(page.Title)}**", kind, said is null ? "" : MarkdownText.Escaped(said), counts }.Where(part => part.Length > 0));
    }

    private static string LinkedFrom(Corpus corpus, NamedPlace place)
    {
        Page[] pages = [.. Spot.LinksTo(corpus, place).Select(link => link.From).Where(from => place.Anchor is not null || !ReferenceEquals(from, place.Page)).Distinct<Page>(ReferenceEqualityComparer.Instance)];
        if (pages.Length == 0)
        {
            return "Nothing links here.";
        }

        IEnumerable<string> names = pages.Take(MostPages).Select(page => ReferenceEquals(page, place.Page) ? "this page" : MarkdownText.Escaped(page.Title));
        string more = pages.Length > MostPages ? $" and {pages.Length - MostPages} more" : "";
        return $"Linked from {string.Join(", ", names)}{more}.";
    }

    private static string KindOf(Item item) => item switch
    {
        Uncertainty { Answered: DateOnly day } => $"an uncertainty, answered {Day(day)},",
        Uncertainty => "an uncertainty",
        Trigger { State: not TriggerState.Open and var state } => $"something that would update you, {state.ToString().ToLowerInvariant()},",
        Trigger => "something that would update you",
        ReadingEntry => "an entry of the reading log",
        _ => "an entry",
    };

    private static string Named(Page page) => $"*{MarkdownText.Escaped(page.Title)}* (`{page.Name.Replace('`', '\'')}`)";

    private static string Words(Corpus corpus, Page page, RichText text) => MarkdownText.Escaped(PageWords.Of(corpus, page, text));

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
