using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>A belief together with the region it stands on. Two are equal when they are the same place in the garden.</summary>
public sealed record PlacedBelief(Topic Topic, Belief Belief)
{
    /// <summary>The name of the place for other programs: <c>topics/norms#labs-publish</c>.</summary>
    public string Name => $"{Topic.Name}#{Belief.Id}";

    /// <summary>Whether it has come out, in whichever way: its number is history.</summary>
    public bool IsResolved => Belief.Resolution is not null;

    /// <summary>Every belief of the garden: regions in order of name, beliefs in the order of the page.</summary>
    public static IEnumerable<PlacedBelief> All(Corpus corpus) => Of(corpus.Topics);

    /// <summary>Every belief of some regions, in the order of the page.</summary>
    public static IEnumerable<PlacedBelief> Of(IEnumerable<Topic> topics) => topics.SelectMany(topic => topic.Beliefs.Select(belief => new PlacedBelief(topic, belief)));

    /// <summary>Every belief of the regions that are listed, in the same order.</summary>
    public static IEnumerable<PlacedBelief> Listed(GardenAsOf corpus) => All(corpus).Where(placed => !placed.Topic.Unlisted);

    /// <summary>The belief that a reference of a page leads to; null when it leads elsewhere or nowhere.</summary>
    public static PlacedBelief? At(GardenAsOf corpus, Page page, int reference) =>
        corpus.TargetOf(page, reference) is LinkTarget.Place { Page: Topic topic, Item: Belief belief } ? new PlacedBelief(topic, belief) : null;

    /// <inheritdoc/>
    public bool Equals(PlacedBelief? other) =>
        other is not null && Topic.Name == other.Topic.Name && Belief.Id == other.Belief.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Topic.Name, Belief.Id);
}
