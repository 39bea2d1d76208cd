using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>Finds pages and parts of pages that embed one another in a circle. It is found at the embed that closes it.</summary>
/// <param name="targetOf">What reference number so-and-so of a page leads to.</param>
/// <param name="report">Takes a finding for every circle.</param>
internal sealed class EmbedCircles(Func<Page, int, LinkTarget> targetOf, Action<Diagnostic> report)
{
    private readonly HashSet<Part> _done = [];
    private readonly Dictionary<Part, int> _depths = [];
    private readonly List<(Part Part, IEnumerator<int> Embeds)> _path = [];

    /// <summary>A page, or what one of its anchors names.</summary>
    private readonly record struct Part(Page Page, string? Anchor)
    {
        public bool Equals(Part other) => ReferenceEquals(Page, other.Page) && Anchor == other.Anchor;

        public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Page), Anchor);

        public override string ToString() => Anchor is null ? Page.Name : $"{Page.Name}#{Anchor}";
    }

    /// <summary>Looks at some pages, in order.</summary>
    public void Find(IEnumerable<Page> pages)
    {
        foreach (Page page in pages.Where(page => page.References.Any(reference => reference.Kind == ReferenceKind.Embed)))
        {
            Follow(new Part(page, null));
        }
    }

    /// <summary>Goes wherever embeds lead, without recursion: a chain may be as long as the garden.</summary>
    private void Follow(Part start)
    {
        Enter(start);
        while (_path.Count > 0)
        {
            (Part part, IEnumerator<int> embeds) = _path[^1];
            if (!embeds.MoveNext())
            {
                _path.RemoveAt(_path.Count - 1);
                _depths.Remove(part);
                _done.Add(part);
                continue;
            }

            if (targetOf(part.Page, embeds.Current) is not LinkTarget.Place { Item: null } place)
            {
                continue;
            }

            Part next = new(place.Page, place.Anchor);
            if (_depths.TryGetValue(next, out int depth))
            {
                report(LinkFindings.EmbedCircle(part.Page, part.Page.References[embeds.Current], [.. _path.Skip(depth).Select(step => step.Part.ToString()), next.ToString()]));
            }
            else
            {
                Enter(next);
            }
        }
    }

    private void Enter(Part part)
    {
        if (!_done.Contains(part))
        {
            _depths.Add(part, _path.Count);
            _path.Add((part, Excerpt.EmbedsIn(Excerpt.Of(part.Page, part.Anchor)).GetEnumerator()));
        }
    }
}
