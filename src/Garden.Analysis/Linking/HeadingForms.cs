using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>The headings of one page by the looser forms in which links name them: as a slug, and as GitHub makes anchors.</summary>
internal sealed class HeadingForms
{
    private readonly Page _page;
    private readonly Dictionary<string, Heading> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _onGitHub = new(StringComparer.Ordinal);

    public HeadingForms(Page page)
    {
        _page = page;
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

    /// <summary>
    /// The heading at the end of a path of headings, each below the one before: <c>One#Two</c>. Headings between them may be left out, and
    /// the page's title may stand first. Null when there is none, or the words are no path.
    /// </summary>
    public Heading? AtPath(string path)
    {
        string[] parts = [.. path.Split('#', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Slug.FromWords)];
        if (parts.Length < 2)
        {
            return null;
        }

        List<(int Level, string Slug)> above = [(1, Slug.FromWords(_page.Title))];
        foreach (Heading heading in _page.Headings)
        {
            above.RemoveAll(one => one.Level >= heading.Level);
            above.Add((heading.Level, Slug.FromWords(heading.Text)));
            if (above[^1].Slug == parts[^1] && Follows(above, parts))
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>Whether the parts stand in the chain in their order.</summary>
    private static bool Follows(List<(int Level, string Slug)> chain, string[] parts)
    {
        int at = 0;
        foreach ((int _, string slug) in chain)
        {
            at += at < parts.Length && slug == parts[at] ? 1 : 0;
        }

        return at == parts.Length;
    }

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
