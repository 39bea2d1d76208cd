using Garden.Language.Model;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Cli.Tests.Docs;

/// <summary>Holds the reference's table of nested keys, and what the data's schemas allow, to the declared table.</summary>
public sealed class EntryKeyReferenceTests
{
    [Fact]
    public void The_table_of_nested_keys_is_the_declared_one()
    {
        IEnumerable<string> declared = EntryKeys.All.Select(key => $"{key.Name} | {string.Join(", ", WordsOf(key))} | {string.Join(", ", key.Places.Select(Described))} | {key.Expected} | {(key.Repeats ? "yes" : "")}");
        Assert.Equal(declared, Rows());
    }

    [Fact]
    public void Every_key_of_the_language_files_is_declared_and_every_declared_one_has_words() =>
        Assert.Equal(
            Lexicon.Of("en").Table("keys").Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal),
            EntryKeys.All.Where(key => key != EntryKeys.Dated).Select(key => key.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("outcomes", typeof(Outcome))]
    [InlineData("states", typeof(TriggerState))]
    [InlineData("importance", typeof(Importance))]
    public void The_words_of_a_value_name_every_value_of_the_model(string group, Type values) =>
        Assert.Equal(Enum.GetNames(values).Where(name => name != nameof(Outcome.Measured)).Select(name => name.ToLowerInvariant()), Lexicon.Of("en").Table(group).Entries.Select(entry => entry.Name));

    [Theory]
    [InlineData("beliefs", "outcome", typeof(Outcome))]
    [InlineData("garden", "state", typeof(TriggerState))]
    [InlineData("beliefs", "importance", typeof(Importance))]
    public void The_schema_allows_every_value_of_the_model(string schema, string property, Type values)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, $"docs/schema/{schema}.schema.json"));
        string allowed = text[text.IndexOf($"\"{property}\": {{", StringComparison.Ordinal)..];
        allowed = allowed[..allowed.IndexOf(']', StringComparison.Ordinal)];
        Assert.All(Enum.GetNames(values), name => Assert.Contains($"\"{name.ToLowerInvariant()}\"", allowed, StringComparison.Ordinal));
    }

    private static IEnumerable<string> WordsOf(EntryKey key) =>
        Lexicon.Of("en").Table("keys").Entries.Where(entry => entry.Name == key.Name).SelectMany(entry => entry.Words).Where(word => word != key.Name);

    private static string Described(Type place) => place == typeof(Belief) ? "a belief" : place == typeof(Uncertainty) ? "an uncertainty" : place == typeof(Trigger) ? "a trigger" : "a reading";

    /// <summary>The rows of the table as they are written, the marks of code around keys and words left out.</summary>
    private static IEnumerable<string> Rows() => File.ReadLines(Path.Combine(Repository.Root, "docs/format.md"))
        .SkipWhile(line => !line.StartsWith("| key | also read |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
        .Select(cells => $"{Bare(cells[0])} | {Bare(cells[1])} | {cells[2]} | {cells[3]} | {cells[4]}");

    private static string Bare(string cell) => cell.Replace("`", "", StringComparison.Ordinal);
}
