using System.Collections.Immutable;
using System.Globalization;

namespace Garden.Site.Marks;

/// <summary>The mark of a region's status, as maps draw towns: an open ring for the first, filling up to the last.</summary>
internal static class TownMark
{
    private const double Radius = 5.5;

    /// <summary>The mark; a status that the settings do not list looks like the first.</summary>
    public static HtmlText Of(string? status, ImmutableArray<string> order)
    {
        double filled = Filled(status, order);
        string inner = filled == 0 ? "" : $"<circle class=\"tw-in\" r=\"{(Radius * filled).ToString("0.#", CultureInfo.InvariantCulture)}\"/>";
        return new($"<svg class=\"town\" viewBox=\"-10 -10 20 20\" width=\"14\" height=\"14\" aria-hidden=\"true\"><circle class=\"tw\" r=\"{Radius.ToString(CultureInfo.InvariantCulture)}\"/>{inner}</svg>");
    }

    /// <summary>How far the mark is filled from its middle: 0 for the first status, 1 for the last of several, a third to two thirds between.</summary>
    public static double Filled(string? status, ImmutableArray<string> order)
    {
        int place = status is null ? 0 : order.IndexOf(status);
        return place <= 0 ? 0 : place == order.Length - 1 ? 1 : .34 + (.28 * (place - 1) / Math.Max(1, order.Length - 3));
    }
}
