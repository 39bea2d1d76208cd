using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>
/// What references lead to, whatever is wrong with them. Those of the same words on pages of one folder lead to the same place, so each is looked for once
/// however often a garden writes it. For one thread.
/// </summary>
/// <param name="resolver">Finds what is not known yet; no page of it may be replaced.</param>
internal sealed class FoundTargets(LinkResolver resolver)
{
    private readonly Dictionary<Words, LinkTarget> _known = [];

    /// <summary>Everything that <see cref="LinkResolver.Resolve"/> asks of a reference and of its page.</summary>
    private readonly record struct Words(string Folder, ReferenceKind Kind, bool IsImage, string Target, string? Heading, string? Item);

    /// <summary>What some references lead to from a page.</summary>
    public ImmutableArray<LinkTarget> Of(Page page, ImmutableArray<Reference> references)
    {
        string folder = PathChoice.FolderOf(page.Name);
        return [.. references.Select(reference => reference.Target.Length == 0 ? Find(page, reference) : Find(folder, page, reference))];
    }

    private LinkTarget Find(string folder, Page page, Reference reference)
    {
        Words words = new(folder, reference.Kind, reference.IsImage, reference.Target, reference.Heading, reference.Item);
        if (!_known.TryGetValue(words, out LinkTarget? target))
        {
            _known[words] = target = Find(page, reference);
        }

        return target;
    }

    private LinkTarget Find(Page page, Reference reference) => resolver.Resolve(page, reference, _ => { });
}
