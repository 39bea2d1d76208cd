using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Garden.Language.Model;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Sections;

/// <summary>Tells a section's kind by its heading, by the names of the page's language, the English ones and those of the settings. Safe for use by several threads.</summary>
internal sealed class SectionNames
{
    private static readonly ConditionalWeakTable<GardenSettings, ConcurrentDictionary<Lexicon, SectionNames>> Known = [];

    /// <summary>How many headings are remembered: those of a garden repeat each other.</summary>
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<string, (SectionKind Kind, (string Name, SectionKind Kind)? Slip)> _remembered = new(StringComparer.Ordinal);
    private readonly HeadingWords _words;
    private readonly FrozenDictionary<string, SectionKind> _kinds;
    private readonly ImmutableArray<string> _updates;
    private readonly HeadingJoints _joints;
    private readonly CruxHeadings _cruxes;
    private readonly SectionSlips _slips;
    private readonly FrozenDictionary<string, FitSide> _fit;

    private SectionNames(GardenSettings settings, Lexicon lexicon)
    {
        _words = new HeadingWords(lexicon.List("section-leads"), lexicon.List("year-leads"));
        List<(string Name, SectionKind Kind)> names =
        [
            .. lexicon.Table("sections").Entries.SelectMany(entry => entry.Words.Select(word => (word, Enum.Parse<SectionKind>(entry.Name, ignoreCase: true)))),
            .. settings.SectionNames.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value)),
        ];
        Dictionary<string, SectionKind> kinds = new(StringComparer.Ordinal);
        foreach ((string name, SectionKind kind) in names)
        {
            // What the settings say wins: they come last.
            kinds[_words.Normalize(name)] = kind;
        }

        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        _updates = [.. kinds.Where(entry => entry.Value == SectionKind.Updates).Select(entry => entry.Key + " ")];
        _joints = new HeadingJoints(lexicon.List("joints"));
        _cruxes = new CruxHeadings(_words, lexicon.List("crux-leads"), lexicon.List("section-leads"));
        _slips = new SectionSlips(_words, names, lexicon.List("section-leads"), lexicon.List("no-slips"));
        _fit = lexicon.Table("fit").Entries
            .SelectMany(entry => entry.Words.Select(word => KeyValuePair.Create(_words.Normalize(word), Enum.Parse<FitSide>(entry.Name, ignoreCase: true))))
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names for a page of a garden.</summary>
    /// <param name="lexicon">The words of the page's language.</param>
    public static SectionNames Of(GardenSettings settings, Lexicon lexicon) =>
        Known.GetValue(settings, static _ => []).GetOrAdd(lexicon, static (lexicon, settings) => new SectionNames(settings, lexicon), settings);

    /// <summary>The kind of section that a heading starts.</summary>
    /// <param name="heading">The heading's plain words.</param>
    public SectionKind KindOf(string heading) => Remembered(heading).Kind;

    /// <summary>The name that a heading is a slip away from, as it is declared; null when the heading is a name or no slip of one.</summary>
    public (string Name, SectionKind Kind)? SlipOf(string heading) => Remembered(heading).Slip;

    /// <summary>The kind of section whose name a text is and nothing else; null when it is none.</summary>
    public SectionKind? Named(string text) => _kinds.TryGetValue(_words.Normalize(text), out SectionKind kind) ? kind : null;

    /// <summary>The kinds that a heading of several names joins, when they are different ones; empty for any other heading.</summary>
    public ImmutableArray<SectionKind> Mixed(string heading) => _joints.KindOf(heading, Named) is [_, _, ..] kinds ? kinds : [];

    /// <summary>The parts of a heading <c>Crux</c> or <c>Crux N: text</c>; null for other headings.</summary>
    public CruxHeading? CruxOf(string heading) => _cruxes.Read(heading);

    /// <summary>Whom a list speaks of that stands under these words; null when they do not say.</summary>
    public FitSide? SideOf(string lead) => _fit.TryGetValue(_words.Normalize(lead), out FitSide side) ? side : null;

    private (SectionKind Kind, (string Name, SectionKind Kind)? Slip) Remembered(string heading)
    {
        if (_remembered.TryGetValue(heading, out (SectionKind Kind, (string Name, SectionKind Kind)? Slip) known))
        {
            return known;
        }

        SectionKind kind = Read(heading);
        known = (kind, kind == SectionKind.Prose ? _slips.Of(heading) : null);
        if (_remembered.Count < MostRemembered)
        {
            _remembered.TryAdd(heading, known);
        }

        return known;
    }

    private SectionKind Read(string heading)
    {
        string words = _words.Normalize(heading);
        if (words.Length == 0)
        {
            return SectionKind.Prose;
        }

        if (_kinds.TryGetValue(words, out SectionKind kind))
        {
            return kind;
        }

        if (_cruxes.Read(heading) is not null)
        {
            return SectionKind.Crux;
        }

        return _updates.Any(name => words.StartsWith(name, StringComparison.Ordinal))
            ? SectionKind.Updates
            : _joints.KindOf(heading, Named) is [SectionKind only] ? only : SectionKind.Prose;
    }
}
