using System.Collections.Immutable;
using System.Globalization;

namespace Garden.Site.Marks;

/// <summary>The mark of a region's status, as maps draw towns: an open ring for the first, filling up to the last.</summary>
internal static class TownMark
{
    /// <summary>The mark; a status that the settings do not list looks like the first.</summary>
    public static HtmlText Of(string? status, ImmutableArray<string> order)
    {
        int place = Math.Max(0, status is null ? 0 : order.IndexOf(status));
        bool isLast = order.Length > 1 && place == order.Length - 1;
        double inner = place == 0 ? 0 : isLast ? 5 : 1.8 + (1.4 * (place - 1) / Math.Max(1, order.Length - 3));
        string ring = isLast ? "8" : "5.5";
        string dot = inner == 0 ? "" : $"<circle class=\"tw-in\" r=\"{inner.ToString("0.#", CultureInfo.InvariantCulture)}\"/>";
        return new($"<svg class=\"town\" viewBox=\"-10 -10 20 20\" width=\"14\" height=\"14\" aria-hidden=\"true\"><circle class=\"tw\" r=\"{ring}\"/>{dot}</svg>");
    }
}
