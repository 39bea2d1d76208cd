using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Analysis.Linting.Rules;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Linting;

/// <summary>Every rule there is, by number. A new rule is added to this list and to <see cref="RuleDescriptor"/>.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, in order of their numbers.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new UnfilledPlaceholder(), new UnsetProbability(), new EmptySection(), new MissingSection(), new OutgrownStub(), new UnreadSection(), new UnreadBelief(),
        new BeliefWithoutProbability(), new BeliefWithoutReason(), new CertainBelief(), new MalformedProbability(), new UnexplainedMove(),
        new StaleNumber(), new UnorderedHistory(), new BeliefWithoutId(), new MalformedResolution(), new OverdueBelief(), new VagueLikelihood(),
        new FalsePrecision(), new AmbiguousEstimate(), new UnreadEntry(), new MalformedQuantity(), new InferredEstimate(),
        new IncoherentImplication(), new IncoherentSet(), new IncoherentConditional(), new OneSidedTriggers(), new IgnoredTrigger(),
        new UncertaintyWithoutQuestion(), new UncertaintyWithoutStakes(), new TriggerWithoutDirection(), new ReadingWithoutTakeaway(),
        new MalformedDate(), new MalformedTable(),
        new BrokenLink(), new AmbiguousLink(), new OneWayRelation(), new OrphanTopic(), new UnsafeLink(), new MissingNote(), new RawHtml(),
        new MalformedFrontMatter(), new UnknownKey(), new MissingKey(), new InvalidValue(), new CollidingOutput(), new UnsafePath(),
        new InvalidText(), new Mojibake(), new HiddenCharacter(), new OversizedInput(),
        new ReviewDue(), new FutureDate(), new SettledWithoutEvidence(),
        new UnusedSuppression(), new MalformedSuppression(),
    ];

    private static readonly FrozenDictionary<string, Rule> ByName =
        All.SelectMany(rule => new[] { KeyValuePair.Create(rule.Id.Id, rule), KeyValuePair.Create(rule.Id.Name, rule) })
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule of an id; every id of <see cref="RuleDescriptor"/> has one.</summary>
    public static Rule Of(RuleDescriptor id) => ByName[id.Id];

    /// <summary>The rule of a number or name, in any case; null when there is none.</summary>
    public static Rule? Find(string written) => ByName.GetValueOrDefault(written.Trim());

    /// <summary>What was most likely meant by something that names no rule: a name, or a number one slip away; null when nothing is near.</summary>
    public static string? Nearest(string written) =>
        written.StartsWith("GRD", StringComparison.OrdinalIgnoreCase)
            ? All.Select(rule => rule.Id.Id).FirstOrDefault(id => NearestName.Distance(written, id) == 1)
            : NearestName.Of(written, All.Select(rule => rule.Id.Name));
}
