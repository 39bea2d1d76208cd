using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Wording;

namespace Garden.Site.Feeds;

/// <summary>The newest changes of mind as an Atom feed: only numbers that moved, each with the reason given at the time.</summary>
internal static class ChangesFeed
{
    private const string Path = "changes.xml";
    private const int MostChanges = 100;

    /// <summary>The feed; null when nothing has moved on a known day.</summary>
    public static Feed? Of(SiteContext site, string baseUrl)
    {
        bool IsTold(Change change) =>
            change.Step is { Kind: StepKind.Moved, Date: not null } && site.Corpus.Plain(change.Placed.Topic, change.Placed.Belief.Claim).Length > 0;
        string title = site.Words.Say(Sentences.FeedChanges, site.Settings.Title);
        return !Changes.Each(site.Corpus).Any(IsTold) ? null : new Feed(Path, "application/atom+xml", title, () =>
            AtomWriter.Write(new AtomFeed(title, Path, DerivedAddress.Changes, [.. Entries(site, Changes.Of(site.Corpus).Where(IsTold).Take(MostChanges), baseUrl)]), site.Settings, baseUrl));
    }

    private static IEnumerable<AtomEntry> Entries(SiteContext site, IEnumerable<Change> changes, string baseUrl)
    {
        GardenAsOf corpus = site.Corpus;
        Dictionary<string, int> sameDay = new(StringComparer.Ordinal);
        foreach (Change change in changes)
        {
            (Topic topic, Belief belief) = change.Placed;
            DateOnly day = change.Step.Date!.Value;
            string place = Address.Encode(Address.Of(topic)) + "#" + Address.Encode(belief.Id);
            string name = Tag(baseUrl, place, day);
            int before = sameDay[name] = sameDay.GetValueOrDefault(name) + 1;
            string? reason = change.Step.Reason is RichText written ? corpus.Plain(topic, written) : null;
            yield return new AtomEntry
            {
                Id = before == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{before}"),
                Title = $"{site.Words.Percent(change.Step.From!.Value)} → {site.Words.Percent(change.Step.To!.Value)}: {corpus.Plain(topic, belief.Claim)}",
                Link = baseUrl + place,
                Updated = day,
                Summary = string.IsNullOrEmpty(reason) ? topic.Title : $"{topic.Title}: {reason}",
            };
        }
    }

    /// <summary>A name that outlives the page (RFC 4151): <c>tag:example.org,2026-03-02:/garden/topics/norms/labs-publish</c>.</summary>
    private static string Tag(string baseUrl, string place, DateOnly day)
    {
        return $"tag:{WebUrl.HostOf(baseUrl)},{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{WebUrl.PathOf(baseUrl)}{place.Replace('#', '/').Replace("//", "/", StringComparison.Ordinal)}";
    }
}
