using System.Globalization;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting;

/// <summary>How messages speak of beliefs: by their claims, with their numbers and places behind.</summary>
internal static class BeliefWords
{
    private const int QuotedLength = 60;

    /// <summary>Words in quotation marks, shortened at a word.</summary>
    public static string Quote(string words)
    {
        string quoted = words.TrimEnd('.', ' ');
        if (quoted.Length > QuotedLength)
        {
            int end = quoted.LastIndexOf(' ', QuotedLength);
            end = end > QuotedLength / 2 ? end : QuotedLength - (char.IsLowSurrogate(quoted[QuotedLength]) ? 1 : 0);
            quoted = quoted[..end].TrimEnd() + "…";
        }

        return $"“{quoted}”";
    }

    /// <summary>The belief's claim in quotation marks; its id where it has no words.</summary>
    public static string Quote(Corpus corpus, PlacedBelief placed) =>
        Quote(corpus.Plain(placed.Topic, placed.Belief.Claim) is { Length: > 0 } claim ? claim : placed.Belief.Id);

    /// <summary>The number as the writer gave it; <c>no number</c> where there is none.</summary>
    public static string Number(Estimate? estimate) => Percent.Of(estimate) ?? "no number";

    /// <summary>What a belief counts as: how it came out, else its number.</summary>
    public static string Number(PlacedBelief placed) => placed.Belief.Resolution switch
    {
        { Outcome: Outcome.Yes } => "came out yes",
        { Outcome: Outcome.No } => "came out no",
        { } other => other.Outcome.ToString().ToLowerInvariant(),
        null => Number(placed.Belief.Estimate),
    };

    /// <summary>The belief that a finding stands at: <c>“Rain” (70%)</c>.</summary>
    public static string Here(Corpus corpus, PlacedBelief placed) => $"{Quote(corpus, placed)} ({Number(placed)})";

    /// <summary>Another belief, with where it stands as seen from a page: <c>“Snow” (40%, snow.md:9)</c>, <c>“Snow” (40%, line 9)</c>.</summary>
    public static string There(Corpus corpus, PlacedBelief placed, Topic from) => $"{Quote(corpus, placed)} ({Number(placed)}, {Place(placed.Topic.Locate(placed.Belief.TextSpan), from)})";

    /// <summary>The place of a belief, for a finding that stands elsewhere.</summary>
    public static RelatedPlace Related(Corpus corpus, PlacedBelief placed) =>
        new(placed.Topic.Locate(placed.Belief.TextSpan), $"{Quote(corpus, placed)} {State(placed)}");

    private static string State(PlacedBelief placed) =>
        placed.IsResolved ? Number(placed) : Percent.Of(placed.Belief.Estimate) is { } number ? $"stands at {number}" : "has no number";

    /// <summary>Where something stands as seen from a page: <c>snow.md:9</c>, or <c>line 9</c> on the page itself.</summary>
    public static string Place(SourceLocation location, Page from) => location.Path == from.Path
        ? string.Create(CultureInfo.InvariantCulture, $"line {location.Start.Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{location.Path[(location.Path.LastIndexOf('/') + 1)..]}:{location.Start.Line}");
}
