using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class OrphanTopic() : Rule(RuleDescriptor.OrphanTopic)
{
    /// <summary>From so many topics on, a garden that is mostly unlinked is told so once, not once a page.</summary>
    private const int LargeGarden = 12;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a topic that nothing links to and that links to nothing",
        Finds = """
            A topic without a single connection to the rest of the garden: no link, relation, embed or shared question in either direction, and no essay or reading note about it.
            A link that is broken or leads to another part of your site counts as an attempt. Unlisted pages, declared stubs and the only topic of a garden are left alone.
            Where more than a third of a dozen topics or more stand alone, linking is not yet a habit there, and one finding says so for all of them.
            """,
        Why = "Readers come to a page through other pages. On the map an unconnected region is an island that nobody sails to.",
        Failing =
        [
            new("topics/example.md", """
                ## Where I currently stand

                Bells carry further than sirens.
                """),
            new("topics/harbours.md", """
                ## Where I currently stand

                Small harbours will silt up.
                """),
        ],
        Passing =
        [
            new("topics/example.md", """
                ## Where I currently stand

                Bells carry further than sirens, which matters in [[harbours]].
                """),
            new("topics/harbours.md", """
                ## Where I currently stand

                Small harbours will silt up.
                """),
        ],
        Mending = "Link it from the page where you first thought of it, or name a neighbour under `related:`.",
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts)
    {
        Corpus corpus = facts.Corpus;
        if (corpus.Topics.Length < 2)
        {
            yield break;
        }

        List<Topic> orphans = [.. corpus.Topics.Where(topic =>
            !topic.Unlisted && !topic.DeclaredStub && !IsMentioned(corpus, topic) && !Mentions(corpus, topic) && corpus.RelatedTo(topic).IsEmpty)]; // relations cost most, so they are asked for last
        bool unlinked = corpus.Topics.Length >= LargeGarden && orphans.Count * 3 > corpus.Topics.Length;
        string others = unlinked ? $"; so it is with {orphans.Count - 1} more of the {corpus.Topics.Length} topics" : "";
        foreach (Topic topic in unlinked ? orphans.Take(1) : orphans)
        {
            yield return Finding(topic, topic.TitleSpan, $"nothing links to this topic, and it links to nothing{others}", "link it with a neighbour: `[[id]]` in the text, or `related:`");
        }
    }

    private static bool IsMentioned(Corpus corpus, Topic topic) =>
        corpus.BacklinksOf(topic).Any(link => !ReferenceEquals(link.From, topic));

    private static bool Mentions(Corpus corpus, Topic topic)
    {
        if (topic.References.IsEmpty)
        {
            return false;
        }

        ImmutableArray<LinkTarget> targets = corpus.Targets[topic];
        return targets.Any(target => target switch
        {
            LinkTarget.Attachment => false,
            LinkTarget.Place place => !ReferenceEquals(place.Page, topic),
            _ => true,
        });
    }
}
