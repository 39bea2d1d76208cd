using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Markdown;

/// <summary>
/// Terms and what they mean: <c>:   meaning</c> under a term. Three spaces or a tab tell it from a line that merely starts with a
/// colon, entries of lists are left alone, and <c>~</c> never starts a meaning, for a line may start with <c>~70%</c>.
/// </summary>
internal sealed class DefinitionParser : DefinitionListParser
{
    public DefinitionParser() => OpeningCharacters = [':'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        bool isSpaced = processor.PeekChar(1) == '\t' || (processor.PeekChar(1) == ' ' && processor.PeekChar(2) == ' ' && processor.PeekChar(3) == ' ');
        return !isSpaced || IsInList(processor.CurrentContainer) ? BlockState.None : base.TryOpen(processor);
    }

    private static bool IsInList(ContainerBlock? container)
    {
        while (container is not (null or ListItemBlock))
        {
            container = container.Parent;
        }

        return container is not null;
    }
}
