using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Language.Parsing.Vocabulary;

/// <summary>
/// Every key of nested entries, declared once. A new key is a line here, its words in the language files, a property of the model and
/// a place in the view.
/// </summary>
internal static class EntryKeys
{
    /// <summary>The name of the key that is no word: an entry that begins with a date.</summary>
    public const string DatedName = "a date";

    private static readonly EntryValue<BeliefMove> Move = new(EntryShape.Move, "a number and a reason, such as `60% → 70% — why`");
    private static readonly EntryValue<WrittenDay> Deadline = new(EntryShape.Deadline, "a date such as `2026-12-31`, or a month, quarter or year");
    private static readonly EntryValue<WrittenDay> Day = new(EntryShape.Day, "a date such as `2026-12-31`");
    private static readonly EntryValue<Resolution> Outcome = new(EntryShape.Resolution, "an outcome and its day, such as `yes 2027-06-12 — how you know`");
    private static readonly EntryValue<ImmutableArray<Evidence>> Evidence = new(EntryShape.Evidence, "words or a link");
    private static readonly EntryValue<Condition> Condition = new(EntryShape.Condition, "one belief and its number, such as `[[#^id]]: → 85%`");
    private static readonly EntryValue<Implication> Implication = new(EntryShape.Implication, "links to beliefs, such as `[[#^id]]`");
    private static readonly EntryValue<ImmutableArray<BeliefRelation>> Relations = new(EntryShape.Relations, "links to beliefs, such as `[[#^id]]`");
    private static readonly EntryValue<SetMembership> SetName = new(EntryShape.SetName, "the name of a set");
    private static readonly EntryValue<BaseRate> Rate = new(EntryShape.BaseRate, "a count such as `21 of 30 — reference class`, or a number such as `70%`");
    private static readonly EntryValue<ImmutableArray<IntendedMove>> Moves = new(EntryShape.Moves, "a belief and its new number, such as `[[#^id]] → 40%`");
    private static readonly EntryValue<TriggerLikelihood> Chance = new(EntryShape.Likelihood, "a number and a date, such as `15% by 2027-06`");
    private static readonly EntryValue<TriggerStanding> Standing = new(EntryShape.State, "`open`, or `fired` or `expired` with a date");
    private static readonly EntryValue<ImmutableArray<int>> Links = new(EntryShape.Links, "links, such as `[[#^id]]`");
    private static readonly EntryValue<Answer> Answer = new(EntryShape.Answer, "a date and the answer, such as `2026-12-31 — the answer`");
    private static readonly EntryValue<ImmutableArray<ReadingMove>> Moved = new(EntryShape.Moved, "a belief and its numbers, such as `[[#^id]] 60% → 70%`");
    private static readonly EntryValue<Importance> Weight = new(EntryShape.Importance, "`low`, `medium` or `high`");
    private static readonly EntryValue<PublicForecast> Forecasts = new(EntryShape.Forecast, "an address, such as `https://example.org/question`");
    private static readonly EntryValue<Estimate> Number = new(EntryShape.Estimate, "a probability such as `70%`");

    /// <summary>An entry that begins with a date.</summary>
    public static readonly EntryKey Dated = Many(DatedName, Move).Only(KeyForms.None)
        .Under<Belief>((belief, move) => belief with { History = belief.History.Add(move) });

    /// <summary>All of them, in the order of the reference.</summary>
    public static readonly ImmutableArray<EntryKey> All =
    [
        Dated,
        One("by", Deadline).Under<Belief>((belief, by) => belief with { By = by.Day, BySpan = by.Span }),
        One("reviewed", Day).Under<Belief>((belief, reviewed) => belief with { Reviewed = reviewed.Day }),
        One("resolved", Outcome).Under<Belief>((belief, resolution) => belief with { Resolution = resolution }),
        Many("for", Evidence).Under<Belief>((belief, evidence) => belief with { For = belief.For.AddRange(evidence) }),
        Many("against", Evidence).Under<Belief>((belief, evidence) => belief with { Against = belief.Against.AddRange(evidence) }),
        Many("if", Condition).Only(KeyForms.None).Under<Belief>((belief, condition) => belief with { Conditions = belief.Conditions.Add(condition with { Holds = true }) }),
        Many("if not", Condition).Only(KeyForms.None).Under<Belief>((belief, condition) => belief with { Conditions = belief.Conditions.Add(condition with { Holds = false }) }),
        Many("implies", Implication).Only(KeyForms.Label).Under<Belief>((belief, implied) => implied.IsNegated
            ? belief with { Excludes = belief.Excludes.AddRange(implied.Beliefs) }
            : belief with { Implies = belief.Implies.AddRange(implied.Beliefs) }),
        Many("excludes", Relations).Only(KeyForms.Label).Under<Belief>((belief, excluded) => belief with { Excludes = belief.Excludes.AddRange(excluded) }),
        Many("and", Relations).Only(KeyForms.None).Under<Belief>((belief, joined) => belief with { Conjuncts = belief.Conjuncts.AddRange(joined) }),
        Many("one-of", SetName).Only(KeyForms.Label).Under<Belief>((belief, set) => belief with { Sets = belief.Sets.Add(set with { Kind = SetKind.OneOf }) }),
        Many("exclusive", SetName).Only(KeyForms.Label).Under<Belief>((belief, set) => belief with { Sets = belief.Sets.Add(set with { Kind = SetKind.Exclusive }) }),
        One("base rate", Rate).Under<Belief>((belief, rate) => belief with { BaseRate = rate }),
        One("importance", Weight)
            .Under<Belief>((belief, importance) => belief with { Importance = importance })
            .Under<Uncertainty>((uncertainty, importance) => uncertainty with { Importance = importance }),
        One("forecast", Forecasts).Under<Belief>((belief, forecast) => belief with { Forecast = forecast }),
        One("confidence", Number).Only(KeyForms.Label).Under<Belief>((belief, estimate) =>
            belief.Estimate is null ? belief with { Estimate = estimate } : belief.Estimate.Probability == estimate.Probability ? belief : null),
        Many("touches", Links).Under<Uncertainty>((uncertainty, links) => uncertainty with { Touches = uncertainty.Touches.AddRange(links) }),
        One("answered", Answer).Under<Uncertainty>((uncertainty, answer) => uncertainty with { Answered = answer.Day, Answer = answer.Words }),
        Many("moves", Moves).Under<Trigger>((trigger, moves) => trigger with { Moves = trigger.Moves.AddRange(moves) }),
        One("likelihood", Chance).Under<Trigger>((trigger, likelihood) => trigger with { Likelihood = likelihood }),
        One("state", Standing).Under<Trigger>(Stands),
        One("fired", Day).Under<Trigger>((trigger, day) => Stands(trigger, new TriggerStanding(TriggerState.Fired, day.Day, day.Span))),
        One("expired", Day).Under<Trigger>((trigger, day) => Stands(trigger, new TriggerStanding(TriggerState.Expired, day.Day, day.Span))),
        Many("moved", Moved).Under<ReadingEntry>((reading, moved) => reading with { Moved = reading.Moved.AddRange(moved) }),
    ];

    private static readonly FrozenDictionary<string, EntryKey> ByName = All.ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>The key with a name of the language files; null when there is none.</summary>
    public static EntryKey? Find(string name) => ByName.GetValueOrDefault(name);

    private static Trigger Stands(Trigger trigger, TriggerStanding standing) =>
        trigger with { State = standing.State, StateDate = standing.Day, StateSpan = standing.Span };

    private static EntryKey<T> One<T>(string name, EntryValue<T> value)
        where T : notnull => new(name, value, repeats: false);

    private static EntryKey<T> Many<T>(string name, EntryValue<T> value)
        where T : notnull => new(name, value, repeats: true);
}

/// <summary>Beliefs that follow, or that are excluded.</summary>
/// <param name="Beliefs">Which.</param>
/// <param name="IsNegated">Whether it is their contrary that follows.</param>
internal sealed record Implication(ImmutableArray<BeliefRelation> Beliefs, bool IsNegated);

/// <summary>Whether an event has happened.</summary>
/// <param name="Day">When; null while it is open.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record TriggerStanding(TriggerState State, DateOnly? Day, Garden.Language.Text.SourceSpan Span);

/// <summary>The answer to an uncertainty.</summary>
/// <param name="Words">The answer itself; null when only the day is given.</param>
internal sealed record Answer(DateOnly Day, RichText? Words);
