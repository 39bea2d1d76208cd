using System.Collections.Frozen;

namespace Garden.Language.Model;

/// <summary>The kinds of remarks set apart from the text (<c>&gt; [!note]</c>) that tools know, and the other words for each.</summary>
public static class CalloutKinds
{
    private static readonly FrozenDictionary<string, string> Kinds = new (string Kind, string[] Words)[]
    {
        ("note", []), ("abstract", ["summary", "tldr"]), ("info", []), ("todo", []), ("tip", ["hint"]), ("important", []), ("success", ["check", "done"]), ("question", ["help", "faq"]),
        ("warning", ["attention"]), ("caution", []), ("failure", ["fail", "missing"]), ("danger", ["error"]), ("bug", []), ("example", []), ("quote", ["cite"]),
    }.SelectMany(entry => entry.Words.Prepend(entry.Kind).Select(word => KeyValuePair.Create(word, entry.Kind))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether tools know a kind, so that the site has a name and a look for it.</summary>
    public static bool IsKnown(string kind) => Kinds.ContainsKey(kind);

    /// <summary>The kind that a word stands for; a word that no tool knows in lower case.</summary>
    public static string Of(ReadOnlySpan<char> word) =>
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? kind) ? kind : word.ToString().ToLowerInvariant();
}
