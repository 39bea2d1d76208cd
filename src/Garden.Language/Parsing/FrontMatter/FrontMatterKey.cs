using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Kinds of page, as a set.</summary>
[Flags]
internal enum KeyKinds
{
    None = 0,
    Topic = 1 << PageKind.Topic,
    Essay = 1 << PageKind.Essay,
    Reading = 1 << PageKind.Reading,
    Page = 1 << PageKind.Page,
    All = Topic | Essay | Reading | Page,
}

/// <summary>A key of front matter: what it is called, what else it may be called, and which kinds of page have it.</summary>
/// <param name="Name">As the documentation and messages write it.</param>
/// <param name="Synonyms">Other names, the likeliest first. Where a page has both, the key's own name counts.</param>
internal abstract record FrontMatterKey(string Name, KeyKinds Kinds, ImmutableArray<string> Synonyms)
{
    /// <summary>Whether a kind of page has the key.</summary>
    public bool IsOf(PageKind kind) => Kinds.HasFlag((KeyKinds)(1 << (int)kind));
}

/// <summary>A key with what its value is.</summary>
/// <typeparam name="T">What the value comes to.</typeparam>
/// <param name="Read">Reads the value of an entry that has one; what is wrong with it is reported, and the default comes back.</param>
internal sealed record FrontMatterKey<T>(string Name, KeyKinds Kinds, ImmutableArray<string> Synonyms, Func<FieldValues, FieldEntry, T> Read)
    : FrontMatterKey(Name, Kinds, Synonyms);
