using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;

namespace Garden.Parsing;

/// <summary>A page as read, with everything that is wrong with its file.</summary>
public sealed record ParsedPage(Page Page, ImmutableArray<Diagnostic> Diagnostics);
