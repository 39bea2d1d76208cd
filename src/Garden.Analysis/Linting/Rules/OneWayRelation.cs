using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linting.Rules;

/// <summary>GRD503. The finding stands on the page that lacks the relation: there it can be mended, and there a page that many name can say once why it names none back.</summary>
internal sealed class OneWayRelation() : Rule(RuleDescriptor.OneWayRelation)
{
    public override FixReach Reach => FixReach.Nothing;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a topic that others name as related and that does not name them",
        Finds = """
            Another topic names this one under `related:` or in its `Related regions`, and this one does not name it back. There is one finding on the page that lacks the relation, at its title,
            with every topic that it could name.
            """,
        Why = """
            Readers see the relation on both pages either way. But only one of the two pages was thought about: from this side the relation may deserve another word (`depends on`, `part of`), or none.
            """,
        Failing =
        [
            new("topics/example.md", """
                ---
                title: Roofs
                ---

                They leak at the chimney.
                """),
            new("topics/rain.md", """
                ---
                title: Rain
                related: [example]
                ---

                There is more of it.
                """),
        ],
        Passing =
        [
            new("topics/example.md", """
                ---
                title: Roofs
                related: [rain]
                ---

                They leak at the chimney.
                """),
            new("topics/rain.md", """
                ---
                title: Rain
                related: [example]
                ---

                There is more of it.
                """),
        ],
        Mending = "Name the other topic under `related:`; `--fix` does. If the relation really has one direction, say so there: `{to: rain, how: \"suffers from\"}`.",
    };

    public override IEnumerable<Diagnostic> Check(CorpusFacts facts)
    {
        Dictionary<Page, HashSet<Page>> named = new(ReferenceEqualityComparer.Instance);
        List<(Topic From, Topic To)> relations = [];
        foreach (Topic topic in facts.Topics.Where(topic => topic.References.Any(reference => reference.Kind == ReferenceKind.Related)))
        {
            HashSet<Page> others = new(ReferenceEqualityComparer.Instance);
            named.Add(topic, others);
            ImmutableArray<LinkTarget> targets = facts.Corpus.Targets[topic];
            for (int i = 0; i < targets.Length; i++)
            {
                if (topic.References[i].Kind == ReferenceKind.Related && targets[i] is LinkTarget.Place { Page: Topic other } && !ReferenceEquals(other, topic) && others.Add(other))
                {
                    relations.Add((topic, other));
                }
            }
        }

        ConditionalWeakTable<Page, object>? known = facts.Known?.Of(this);
        return relations
            .Where(relation => !named.TryGetValue(relation.To, out HashSet<Page>? back) || !back.Contains(relation.From))
            .GroupBy(relation => relation.To, relation => relation.From.Id, (IEqualityComparer<Topic>)ReferenceEqualityComparer.Instance)
            .Select(group => Lacks(group.Key, [.. group], known));
    }

    private Diagnostic Lacks(Topic topic, string[] others, ConditionalWeakTable<Page, object>? known)
    {
        if (known is not null && known.TryGetValue(topic, out object? kept) && kept is Lacking before && before.Others.SequenceEqual(others, StringComparer.Ordinal))
        {
            return before.Finding;
        }

        Lacking lacking = new(others, Lacks(topic, others));
        known?.AddOrUpdate(topic, lacking);
        return lacking.Finding;
    }

    private Diagnostic Lacks(Topic topic, string[] others)
    {
        string names = WordList.And([.. others.Select(other => $"`{other}`")]);
        return Finding(
            topic,
            topic.TitleSpan,
            $"{names} {(others.Length == 1 ? "names" : "name")} this topic as related, and it does not name {(others.Length == 1 ? "it" : "them")} back",
            $"add {names} under `related:`") with
        {
            Fix = topic.RelatedSlot is ListSlot slot ? Add(slot, others) : null,
        };
    }

    private static Fix Add(ListSlot slot, string[] others) => Language.Diagnostics.Fix.Replace(
        FixApplicability.Safe,
        new SourceSpan(slot.At, slot.At),
        slot.Before + string.Join(slot.Between, others.Select(Quoted)) + slot.After);

    /// <summary>What a topic lacks, and the finding that says so.</summary>
    private sealed record Lacking(string[] Others, Diagnostic Finding);

    /// <summary>An id as YAML takes it: quoted unless it is plainly a word.</summary>
    private static string Quoted(string id) =>
        id.Length > 0 && char.IsLetter(id[0]) && !id.Equals("null", StringComparison.OrdinalIgnoreCase) && id.All(c => char.IsLetterOrDigit(c) || c == '-')
            ? id
            : $"\"{id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
