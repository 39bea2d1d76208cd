using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;

namespace Garden.Linting.Rules;

internal sealed class OrphanTopic() : Rule(RuleId.OrphanTopic, Severity.Warning)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a topic that nothing links to and that links to nothing",
        Finds = """
            A topic without a single connection to the rest of the garden: no link, relation, embed or shared question in either direction, and no essay or reading note about it.
            A link that is broken or leads to another part of your site counts as an attempt. Unlisted pages, and the only topic of a garden, are left alone.
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

        foreach (Topic topic in corpus.Topics)
        {
            if (!topic.Unlisted && corpus.RelatedTo(topic).IsEmpty && !IsMentioned(corpus, topic) && !Mentions(corpus, topic))
            {
                yield return Finding(topic, topic.TitleSpan, "nothing links to this topic, and it links to nothing", "link it with a neighbour: `[[id]]` in the text, or `related:`");
            }
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
