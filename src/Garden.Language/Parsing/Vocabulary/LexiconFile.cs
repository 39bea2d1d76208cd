using System.Collections.Immutable;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Vocabulary;

/// <summary>The words of one language as its file declares them.</summary>
internal sealed class LexiconFile
{
    private readonly FieldMap _map;

    private LexiconFile(FieldMap map) => _map = map;

    /// <summary>The languages that have a file, by primary tag.</summary>
    public static ImmutableArray<string> Languages { get; } =
    [
        .. typeof(LexiconFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".yml".Length])
            .Order(StringComparer.Ordinal),
    ];

    private const string Folder = "Vocabulary/";

    /// <summary>The file of a language; null when there is none.</summary>
    /// <exception cref="InvalidDataException">The file in the program is damaged.</exception>
    public static LexiconFile? Read(string language)
    {
        string name = $"{Folder}{language}.yml";
        using Stream? stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream);
        SourceFile file = new(name, reader.ReadToEnd());
        Findings findings = new(file);
        FieldMap? map = YamlReader.Read(findings, new SourceSpan(0, file.Text.Length), FieldLimits.Settings);
        return map is null ? throw new InvalidDataException($"{name}: {findings.InOrder()[0].Message}") : new LexiconFile(map);
    }

    /// <summary>The names of its groups.</summary>
    public IEnumerable<string> Groups => _map.Entries.Select(entry => entry.Key);

    /// <summary>A group of names with their words; empty when the file has none.</summary>
    public WordTable Table(string group) => _map.Find(group)?.Value is FieldMap names
        ? new WordTable(names.Entries.Select(entry => (entry.Key, Words(entry.Value))))
        : WordTable.Empty;

    /// <summary>A group that is only words; empty when the file has none.</summary>
    public ImmutableArray<string> List(string group) => _map.Find(group)?.Value is FieldNode value ? Words(value) : [];

    private static ImmutableArray<string> Words(FieldNode value) =>
        [.. FieldValues.ItemsOf(value).OfType<FieldText>().Select(word => word.Text)];
}
