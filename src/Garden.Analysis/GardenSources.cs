using System.Collections.Immutable;
using Garden.Analysis.Recording;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis;

/// <summary>Everything a garden is made from.</summary>
public sealed record GardenSources
{
    /// <summary>Path of the content folder from the garden's root, ending in <c>/</c>: <c>input/</c>; empty when they are one.</summary>
    public required string ContentPrefix { get; init; }

    /// <summary><c>garden.yml</c>; null when there is none.</summary>
    public SourceBytes? Settings { get; init; }

    /// <summary>Every Markdown file of the content folder. Gone through once, so that each can be let go as soon as it was read.</summary>
    public required IEnumerable<SourceBytes> Pages { get; init; }

    /// <summary>Markdown files of the content folder that the settings keep out, and that were not read for it, by their paths there.</summary>
    public IReadOnlyCollection<string> KeptOut { get; init; } = [];

    /// <summary>Every other file of the content folder, by its path there.</summary>
    public required IReadOnlySet<string> Files { get; init; }

    /// <summary>Why a drawing among the files may not be published, by its path there, as <see cref="DrawingGate.Problem"/> says it; null when it may.</summary>
    public Func<string, string?> DrawingProblem { get; init; } = _ => null;

    /// <summary>What was found wrong before anything could be read: files that may not be opened.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>The commits that changed the garden, newest first, for histories that are not written; null to look up none.</summary>
    public IEnumerable<CommittedChange>? Commits { get; init; }

    /// <summary>The hash of the newest of <see cref="Commits"/>, by which they are known to be the same as before; null where there are none.</summary>
    public string? NewestCommit { get; init; }

    /// <summary>Ends the reading of pages.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>What a garden is checked or built with.</summary>
/// <param name="Today">The day that everything is seen from.</param>
/// <param name="Shown">How hidden a page may be and is still shown.</param>
public sealed record GardenOptions(DateOnly Today, PageHiding Shown = PageHiding.None);
