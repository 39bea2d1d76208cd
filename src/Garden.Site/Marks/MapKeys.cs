using System.Globalization;
using Garden.Maps;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Marks;

/// <summary>The key of a map: each mark and each line that occurs on it, drawn as there, and what it means.</summary>
internal static class MapKeys
{
    /// <summary>The marks, then the lines.</summary>
    public static IReadOnlyList<MapKeyView> Of(Words words, MapDrawing drawing)
    {
        List<MapKeyView> keys = [];
        if (drawing.Signs.HasFlag(MapSigns.Written))
        {
            // Discs where every mark is one, else rings: there filling says something of its own.
            MapRegion[] written = [.. drawing.Marks.Where(region => !region.Stub)];
            string kind = Array.TrueForAll(written, region => region.Filled >= 1) ? "f" : "";
            Add(Mark("", Circle(kind, 3.4)), words.Say(Sentences.KeySmall));
            Add(Mark("", Circle(kind, 6.4)), words.Say(Sentences.KeyLarge));
            Add(Mark(" r1", Circle(kind, 5)), words.Say(Sentences.KeyFirst));
            foreach ((string status, double filled) in Statuses(written))
            {
                Add(Mark("", filled >= 1 ? Circle("f", 5) : Circle("", 5) + (filled > 0 ? Circle("i", 5 * filled) : "")), status);
            }
        }

        When(MapSigns.Unwritten, Mark("", $"<g fill=\"url(#{drawing.Hatching})\"><circle class=\"gm-un\" cx=\"7\" cy=\"7\" r=\"7\"/></g>{Circle("", 2.6)}"), Sentences.KeyStub);
        When(MapSigns.NamedRoads, Line("gm-road k"), Sentences.KeyNamed);
        When(MapSigns.OtherRoads, Line("gm-road"), Sentences.KeyRoad);
        When(MapSigns.RoadsAcross, Line("gm-road x"), Sentences.KeyAcross);
        When(MapSigns.MainRoads, Line("gm-main k2", "gm-main f2"), Sentences.KeyMain);
        When(MapSigns.Borders, Line("gm-bord"), Sentences.KeyBorder);
        When(MapSigns.Dots, "<svg class=\"key\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><path class=\"gm-dots\" d=\"M4 8h0m5 -3h0m1 6h0\"/></svg>", Sentences.KeyDot);
        return keys;

        void When(MapSigns sign, string mark, Sentence sentence)
        {
            if (drawing.Signs.HasFlag(sign))
            {
                Add(mark, words.Say(sentence));
            }
        }

        void Add(string mark, string meaning) => keys.Add(new MapKeyView { Mark = new HtmlText(mark), Words = meaning });
    }

    /// <summary>The statuses of some regions, the first to the last, and how far each fills a mark.</summary>
    private static IEnumerable<(string Status, double Filled)> Statuses(IEnumerable<MapRegion> regions) => regions
        .Where(region => region.Status.Length > 0)
        .Select(region => (region.Status, region.Filled))
        .DistinctBy(mark => mark.Status, StringComparer.Ordinal)
        .OrderBy(mark => mark.Filled).ThenBy(mark => mark.Status, StringComparer.Ordinal);

    private static string Mark(string kind, string circles) => $"<svg class=\"key gm-n{kind}\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">{circles}</svg>";

    private static string Circle(string kind, double radius) =>
        $"<circle{(kind.Length > 0 ? $" class=\"{kind}\"" : "")} cx=\"7\" cy=\"7\" r=\"{radius.ToString("0.#", CultureInfo.InvariantCulture)}\"/>";

    private static string Line(params string[] kinds) =>
        $"<svg class=\"key line\" viewBox=\"0 0 30 14\" aria-hidden=\"true\">{string.Concat(kinds.Select(kind => $"<path class=\"{kind}\" d=\"M1 7H29\"/>"))}</svg>";
}
