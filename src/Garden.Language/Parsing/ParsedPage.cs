using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Parsing;

/// <summary>A page as read, with everything that is wrong with its file.</summary>
public sealed record ParsedPage(Page Page, ImmutableArray<Diagnostic> Diagnostics);
