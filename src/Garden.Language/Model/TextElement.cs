namespace Garden.Language.Model;

/// <summary>What starts and ends in a <see cref="RichText"/>: blocks first, then what stands inside running text.</summary>
#pragma warning disable CA1028 // A byte, for half a million of them are packed.
public enum TextElement : byte
#pragma warning restore CA1028
{
    /// <summary>Nothing: the event is neither a start nor an end.</summary>
    None,

    /// <summary>A paragraph; its text is its anchor, empty for none.</summary>
    Paragraph,

    /// <summary>A heading; its text is its anchor, its number its level, from 2 to 6.</summary>
    Heading,

    /// <summary>A quotation.</summary>
    Quotation,

    /// <summary>A remark set apart from the text; its text is its kind, such as <c>note</c>, its number -1, or 0 and 1 for one that is folded and unfolded.</summary>
    Callout,

    /// <summary>The first line of a remark; its text is the kind of the remark where the writer gave no words, its number as that of the remark.</summary>
    CalloutTitle,

    /// <summary>A part of the page that a reader unfolds.</summary>
    Details,

    /// <summary>The line by which a part is unfolded; its number is 0 where the writer gave no words.</summary>
    Summary,

    /// <summary>A picture with its caption; its text is its anchor, empty for none.</summary>
    Figure,

    /// <summary>The words below a picture.</summary>
    Caption,

    /// <summary>A list with bullets.</summary>
    List,

    /// <summary>A numbered list; its number is the first one's, -1 for one that starts at 1.</summary>
    NumberedList,

    /// <summary>An entry of a list.</summary>
    Entry,

    /// <summary>Terms with what they mean.</summary>
    DefinitionList,

    /// <summary>A term.</summary>
    Term,

    /// <summary>What a term means.</summary>
    Meaning,

    /// <summary>Code that stands alone; its text is its language, empty for none.</summary>
    CodeBlock,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The rows of a table that are its head.</summary>
    TableHead,

    /// <summary>The rows of a table below its head.</summary>
    TableBody,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A cell of a table's head; its text is its alignment: <c>right</c>, <c>center</c> or empty.</summary>
    HeadCell,

    /// <summary>A cell of a table; its text is its alignment: <c>right</c>, <c>center</c> or empty.</summary>
    Cell,

    /// <summary>Any block with an anchor of its own, which is its text; also no block at all, for a place between blocks.</summary>
    AnchoredBlock,

    /// <summary>Running text with an anchor of its own, which is its text.</summary>
    Anchored,

    /// <summary>Important words.</summary>
    Strong,

    /// <summary>Stressed words.</summary>
    Emphasis,

    /// <summary>Words that no longer hold.</summary>
    Struck,

    /// <summary>Highlighted words.</summary>
    Marked,

    /// <summary>Code in running text.</summary>
    Code,

    /// <summary>A tag in running text, which is its text without the <c>#</c>.</summary>
    TagLink,

    /// <summary>A link out of the garden; its text is the address, its detail the title, empty for none.</summary>
    Link,

    /// <summary>A link in the place of a picture from elsewhere; its text is the address.</summary>
    PictureLink,

    /// <summary>A link to a reference; its number is the index into the page's <see cref="Page.References"/>.</summary>
    Reference,

    /// <summary>An inline element of HTML that passes; its text is its name, and <see cref="TextEventKind.Attribute"/> events follow.</summary>
    Tag,
}
