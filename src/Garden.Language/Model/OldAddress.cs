using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>An address at which a page once was, and from which its readers are sent on.</summary>
/// <param name="Written">From the root of the site, with a leading slash: <c>/2019/05/old-post.html</c>.</param>
/// <param name="Span">Where it is written.</param>
public readonly record struct OldAddress(string Written, SourceSpan Span);
