using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>A page of the garden or an address elsewhere that beliefs rest on.</summary>
/// <param name="Page">The page; null for an address elsewhere.</param>
/// <param name="Url">The address elsewhere; null for a page of the garden.</param>
/// <param name="Words">The page's title, or the words of the first mention.</param>
/// <param name="For">The beliefs it speaks for, each once.</param>
/// <param name="Against">The beliefs it speaks against, each once.</param>
/// <param name="Moved">The moves that were made because of it, with their percentage points; probabilities are 0–1.</param>
public sealed record EvidenceSource(
    Page? Page,
    string? Url,
    string Words,
    ImmutableArray<PlacedBelief> For,
    ImmutableArray<PlacedBelief> Against,
    ImmutableArray<(PlacedBelief Placed, DateOnly? Date, double Points, double From, double To)> Moved)
{
    /// <summary>How many percentage points it moved in all, in either direction.</summary>
    public double Points => Moved.Sum(move => Math.Abs(move.Points));

    /// <summary>How many beliefs it bears on.</summary>
    public int Beliefs => For.Concat(Against).Concat(Moved.Select(move => move.Placed)).Distinct().Count();
}

/// <summary>
/// What the garden's beliefs rest on: what <c>for</c> and <c>against</c> link to, and what moved a number, either because the dated
/// entry's reason links to it or because a reading of it says so (a move told by both counts once). Evidence without a link
/// stands with its belief only.
/// </summary>
public static class EvidenceSources
{
    private enum Role
    {
        For,
        Against,
        Moved,
    }

    private sealed record Mention(Role Role, Page? Page, string? Url, string Words, PlacedBelief Placed, DateOnly? Date, double From, double To)
    {
        public double Points => Percent.Change(From, To) ?? 0;
    }

    /// <summary>Every listed source of the listed regions, but not what a reading dated after today moved: by the points it moved, then by the beliefs it bears on, then by page or address.</summary>
    public static ImmutableArray<EvidenceSource> Of(GardenAsOf corpus) =>
    [
        .. Mentions(corpus)
            .GroupBy(mention => mention.Page?.Name ?? mention.Url!, StringComparer.Ordinal)
            .Select(Source)
            .OrderByDescending(source => Math.Round(source.Points, 6))
            .ThenByDescending(source => source.Beliefs)
            .ThenBy(source => source.Page?.Name ?? source.Url, StringComparer.Ordinal),
    ];

    /// <summary>Whether <see cref="Of"/> has any.</summary>
    public static bool Any(GardenAsOf corpus) => Mentions(corpus).Any();

    /// <summary>The pages that the words link to, each once.</summary>
    public static IEnumerable<Page> PagesIn(GardenAsOf corpus, Page page, RichText? words) =>
        (words ?? RichText.Empty).Events
            .Where(one => one.Reference >= 0)
            .Select(one => corpus.PlaceOf(page, one.Reference)?.Page)
            .OfType<Page>()
            .DistinctBy(target => target.Name, StringComparer.Ordinal);

    private static IEnumerable<Mention> Mentions(GardenAsOf corpus)
    {
        IEnumerable<Topic> listed = corpus.Topics.Where(topic => !topic.Unlisted);
        return listed
            .Where(topic => topic.Says(ItemTraits.Evidence | ItemTraits.History))
            .SelectMany(topic => topic.Beliefs
                .Where(belief => !belief.For.IsEmpty || !belief.Against.IsEmpty || !belief.History.IsEmpty)
                .SelectMany(belief => OfBelief(corpus, new PlacedBelief(topic, belief))))
            .Concat(listed.Where(topic => topic.Says(ItemTraits.ReadingMoves)).SelectMany(topic => topic.Readings.SelectMany(entry => OfReading(corpus, topic, entry))))
            .Where(mention => mention.Page is not { Unlisted: true } && !mention.Placed.Topic.Unlisted);
    }

    private static EvidenceSource Source(IEnumerable<Mention> mentions)
    {
        ImmutableArray<Mention> all = [.. mentions];
        ImmutableArray<PlacedBelief> Of(Role role) => [.. all.Where(mention => mention.Role == role).Select(mention => mention.Placed).Distinct()];
        return new EvidenceSource(
            all[0].Page,
            all[0].Url,
            all[0].Words,
            Of(Role.For),
            Of(Role.Against),
            [
                .. all.Where(mention => mention.Role == Role.Moved)
                    .DistinctBy(mention => (mention.Placed, mention.Date))
                    .Select(mention => (mention.Placed, mention.Date, mention.Points, mention.From, mention.To)),
            ]);
    }

    private static IEnumerable<Mention> OfBelief(GardenAsOf corpus, PlacedBelief placed) =>
        placed.Belief.For.Select(evidence => OfEvidence(corpus, placed, evidence, Role.For))
            .Concat(placed.Belief.Against.Select(evidence => OfEvidence(corpus, placed, evidence, Role.Against)))
            .OfType<Mention>()
            .Concat(BeliefHistory.Of(placed.Belief).Steps
                .Where(step => step.Kind == StepKind.Moved && step.Points is not null)
                .SelectMany(step => PagesIn(corpus, placed.Topic, step.Reason)
                    .Select(page => new Mention(Role.Moved, page, null, page.Title, placed, step.Date, step.From!.Value, step.To!.Value))));

    private static Mention? OfEvidence(GardenAsOf corpus, PlacedBelief placed, Evidence evidence, Role role)
    {
        if (evidence.Url is { } url)
        {
            return new Mention(role, null, url, corpus.Plain(placed.Topic, evidence.Text), placed, null, 0, 0);
        }

        return evidence.Reference is { } reference && corpus.PlaceOf(placed.Topic, reference) is { Page: { } page }
            ? new Mention(role, page, null, page.Title, placed, null, 0, 0)
            : null;
    }

    private static IEnumerable<Mention> OfReading(GardenAsOf corpus, Topic topic, ReadingEntry entry)
    {
        if (entry.Date > corpus.Today || entry.Target is not { } target || corpus.PlaceOf(topic, target) is not { Page: { } page })
        {
            yield break;
        }

        foreach (ReadingMove move in entry.Moved)
        {
            if (PlacedBelief.At(corpus, topic, move.Reference) is { } placed && move is { From.Probability: { } from, To.Probability: { } to })
            {
                yield return new Mention(Role.Moved, page, null, page.Title, placed, entry.Date, from, to);
            }
        }
    }
}
