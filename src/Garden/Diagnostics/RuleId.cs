using System.Collections.Immutable;

namespace Garden.Diagnostics;

/// <summary>
/// The names of a rule, stable for ever: its number (<c>GRD501</c>) and its word (<c>broken-link</c>). Every stage
/// names the rules that it can break; what a rule means stands in the catalog of the linter.
/// </summary>
public readonly record struct RuleId(string Id, string Name)
{
    public static readonly RuleId UnfilledPlaceholder = new("GRD101", "unfilled-placeholder");
    public static readonly RuleId UnsetProbability = new("GRD102", "unset-probability");
    public static readonly RuleId EmptySection = new("GRD103", "empty-section");
    public static readonly RuleId MissingSection = new("GRD104", "missing-section");
    public static readonly RuleId OutgrownStub = new("GRD105", "outgrown-stub");
    public static readonly RuleId BeliefWithoutProbability = new("GRD201", "belief-without-probability");
    public static readonly RuleId BeliefWithoutReason = new("GRD202", "belief-without-reason");
    public static readonly RuleId CertainBelief = new("GRD203", "certain-belief");
    public static readonly RuleId MalformedProbability = new("GRD204", "malformed-probability");
    public static readonly RuleId UnexplainedMove = new("GRD205", "unexplained-move");
    public static readonly RuleId StaleNumber = new("GRD206", "stale-number");
    public static readonly RuleId UnorderedHistory = new("GRD207", "unordered-history");
    public static readonly RuleId BeliefWithoutId = new("GRD208", "belief-without-id");
    public static readonly RuleId MalformedResolution = new("GRD209", "malformed-resolution");
    public static readonly RuleId OverdueBelief = new("GRD210", "overdue-belief");
    public static readonly RuleId VagueLikelihood = new("GRD211", "vague-likelihood");
    public static readonly RuleId FalsePrecision = new("GRD212", "false-precision");
    public static readonly RuleId IncoherentImplication = new("GRD301", "incoherent-implication");
    public static readonly RuleId IncoherentSet = new("GRD302", "incoherent-set");
    public static readonly RuleId IncoherentConditional = new("GRD303", "incoherent-conditional");
    public static readonly RuleId OneSidedTriggers = new("GRD304", "one-sided-triggers");
    public static readonly RuleId IgnoredTrigger = new("GRD305", "ignored-trigger");
    public static readonly RuleId UncertaintyWithoutQuestion = new("GRD401", "uncertainty-without-question");
    public static readonly RuleId UncertaintyWithoutStakes = new("GRD402", "uncertainty-without-stakes");
    public static readonly RuleId TriggerWithoutDirection = new("GRD403", "trigger-without-direction");
    public static readonly RuleId ReadingWithoutTakeaway = new("GRD404", "reading-without-takeaway");
    public static readonly RuleId MalformedDate = new("GRD405", "malformed-date");
    public static readonly RuleId MalformedTable = new("GRD406", "malformed-table");
    public static readonly RuleId BrokenLink = new("GRD501", "broken-link");
    public static readonly RuleId AmbiguousLink = new("GRD502", "ambiguous-link");
    public static readonly RuleId OneWayRelation = new("GRD503", "one-way-relation");
    public static readonly RuleId OrphanTopic = new("GRD504", "orphan-topic");
    public static readonly RuleId UnsafeLink = new("GRD505", "unsafe-link");
    public static readonly RuleId MissingNote = new("GRD506", "missing-note");
    public static readonly RuleId RawHtml = new("GRD507", "raw-html");
    public static readonly RuleId MalformedFrontMatter = new("GRD601", "malformed-front-matter");
    public static readonly RuleId UnknownKey = new("GRD602", "unknown-key");
    public static readonly RuleId MissingKey = new("GRD603", "missing-key");
    public static readonly RuleId InvalidValue = new("GRD604", "invalid-value");
    public static readonly RuleId CollidingOutput = new("GRD605", "colliding-output");
    public static readonly RuleId UnsafePath = new("GRD606", "unsafe-path");
    public static readonly RuleId InvalidText = new("GRD701", "invalid-text");
    public static readonly RuleId Mojibake = new("GRD702", "mojibake");
    public static readonly RuleId HiddenCharacter = new("GRD703", "hidden-character");
    public static readonly RuleId OversizedInput = new("GRD704", "oversized-input");
    public static readonly RuleId ReviewDue = new("GRD801", "review-due");
    public static readonly RuleId FutureDate = new("GRD802", "future-date");
    public static readonly RuleId SettledWithoutEvidence = new("GRD803", "settled-without-evidence");
    public static readonly RuleId UnusedSuppression = new("GRD901", "unused-suppression");
    public static readonly RuleId MalformedSuppression = new("GRD902", "malformed-suppression");

    /// <summary>Every rule, in order of number.</summary>
    public static readonly ImmutableArray<RuleId> All =
    [
        UnfilledPlaceholder, UnsetProbability, EmptySection, MissingSection, OutgrownStub, BeliefWithoutProbability,
        BeliefWithoutReason, CertainBelief, MalformedProbability, UnexplainedMove, StaleNumber, UnorderedHistory,
        BeliefWithoutId, MalformedResolution, OverdueBelief, VagueLikelihood, FalsePrecision, IncoherentImplication,
        IncoherentSet, IncoherentConditional, OneSidedTriggers, IgnoredTrigger, UncertaintyWithoutQuestion,
        UncertaintyWithoutStakes, TriggerWithoutDirection, ReadingWithoutTakeaway, MalformedDate, MalformedTable, BrokenLink,
        AmbiguousLink, OneWayRelation, OrphanTopic, UnsafeLink, MissingNote, RawHtml, MalformedFrontMatter, UnknownKey,
        MissingKey, InvalidValue, CollidingOutput, UnsafePath, InvalidText, Mojibake, HiddenCharacter, OversizedInput, ReviewDue,
        FutureDate, SettledWithoutEvidence, UnusedSuppression, MalformedSuppression,
    ];

    /// <summary>The rule with a number or a name, in any case; null when there is none.</summary>
    public static RuleId? Find(string idOrName)
    {
        foreach (RuleId rule in All)
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
}
