using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>The headings of one page by the looser forms in which links name them: as a slug, and as GitHub makes anchors.</summary>
internal sealed class HeadingForms
{
    private readonly Dictionary<string, Heading> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _onGitHub = new(StringComparer.Ordinal);

    public HeadingForms(Page page)
    {
        foreach (Heading heading in page.Headings)
        {
            _bySlug.TryAdd(Slug.FromWords(heading.Text), heading);
        }

        // Once as the page stands and once with its title at the head: a first heading that said the title was dropped, and counted all the same.
        (string Words, string? Anchor)[] headings = [.. page.Headings.Select(heading => (heading.Text, (string?)heading.Anchor))];
        Count(headings);
        Count(headings.Prepend((page.Title, null)));
        _onGitHub.TryAdd(Slug.FromWords(page.Title), null);
    }

    /// <summary>The heading with the same slug; null when there is none.</summary>
    public Heading? WithSlugOf(string words) => _bySlug.GetValueOrDefault(Slug.FromWords(words));

    /// <summary>Finds a heading by its anchor on GitHub, or the page's title.</summary>
    /// <param name="anchor">The anchor here; null for the title, which is the top of the page.</param>
    public bool TryFind(string words, out string? anchor) =>
        _onGitHub.TryGetValue(Slug.OnGitHub(words), out anchor) || (_onGitHub.TryGetValue(Slug.FromWords(words), out anchor) && anchor is null);

    /// <summary>Anchors as GitHub numbers them: the second of equals ends in <c>-1</c>, past any that is taken.</summary>
    private void Count(IEnumerable<(string Words, string? Anchor)> headings)
    {
        Dictionary<string, int> taken = new(StringComparer.Ordinal);
        foreach ((string words, string? anchor) in headings)
        {
            string slug = Slug.OnGitHub(words);
            string unique = slug;
            while (taken.ContainsKey(unique))
            {
                unique = FormattableString.Invariant($"{slug}-{++taken[slug]}");
            }

            taken[unique] = 0;
            _onGitHub.TryAdd(unique, anchor);
        }
    }
}
