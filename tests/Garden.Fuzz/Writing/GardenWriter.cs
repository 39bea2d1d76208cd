using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Garden.Fuzz.Writing;

/// <summary>Makes up gardens by the grammar of the format. The same dice give the same garden.</summary>
internal sealed class GardenWriter(Random dice)
{
    private const int MostPages = 6;
    private const int DeepestFilling = 4;

    private readonly List<string> _names = [];
    private int _words;
    private int _ids;

    /// <summary>A garden of a few pages that link to one another.</summary>
    public FuzzGarden Write()
    {
        string[] paths = [.. Enumerable.Range(0, 1 + dice.Next(MostPages)).Select(_ => One(Pieces.Paths)).Distinct(StringComparer.Ordinal)];
        _names.AddRange(paths.Select(path => Path.GetFileNameWithoutExtension(path)));
        ImmutableSortedDictionary<string, string>.Builder files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            files[path] = Page(path);
        }

        files["garden.yml"] = dice.Next(3) == 0 ? string.Join('\n', Some(Pieces.Settings, 3).Select(Filled)) + "\n" : "title: Trial\n";
        files["topics/p.png"] = "no picture";
        return new FuzzGarden(files.ToImmutable(), HasOwnWords: true);
    }

    /// <summary>A piece of the vocabulary with its blanks filled.</summary>
    public string Piece() => Filled(One(dice.Next(8) switch
    {
        0 => Pieces.Headings,
        1 => Pieces.Estimates,
        2 => Pieces.Links,
        3 => Pieces.Odd,
        4 => Pieces.Blocks,
        5 => Pieces.Hostile,
        6 => Pieces.Items,
        _ => Pieces.FrontMatter,
    }));

    /// <summary>An entry below an item.</summary>
    public string Nested() => dice.Next(4) == 0
        ? Filled("{date}: {n} → {n} — {w}")
        : $"{One(Pieces.Keys)}{One([":", ":", ":", " :", "：", " is", ""])} {Filled(One(Pieces.Values))}";

    private string Page(string path)
    {
        StringBuilder text = new();
        if (dice.Next(3) > 0 || path.StartsWith("essays/", StringComparison.Ordinal))
        {
            IEnumerable<string> keys = Some(Pieces.FrontMatter, 3).Where(_ => dice.Next(3) > 0);
            text.Append("---\n").AppendJoin('\n', keys.Append(path.StartsWith("essays/e", StringComparison.Ordinal) ? "date: 2026-01-05" : "title: {w} {w}").DistinctBy(key => key.Split(':')[0]).Select(Filled)).Append("\n---\n\n");
        }

        for (int section = dice.Next(5); section >= 0; section--)
        {
            if (section > 0)
            {
                text.Append(One(["## ", "## ", "## ", "# ", "### "])).Append(Filled(One(Pieces.Headings))).Append("\n\n");
            }

            for (int block = dice.Next(4); block >= 0; block--)
            {
                Block(text, isItem: dice.Next(3) > 0);
            }
        }

        string newLine = One(["\n", "\n", "\n", "\n", "\r\n", "\r"]);
        return text.ToString().Replace("\n", newLine, StringComparison.Ordinal);
    }

    private void Block(StringBuilder text, bool isItem)
    {
        text.Append(Filled(One(isItem ? Pieces.Items : Pieces.Blocks)));
        for (int nested = isItem ? dice.Next(4) : 0; nested > 0; nested--)
        {
            text.Append(One(["\n  - ", "\n  - ", "\n    - ", "\n\t- ", "\n - ", "\n  * "])).Append(Nested());
        }

        text.Append(One(["\n\n", "\n\n", "\n", "\n\n\n", ""]));
    }

    private T One<T>(T[] from) => from[dice.Next(from.Length)];

    private IEnumerable<string> Some(string[] from, int most) => Enumerable.Range(0, 1 + dice.Next(most)).Select(_ => One(from)).Distinct(StringComparer.Ordinal);

    /// <summary>The same with every blank filled, and the blanks of what it is filled with.</summary>
    private string Filled(string piece)
    {
        for (int depth = 0; depth < DeepestFilling && piece.Contains('{', StringComparison.Ordinal); depth++)
        {
            StringBuilder filled = new();
            string[] parts = piece.Split('{');
            filled.Append(parts[0]);
            foreach (string part in parts.AsSpan(1))
            {
                int end = part.IndexOf('}', StringComparison.Ordinal);
                string? value = end < 0 ? null : Value(part[..end]);
                filled.Append(value is null ? "{" + part : value + part[(end + 1)..]);
            }

            piece = filled.ToString();
        }

        return piece;
    }

    private string? Value(string blank) => blank switch
    {
        "w" => string.Create(CultureInfo.InvariantCulture, $"w{_words++:0000}"),
        "n" => One(Pieces.Estimates),
        "date" => One(Pieces.Dates),
        "link" => One(Pieces.Links),
        "odd" => One(Pieces.Odd),
        "hostile" => One(Pieces.Hostile),
        "page" => _names.Count == 0 ? "a" : _names[dice.Next(_names.Count)],
        "id" => string.Create(CultureInfo.InvariantCulture, $"i{(dice.Next(3) == 0 ? dice.Next(_ids + 1) : _ids++)}"),
        _ => null,
    };
}
