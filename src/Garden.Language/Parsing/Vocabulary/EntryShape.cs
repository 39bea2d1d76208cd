namespace Garden.Language.Parsing.Vocabulary;

/// <summary>What the value of a nested entry is made of, which decides how it is read.</summary>
internal enum EntryShape
{
    /// <summary><c>[old →] new — reason</c> behind a date.</summary>
    Move,

    /// <summary>A day, or the last day of a month, quarter or year.</summary>
    Deadline,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An outcome and a day in either order, then a reason.</summary>
    Resolution,

    /// <summary>Words and links.</summary>
    Evidence,

    /// <summary>One belief, or words for what is not written down, and a number.</summary>
    Condition,

    /// <summary>Links to beliefs, which may be negated together.</summary>
    Implication,

    /// <summary>Links to beliefs.</summary>
    Relations,

    /// <summary>The name of a set.</summary>
    SetName,

    /// <summary><c>21 of 30 — reference class</c>, or a number.</summary>
    BaseRate,

    /// <summary>Links to beliefs, each with the number that it would move to.</summary>
    Moves,

    /// <summary>A number, then until when.</summary>
    Likelihood,

    /// <summary>A state with its day.</summary>
    State,

    /// <summary>Links, with any words between them.</summary>
    Links,

    /// <summary>A day and words.</summary>
    Answer,

    /// <summary>Links to beliefs, each with the number before and after.</summary>
    Moved,

    /// <summary>How much something matters.</summary>
    Importance,

    /// <summary>An address, perhaps with the number there and the day it was looked up.</summary>
    Forecast,

    /// <summary>An estimate.</summary>
    Estimate,
}

/// <summary>A kind of value that a nested entry may have.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Shape">What it is made of.</param>
/// <param name="Expected">The value in the writer's words: <c>a date such as `2026-12-31`</c>.</param>
internal sealed record EntryValue<T>(EntryShape Shape, string Expected)
    where T : notnull;
