using Garden.Analysis.Linking;

namespace Garden.Analysis.Linting;

/// <summary>A garden as it was, against which its record is checked.</summary>
/// <param name="Corpus">The garden then.</param>
/// <param name="Day">The day: what was dated later was not on the record yet.</param>
/// <param name="TextOf">The text of a page then, by its path; null where it is not known.</param>
/// <param name="TextNow">The text of a page now, by its path; null where it is not known.</param>
public sealed record EarlierState(Corpus Corpus, DateOnly Day, Func<string, string?> TextOf, Func<string, string?> TextNow);
