using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>A region opened for editing: its text, and what the parser reads in it.</summary>
/// <param name="place">Where it lies in the content folder.</param>
public sealed class OpenPage(SourceFile file, PagePlace place, GardenSettings settings)
{
    private readonly ParsedPage _parsed = PageParser.Parse(file, place, settings);

    /// <summary>The file.</summary>
    public SourceFile File => file;

    /// <summary>The whole text.</summary>
    public string Text => file.Text;

    /// <summary>What the settings say of numbers.</summary>
    public GardenSettings Settings => settings;

    /// <summary>The region; null for any other kind of page.</summary>
    public Topic? Topic => _parsed.Page as Topic;

    /// <summary>What reading the page complains of.</summary>
    public ImmutableArray<Diagnostic> Findings => _parsed.Diagnostics;

    /// <summary>How many errors reading the page gives.</summary>
    public int Errors => _parsed.Diagnostics.Count(finding => finding.Severity == Severity.Error);

    /// <summary>The same page with another text.</summary>
    public OpenPage With(string text) => new(new SourceFile(file.Path, text), place, settings);

    /// <summary>The first error inside a stretch of the page; null when there is none.</summary>
    public Diagnostic? ErrorIn(SourceSpan span) =>
        _parsed.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error && span.Contains(finding.Location.Span));

    /// <summary>Why the belief with an id cannot be told, read or added to; null when it can.</summary>
    public Refusal? Doubt(Belief belief)
    {
        if (!belief.IsListEntry)
        {
            return new Refusal("it is no entry of a list, and nothing can be nested below it", "write it as `- Claim. ~70% — why`, or edit the file by hand");
        }

        Diagnostic? twice = _parsed.Diagnostics.FirstOrDefault(finding =>
            finding.Rule == RuleDescriptor.AmbiguousLink && Text.AsSpan(finding.Location.Span.Start, finding.Location.Span.Length).TrimStart('^').SequenceEqual(belief.Id));
        Diagnostic? error = twice ?? ErrorIn(belief.Span);
        return error is null ? null : new Refusal($"{error.Location.Path}:{error.Location.Start.Line}:{error.Location.Start.Column}: {error.Message}", error.Help ?? "mend it first");
    }
}
