using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Every key of front matter, declared once, in the order of the documentation. What is recognised, what is suggested for a key that is
/// not, which values a key takes and what the documentation has to list follow from here.
/// </summary>
internal static class FrontMatterKeys
{
    private const KeyKinds Writing = KeyKinds.Essay | KeyKinds.Reading;

    private static readonly ImmutableArray<FrontMatterKey>.Builder Declared = ImmutableArray.CreateBuilder<FrontMatterKey>();

    public static readonly FrontMatterKey<WrittenText?> Title = Declare("title", KeyKinds.All, FieldReaders.Text);

    public static readonly FrontMatterKey<DateOnly?> Date = Declare("date", KeyKinds.Essay, FieldReaders.Day);

    public static readonly FrontMatterKey<string?> Url = Declare("url", KeyKinds.Reading, FieldReaders.Url, "link", "source-url");

    public static readonly FrontMatterKey<string?> Author = Declare("author", KeyKinds.Reading, FieldReaders.Names, "authors");

    public static readonly FrontMatterKey<string?> Published = Declare("published", KeyKinds.Reading, FieldReaders.Appeared);

    public static readonly FrontMatterKey<string?> Read = Declare("read", KeyKinds.Reading, FieldReaders.DayOrPart);

    public static readonly FrontMatterKey<WrittenText?> Takeaway = Declare("takeaway", KeyKinds.Reading, FieldReaders.Text);

    public static readonly FrontMatterKey<WrittenText?> Description =
        Declare("description", KeyKinds.All, FieldReaders.Text, "tagline", "summary", "subtitle", "excerpt");

    public static readonly FrontMatterKey<string?> Area = Declare("area", KeyKinds.Topic, FieldReaders.First, "region", "category", "categories");

    public static readonly FrontMatterKey<string?> Status = Declare("status", KeyKinds.Topic, FieldReaders.Status);

    public static readonly FrontMatterKey<WrittenDay?> Reviewed =
        Declare("reviewed", KeyKinds.Topic, FieldReaders.DayWithPlace, "last-reviewed", "reviewed-on", "last-verified");

    public static readonly FrontMatterKey<int?> ReviewEvery = Declare("review-every", KeyKinds.Topic, FieldReaders.Interval);

    public static readonly FrontMatterKey<ImmutableArray<Reference>> Related = Declare("related", KeyKinds.Topic, FieldReaders.Related);

    public static readonly FrontMatterKey<ImmutableArray<Reference>> Topics = Declare("topics", Writing, FieldReaders.Topics);

    public static readonly FrontMatterKey<ImmutableArray<string>> Tags = Declare("tags", KeyKinds.All, TagsReader.Read, "tag");

    public static readonly FrontMatterKey<ImmutableArray<WrittenText>> Aliases = Declare("aliases", KeyKinds.All, FieldReaders.Words, "alias");

    public static readonly FrontMatterKey<ImmutableArray<WrittenText>> RedirectFrom = Declare("redirect-from", KeyKinds.All, FieldReaders.Words);

    public static readonly FrontMatterKey<WrittenText?> Slug = Declare("slug", KeyKinds.All, FieldReaders.Slug, "permalink");

    public static readonly FrontMatterKey<double?> Order = Declare("order", KeyKinds.All, FieldReaders.Number, "weight");

    public static readonly FrontMatterKey<string?> Lang = Declare("lang", KeyKinds.All, FieldReaders.Language);

    public static readonly FrontMatterKey<string?> Dir = Declare("dir", KeyKinds.All, FieldReaders.Direction);

    public static readonly FrontMatterKey<bool?> Stub = Declare("stub", KeyKinds.Topic, FieldReaders.Switch);

    public static readonly FrontMatterKey<DateOnly?> Updated =
        Declare("updated", KeyKinds.Topic | KeyKinds.Essay, FieldReaders.Day, "lastmod", "modified", "last-substantive-update");

    public static readonly FrontMatterKey<string?> Source = Declare("source", KeyKinds.Essay, FieldReaders.UrlOrWords);

    public static readonly FrontMatterKey<DateOnly?> Created = Declare("created", KeyKinds.Topic, FieldReaders.Day);

    public static readonly FrontMatterKey<bool?> Unlisted = Declare("unlisted", KeyKinds.All, FieldReaders.Switch);

    /// <summary>Read by <see cref="PrivacyReader"/>, which looks at every spelling of it.</summary>
    public static readonly FrontMatterKey<bool?> Draft = Declare<bool?>("draft", KeyKinds.All, (_, _) => null);

    /// <summary>Every key, in order.</summary>
    public static readonly ImmutableArray<FrontMatterKey> All = Declared.ToImmutable();

    private static readonly FrozenDictionary<PageKind, ImmutableArray<string>> NamesOf =
        Enum.GetValues<PageKind>().ToFrozenDictionary(kind => kind, kind => All.Where(key => key.IsOf(kind)).Select(key => key.Name).ToImmutableArray());

    private static readonly FrozenDictionary<PageKind, FrozenDictionary<string, (FrontMatterKey Key, int Rank)>> Recognised =
        Enum.GetValues<PageKind>().ToFrozenDictionary(kind => kind, RecognisedBy);

    private static readonly FrozenSet<string> OfGarden =
        All.SelectMany(key => key.Synonyms.Prepend(key.Name)).Select(name => KeyName.Normal(name)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Every = OfGarden.Concat(PrivacyKeys.Names.Select(name => KeyName.Normal(name))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names of the keys of one kind.</summary>
    public static ImmutableArray<string> Of(PageKind kind) => NamesOf[kind];

    /// <summary>The key of a kind of page that a word names; null when it names none.</summary>
    /// <param name="rank">0 for its own name, then its synonyms in order: the lowest of a page counts.</param>
    public static FrontMatterKey? Find(PageKind kind, string word, out int rank)
    {
        bool isKnown = Recognised[kind].TryGetValue(KeyName.Normal(word), out (FrontMatterKey Key, int Rank) found);
        rank = found.Rank;
        return isKnown ? found.Key : null;
    }

    /// <summary>The key of any kind that a word names by its own name; null when it names none.</summary>
    public static FrontMatterKey? Named(string word)
    {
        string normal = KeyName.Normal(word);
        return All.FirstOrDefault(key => KeyName.Normal(key.Name) == normal);
    }

    /// <summary>The name that a word of front matter was most likely meant to be; null when none is near.</summary>
    public static string? Nearest(PageKind kind, string word)
    {
        IEnumerable<FrontMatterKey> keys = All.Where(key => key.IsOf(kind));
        return NearestName.Of(word, keys.Select(key => key.Name).Concat(keys.SelectMany(key => key.Synonyms)));
    }

    /// <summary>The kinds that know a key by its own name, as a message names them; null when none does.</summary>
    public static string? Owners(string word)
    {
        FrontMatterKey? key = Named(word);
        string[] owners = key is null ? [] : [.. Enum.GetValues<PageKind>().Where(key.IsOf).Select(Plural)];
        return owners switch
        {
            [] => null,
            [string only] => only,
            [.., string last] => $"{string.Join(", ", owners[..^1])} and {last}",
        };
    }

    /// <summary>Whether some kind of page has a key, by its own name or another one.</summary>
    /// <param name="normal">As <see cref="KeyName.Normal"/> gives it.</param>
    public static bool IsOfGarden(string normal) => OfGarden.Contains(normal);

    /// <summary>Whether some kind of page, or another tool, has a key.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) => !word.IsEmpty && (Every.Contains(KeyName.Normal(word)) || ForeignKeys.Has(word));

    /// <summary>A kind with its article: <c>a topic</c>.</summary>
    public static string Singular(PageKind kind) => kind switch
    {
        PageKind.Topic => "a topic",
        PageKind.Essay => "an essay",
        PageKind.Reading => "a reading note",
        _ => "a plain page",
    };

    private static string Plural(PageKind kind) => kind switch
    {
        PageKind.Topic => "topics",
        PageKind.Essay => "essays",
        PageKind.Reading => "reading notes",
        _ => "plain pages",
    };

    private static FrozenDictionary<string, (FrontMatterKey Key, int Rank)> RecognisedBy(PageKind kind) =>
        All.Where(key => key.IsOf(kind))
            .SelectMany(key => key.Synonyms.Prepend(key.Name).Select((name, rank) => (Name: KeyName.Normal(name), Key: key, Rank: rank)))
            .ToFrozenDictionary(entry => entry.Name, entry => (entry.Key, entry.Rank), StringComparer.Ordinal);

    private static FrontMatterKey<T> Declare<T>(string name, KeyKinds kinds, Func<FieldValues, FieldEntry, T> read, params ReadOnlySpan<string> synonyms)
    {
        FrontMatterKey<T> key = new(name, kinds, [.. synonyms], read);
        Declared.Add(key);
        return key;
    }
}
