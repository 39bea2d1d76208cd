using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Markdown;

/// <summary>Footnotes, every one of them kept: of two with one label the parser itself forgets one.</summary>
internal sealed class NoteParser : FootnoteParser
{
    private static readonly object Key = typeof(NoteParser);

    /// <summary>All notes of a document, in order.</summary>
    public static IReadOnlyCollection<Footnote> NotesOf(MarkdownDocument document) => document.GetData(Key) is OrderedDictionary<Footnote, bool> notes ? notes.Keys : [];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor) => Kept(processor, base.TryOpen(processor));

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block) => Kept(processor, base.TryContinue(processor, block));

    private static BlockState Kept(BlockProcessor processor, BlockState state)
    {
        if (processor.NewBlocks.TryPeek(out Block? block) && block is Footnote note)
        {
            if (processor.Document.GetData(Key) is not OrderedDictionary<Footnote, bool> notes)
            {
                processor.Document.SetData(Key, notes = []);
            }

            notes.TryAdd(note, true);
        }

        return state;
    }
}
