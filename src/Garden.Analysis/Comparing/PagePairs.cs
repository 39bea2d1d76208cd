using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Comparing;

/// <summary>
/// Finds the pages of one state of a garden again in another: a page keeps its name, or is the new page that has its old name among its aliases (as <c>garden mv</c>
/// leaves it), or the one new page with the very same text, or the new page on which most of its beliefs are.
/// </summary>
public static class PagePairs
{
    /// <summary>The new names of pages by their old ones; a page that is not found again is not in it.</summary>
    /// <param name="textOf">The text of a page of either state; null where it is not known.</param>
    /// <param name="beliefs">The pages of a belief in the old state and in the new one, for every belief that was found again.</param>
    public static ImmutableDictionary<string, string> Of(IReadOnlyCollection<Page> old, IReadOnlyCollection<Page> now, Func<Page, string?> textOf, IEnumerable<(string Old, string Now)> beliefs)
    {
        HashSet<string> before = new(old.Select(page => page.Name), StringComparer.Ordinal);
        HashSet<string> since = new(now.Select(page => page.Name), StringComparer.Ordinal);
        Page[] fresh = [.. now.Where(page => !before.Contains(page.Name))];
        Dictionary<string, string> byAlias = Single(fresh.SelectMany(page => page.Aliases.Concat(page.OldAddresses.Select(address => address.Written.Trim('/'))).Distinct(StringComparer.Ordinal).Select(alias => (alias, page.Name))));
        Dictionary<string, string> byText = fresh.Length == 0 ? [] : Single(fresh.Select(page => (textOf(page) ?? "", page.Name)));
        Dictionary<string, string> byBeliefs = beliefs.Where(pair => !since.Contains(pair.Old) && !before.Contains(pair.Now)).GroupBy(pair => pair.Old, StringComparer.Ordinal).ToDictionary(
            page => page.Key,
            page => page.GroupBy(pair => pair.Now, StringComparer.Ordinal).OrderByDescending(most => most.Count()).ThenBy(most => most.Key, StringComparer.Ordinal).First().Key,
            StringComparer.Ordinal);
        ImmutableDictionary<string, string>.Builder pairs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Page page in old)
        {
            string? found = since.Contains(page.Name) ? page.Name
                : byAlias.GetValueOrDefault(page.Name) ?? byAlias.GetValueOrDefault(Address.Of(page).Trim('/')) ?? (textOf(page) is { Length: > 0 } text ? byText.GetValueOrDefault(text) : null) ?? byBeliefs.GetValueOrDefault(page.Name);
            if (found is not null)
            {
                pairs[page.Name] = found;
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>The names by keys that only one page has.</summary>
    private static Dictionary<string, string> Single(IEnumerable<(string Key, string Name)> keys) =>
        keys.GroupBy(entry => entry.Key, StringComparer.Ordinal).Where(group => group.Take(2).Count() == 1).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
}
