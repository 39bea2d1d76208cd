using System.Collections.Immutable;

namespace Garden.Language.Diagnostics;

/// <summary>
/// What is fixed about a rule: its number (<c>GRD501</c>) and its word (<c>broken-link</c>), both stable for ever, how much a finding
/// weighs when nothing else is said, and who may apply its fixes. Every stage reports by descriptor; what a rule means stands in
/// the catalog of the linter.
/// </summary>
/// <param name="Id">The number.</param>
/// <param name="Name">The word.</param>
/// <param name="Severity">How much a finding weighs when neither its reporter nor the settings say otherwise.</param>
/// <param name="Fix">Who may apply the rule's fixes at most; null when it has none.</param>
public sealed record RuleDescriptor(string Id, string Name, Severity Severity, FixApplicability? Fix)
{
    private static readonly ImmutableArray<RuleDescriptor>.Builder Declared = ImmutableArray.CreateBuilder<RuleDescriptor>();

    public static readonly RuleDescriptor UnfilledPlaceholder = Declare("GRD101", "unfilled-placeholder", Severity.Error, FixApplicability.Display);
    public static readonly RuleDescriptor UnsetProbability = Declare("GRD102", "unset-probability", Severity.Error, FixApplicability.Display);
    public static readonly RuleDescriptor EmptySection = Declare("GRD103", "empty-section", Severity.Error);
    public static readonly RuleDescriptor MissingSection = Declare("GRD104", "missing-section", Severity.Error, FixApplicability.Unsafe);
    public static readonly RuleDescriptor OutgrownStub = Declare("GRD105", "outgrown-stub", Severity.Info, FixApplicability.Safe);
    public static readonly RuleDescriptor UnreadSection = Declare("GRD106", "unread-section", Severity.Warning, FixApplicability.Unsafe);
    public static readonly RuleDescriptor UnreadBelief = Declare("GRD107", "unread-belief", Severity.Warning);
    public static readonly RuleDescriptor BeliefWithoutProbability = Declare("GRD201", "belief-without-probability", Severity.Warning);
    public static readonly RuleDescriptor BeliefWithoutReason = Declare("GRD202", "belief-without-reason", Severity.Warning);
    public static readonly RuleDescriptor CertainBelief = Declare("GRD203", "certain-belief", Severity.Warning);
    public static readonly RuleDescriptor MalformedProbability = Declare("GRD204", "malformed-probability", Severity.Error, FixApplicability.Safe);
    public static readonly RuleDescriptor UnexplainedMove = Declare("GRD205", "unexplained-move", Severity.Warning);
    public static readonly RuleDescriptor StaleNumber = Declare("GRD206", "stale-number", Severity.Error, FixApplicability.Unsafe);
    public static readonly RuleDescriptor UnorderedHistory = Declare("GRD207", "unordered-history", Severity.Warning, FixApplicability.Safe);
    public static readonly RuleDescriptor BeliefWithoutId = Declare("GRD208", "belief-without-id", Severity.Info, FixApplicability.Safe);
    public static readonly RuleDescriptor MalformedResolution = Declare("GRD209", "malformed-resolution", Severity.Error);
    public static readonly RuleDescriptor OverdueBelief = Declare("GRD210", "overdue-belief", Severity.Warning);
    public static readonly RuleDescriptor VagueLikelihood = Declare("GRD211", "vague-likelihood", Severity.Warning);
    public static readonly RuleDescriptor FalsePrecision = Declare("GRD212", "false-precision", Severity.Info);
    public static readonly RuleDescriptor AmbiguousEstimate = Declare("GRD213", "ambiguous-estimate", Severity.Warning, FixApplicability.Display);
    public static readonly RuleDescriptor UnreadEntry = Declare("GRD214", "unread-entry", Severity.Error, FixApplicability.Safe);
    public static readonly RuleDescriptor MalformedQuantity = Declare("GRD215", "malformed-quantity", Severity.Error);
    public static readonly RuleDescriptor InferredEstimate = Declare("GRD216", "inferred-estimate", Severity.Info, FixApplicability.Safe);
    public static readonly RuleDescriptor IncoherentImplication = Declare("GRD301", "incoherent-implication", Severity.Error);
    public static readonly RuleDescriptor IncoherentSet = Declare("GRD302", "incoherent-set", Severity.Error);
    public static readonly RuleDescriptor IncoherentConditional = Declare("GRD303", "incoherent-conditional", Severity.Error);
    public static readonly RuleDescriptor OneSidedTriggers = Declare("GRD304", "one-sided-triggers", Severity.Warning);
    public static readonly RuleDescriptor IgnoredTrigger = Declare("GRD305", "ignored-trigger", Severity.Warning);
    public static readonly RuleDescriptor JointlyIncoherent = Declare("GRD306", "jointly-incoherent", Severity.Error);
    public static readonly RuleDescriptor RewrittenHistory = Declare("GRD307", "rewritten-history", Severity.Error);
    public static readonly RuleDescriptor UncertaintyWithoutQuestion = Declare("GRD401", "uncertainty-without-question", Severity.Warning);
    public static readonly RuleDescriptor UncertaintyWithoutStakes = Declare("GRD402", "uncertainty-without-stakes", Severity.Warning);
    public static readonly RuleDescriptor TriggerWithoutDirection = Declare("GRD403", "trigger-without-direction", Severity.Warning);
    public static readonly RuleDescriptor ReadingWithoutTakeaway = Declare("GRD404", "reading-without-takeaway", Severity.Warning);
    public static readonly RuleDescriptor MalformedDate = Declare("GRD405", "malformed-date", Severity.Error);
    public static readonly RuleDescriptor MalformedTable = Declare("GRD406", "malformed-table", Severity.Warning);
    public static readonly RuleDescriptor BrokenLink = Declare("GRD501", "broken-link", Severity.Error, FixApplicability.Unsafe);
    public static readonly RuleDescriptor AmbiguousLink = Declare("GRD502", "ambiguous-link", Severity.Error);
    public static readonly RuleDescriptor OneWayRelation = Declare("GRD503", "one-way-relation", Severity.Info, FixApplicability.Safe);
    public static readonly RuleDescriptor OrphanTopic = Declare("GRD504", "orphan-topic", Severity.Warning);
    public static readonly RuleDescriptor UnsafeLink = Declare("GRD505", "unsafe-link", Severity.Error);
    public static readonly RuleDescriptor MissingNote = Declare("GRD506", "missing-note", Severity.Warning);
    public static readonly RuleDescriptor RawHtml = Declare("GRD507", "raw-html", Severity.Info);
    public static readonly RuleDescriptor MalformedFrontMatter = Declare("GRD601", "malformed-front-matter", Severity.Error);
    public static readonly RuleDescriptor UnknownKey = Declare("GRD602", "unknown-key", Severity.Warning, FixApplicability.Safe);
    public static readonly RuleDescriptor MissingKey = Declare("GRD603", "missing-key", Severity.Error);
    public static readonly RuleDescriptor InvalidValue = Declare("GRD604", "invalid-value", Severity.Error);
    public static readonly RuleDescriptor CollidingOutput = Declare("GRD605", "colliding-output", Severity.Error);
    public static readonly RuleDescriptor UnsafePath = Declare("GRD606", "unsafe-path", Severity.Error);
    public static readonly RuleDescriptor InvalidText = Declare("GRD701", "invalid-text", Severity.Error);
    public static readonly RuleDescriptor Mojibake = Declare("GRD702", "mojibake", Severity.Warning, FixApplicability.Safe);
    public static readonly RuleDescriptor HiddenCharacter = Declare("GRD703", "hidden-character", Severity.Warning, FixApplicability.Unsafe);
    public static readonly RuleDescriptor OversizedInput = Declare("GRD704", "oversized-input", Severity.Error);
    public static readonly RuleDescriptor ReviewDue = Declare("GRD801", "review-due", Severity.Warning);
    public static readonly RuleDescriptor FutureDate = Declare("GRD802", "future-date", Severity.Warning);
    public static readonly RuleDescriptor SettledWithoutEvidence = Declare("GRD803", "settled-without-evidence", Severity.Info);
    public static readonly RuleDescriptor UnusedSuppression = Declare("GRD901", "unused-suppression", Severity.Warning, FixApplicability.Safe);
    public static readonly RuleDescriptor MalformedSuppression = Declare("GRD902", "malformed-suppression", Severity.Error);

    /// <summary>Every rule, in order of number.</summary>
    public static readonly ImmutableArray<RuleDescriptor> All = Declared.ToImmutable();

    /// <summary>The rule with a number or a name, in any case; null when there is none.</summary>
    public static RuleDescriptor? Find(string idOrName)
    {
        foreach (RuleDescriptor rule in All)
        {
            if (rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";

    /// <summary>Declares a rule; rules are declared in order of their numbers.</summary>
    private static RuleDescriptor Declare(string id, string name, Severity severity, FixApplicability? fix = null)
    {
        RuleDescriptor rule = new(id, name, severity, fix);
        Declared.Add(rule);
        return rule;
    }
}
