using System.Globalization;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting.Rules;

internal sealed class BeliefWithoutId() : TopicRule(RuleDescriptor.BeliefWithoutId)
{
    public override FixReach Reach => FixReach.Nothing;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief whose permalink depends on its wording",
        Finds = "A belief without an id of its own (`^labs-publish` at the end of its line). Claims that are still a prompt are left alone.",
        Why = """
            Without an id the permalink is made from the claim's words: reword the claim and every link to it, here and on other sites, breaks.
            `garden update` and `garden resolve` name beliefs by their id as well.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - Bees will return to the north hedge. ~60% — the new owner stopped spraying
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - Bees will return to the north hedge. ~60% — the new owner stopped spraying ^bees-return
            """),
        Mending = """
            End the belief's line with `^` and a short name of letters, digits, `-` and `_`. `--fix` writes the one that is in use already, so no link changes;
            where the words of the claim have no plain Latin letters it counts: `^belief-3`.
            """,
    };

    protected override IEnumerable<Diagnostic> Check(Topic topic, PageScope scope)
    {
        HashSet<string>? taken = null;
        int count = 0;
        foreach (Belief belief in topic.Beliefs)
        {
            count++;
            if (belief.HasExplicitId || Wording.IsUnfilled(belief.Claim))
            {
                continue;
            }

            taken ??= Taken(topic);
            string id = Plain(belief.Id, count, taken);
            yield return Finding(topic, belief.TextSpan, "the belief has no id, so its permalink changes with its words", $"end its line with `^{id}`") with
            {
                Fix = belief.IdSlot is int end ? Language.Diagnostics.Fix.Replace(FixApplicability.Safe, new SourceSpan(end, end), $" ^{id}") : null,
            };
        }
    }

    /// <summary>Every id of a page, of whatever kind, in small letters.</summary>
    private static HashSet<string> Taken(Topic topic) => new(
        topic.Items.Select(item => item.Id)
            .Concat(topic.BlockIds)
            .Concat(topic.Headings.Select(heading => heading.Anchor))
            .Concat(topic.Footnotes.Select(note => note.Label)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The id as it is when it can be written, else without accents, else counted; unique on the page.</summary>
    private static string Plain(string id, int count, HashSet<string> taken)
    {
        if (id.Length is > 0 and <= 64 && id.All(IdCharacters.Has))
        {
            return id;
        }

        string bare = string.Concat(Unicode.Decomposed(id).Where(IdCharacters.Has)).Trim('-');
        string wanted = bare.Any(char.IsLetter) ? bare[..Math.Min(bare.Length, 60)].TrimEnd('-') : string.Create(CultureInfo.InvariantCulture, $"belief-{count}");
        string free = wanted;
        for (int next = 2; !taken.Add(free); next++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{next}");
        }

        return free;
    }
}
