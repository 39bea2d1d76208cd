namespace Garden.Site.Marks;

/// <summary>A belief as a mark of the rule.</summary>
/// <param name="At">Its probability, 0–1.</param>
/// <param name="Was">Where it stood when the days began that count as lately; null when it has not moved in them.</param>
/// <param name="CameTrue">How it came out; null while it is open.</param>
/// <param name="Weight">How much it matters: the lower, the more.</param>
/// <param name="Href">Where it stands, as seen from the page.</param>
/// <param name="Title">Its number, claim and region in words.</param>
internal sealed record RuleDot(double At, double? Was, bool? CameTrue, int Weight, string Href, string Title)
{
    /// <summary>The farther end of what is drawn, 0–1.</summary>
    public double From => Was ?? At;
}
