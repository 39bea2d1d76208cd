using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>What a section of a topic is about, told by its heading.</summary>
public enum SectionKind
{
    Prose,
    Headline,
    Beliefs,
    Uncertainties,
    Updates,
    Reading,
    Writing,
    Related,
    Evaluation,
    Includes,
    Levers,
    Crux,
    Fit,
}

/// <summary>A heading of the page, for anchors and tables of contents.</summary>
/// <param name="Text">The words without markup.</param>
/// <param name="Anchor">The id on the page, unique there.</param>
/// <param name="Level">2 to 6, as it is shown: the title is the only heading of level 1, and no level is skipped.</param>
public sealed record Heading(string Text, string Anchor, int Level, SourceSpan Span);

/// <summary>A stretch of a page under one heading, its content in the writer's order.</summary>
public sealed record Section
{
    /// <summary>What it is about; always <see cref="SectionKind.Prose"/> outside topics.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>Its heading; null for what stands before the first one.</summary>
    public Heading? Heading { get; init; }

    /// <summary>The heading's words with their markup; empty without a heading.</summary>
    public RichText Title { get; init; } = RichText.Empty;

    /// <summary>The kind whose name the heading is a slip away from, so that it was most likely meant; null when the heading is read as it was meant.</summary>
    public SectionKind? Meant { get; init; }

    /// <summary>Everything under the heading.</summary>
    public ImmutableArray<SectionPart> Parts { get; init; } = [];

    /// <summary>Whether there is nothing under the heading at all.</summary>
    public bool IsEmpty => Parts.IsEmpty;
}

/// <summary>A part of a section: words, or things the tool understands.</summary>
public abstract record SectionPart
{
    private SectionPart()
    {
    }

    /// <summary>Words: paragraphs, tables, lists that are only lists.</summary>
    public sealed record Prose(RichText Html) : SectionPart;

    /// <summary>Entries of the section's own kind.</summary>
    public sealed record Items(ImmutableArray<Item> Entries) : SectionPart;

    /// <summary>An evaluation or levers table.</summary>
    public sealed record Grid(Table Table) : SectionPart;

    /// <summary>A crux: two positions with paired arguments.</summary>
    public sealed record Dispute(Crux Crux) : SectionPart;

    /// <summary>One of the two lists of "who should work on this".</summary>
    public sealed record Fit(FitSide Side, RichText Lead, ImmutableArray<PlainItem> Entries) : SectionPart;
}

/// <summary>A table whose columns mean something by their position.</summary>
public sealed record Table(ImmutableArray<RichText> Header, ImmutableArray<ImmutableArray<RichText>> Rows, SourceSpan Span);

/// <summary>Whom a list of "who should work on this" speaks of.</summary>
public enum FitSide
{
    Good,
    Less,
}

/// <summary>A question on which two positions differ, with the arguments of each.</summary>
public sealed record Crux
{
    /// <summary>What stands before the question, with its number if it has one: <c>Crux 2</c>; null when the heading asks nothing.</summary>
    public string? Lead { get; init; }

    /// <summary>The question after <c>Crux N:</c>; the bare heading when it has none.</summary>
    public required string Question { get; init; }

    public required CruxPosition Left { get; init; }

    public required CruxPosition Right { get; init; }

    /// <summary>The arguments in pairs, as the rows stand; null where a cell is empty.</summary>
    public required ImmutableArray<(RichText? Left, RichText? Right)> Rows { get; init; }

    /// <summary>The heading that starts it.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>One side of a crux.</summary>
public sealed record CruxPosition(RichText Position, Estimate? Estimate);
