using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site.Data;

/// <summary>How data files name places and say words.</summary>
internal static class DataNames
{
    /// <summary>The address of a page from the site's root, encoded; <c>./</c> for the home page.</summary>
    public static string Url(Page page) => Address.Relative("", Address.Of(page));

    /// <summary>The address of a place on a page.</summary>
    public static string Url(Page page, string? anchor) => anchor is null ? Url(page) : $"{Url(page)}#{Address.Encode(anchor)}";

    /// <summary>The name of a place: <c>topics/norms</c>, <c>topics/norms#labs-publish</c>.</summary>
    public static string Place(LinkTarget.Place place) => place.Anchor is null ? place.Page.Name : $"{place.Page.Name}#{place.Anchor}";

    /// <summary>The name of the place a reference leads to; null when it leads to none.</summary>
    public static string? Place(GardenAsOf corpus, Page page, int? reference) =>
        reference is { } index && corpus.PlaceOf(page, index) is { } place ? Place(place) : null;

    /// <summary>The names of the places that references lead to, each once; those that lead to none are left out.</summary>
    public static IEnumerable<string> Places(GardenAsOf corpus, Page page, IEnumerable<int> references) =>
        references.Select(reference => Place(corpus, page, reference)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The words of a text without markup; null when it is missing, empty or unfilled.</summary>
    public static string? Words(GardenAsOf corpus, Page page, RichText? text) =>
        text is { IsUnfilled: false } && corpus.Plain(page, text) is { Length: > 0 } words ? words : null;

    /// <summary>The texts that say something.</summary>
    public static IEnumerable<string> Words(GardenAsOf corpus, Page page, IEnumerable<RichText?> texts) =>
        texts.Select(text => Words(corpus, page, text)).OfType<string>();
}
