using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Table = Markdig.Extensions.Tables.Table;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>What a heading with the blocks below it comes to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="KeepsHeading">Whether the heading stays above it, as its title.</param>
internal sealed record HeadingEntry(ListEntry Entry, bool KeepsHeading);

/// <summary>The forms besides lists in which entries of one kind are written.</summary>
internal abstract class EntryShapes
{
    /// <summary>Whether a text is such an entry by what it says, wherever it stands.</summary>
    public abstract bool Speaks(InlineText text);

    /// <summary>Whether a heading with what stands below it is an entry. Nothing is read for good.</summary>
    public abstract bool IsEntry(HeadingBlock heading, IReadOnlyList<Block> below);

    /// <summary>Whether a paragraph is an entry where the section has no others. Nothing is read for good.</summary>
    public abstract bool IsEntry(ParagraphBlock paragraph);

    /// <summary>The entry that a heading makes with what stands below it.</summary>
    public abstract HeadingEntry Of(HeadingBlock heading, IReadOnlyList<Block> below);

    /// <summary>The entry that a paragraph makes with the lists behind it.</summary>
    public abstract ListEntry Of(ParagraphBlock paragraph, IReadOnlyList<Block> below);

    /// <summary>The columns of a table by what they hold; null when its rows are no entries.</summary>
    public abstract TableColumns? ColumnsOf(Table table);

    /// <summary>The entry of a row; null when the row has no words for it.</summary>
    public abstract ListEntry? EntryOf(TableRow row, TableColumns columns);

    /// <summary>The entry that an entry of a list makes whose lines begin with labels, <c>- Belief: …</c> and below it <c>Confidence: 70%</c>; null when it is no such one.</summary>
    public virtual ListEntry? Labelled(ListItemBlock item) => null;

    /// <summary>An entry of a list with what its further paragraphs say of its parts.</summary>
    public virtual ListEntry Completed(ListEntry entry) => entry;
}
