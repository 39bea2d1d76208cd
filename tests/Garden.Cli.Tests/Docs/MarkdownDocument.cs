using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Cli.Tests.Docs;

/// <summary>A page of the documentation, as far as the tests look into it.</summary>
internal sealed class MarkdownDocument
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private readonly Markdig.Syntax.MarkdownDocument _tree;

    private MarkdownDocument(string path, string text)
    {
        Path = path;
        _tree = Markdown.Parse(text, Pipeline);
    }

    /// <summary>From the root of the repository, parts joined by <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The anchors of its headings, as the repository's host makes them.</summary>
    public IReadOnlySet<string> Anchors => AnchorsOf(_tree.Descendants<HeadingBlock>().Select(WordsOf));

    /// <summary>Where its links and pictures lead.</summary>
    public IEnumerable<string> Links => _tree.Descendants<LinkInline>().Select(link => link.Url ?? "");

    /// <summary>Every page of the documentation.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static MarkdownDocument Open(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    /// <summary>The code blocks and HTML comments of the page, in order, each with the text of the block before it.</summary>
    public IEnumerable<(string Language, string Content, string Before, int Line)> Fences()
    {
        string before = "";
        foreach (LeafBlock block in _tree.Descendants<LeafBlock>())
        {
            string content = block.Lines.ToString();
            if (block is FencedCodeBlock fence)
            {
                yield return (fence.Info ?? "", content, before, fence.Line + 1);
            }
            else if (block is HtmlBlock)
            {
                yield return ("comment", content, before, block.Line + 1);
            }

            before = block is FencedCodeBlock ? "```" + content : block is ParagraphBlock ? WordsOf(block) : before;
        }
    }

    /// <summary>The headings of a level with the blocks below each, up to the next heading of that level or a higher one.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<Block> Blocks)> Sections(int level)
    {
        List<Block> blocks = [.. _tree];
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is HeadingBlock heading && heading.Level == level)
            {
                yield return (WordsOf(heading), [.. blocks.Skip(i + 1).TakeWhile(block => block is not HeadingBlock next || next.Level > level)]);
            }
        }
    }

    /// <summary>The rows of the tables with this head among some blocks: what is code in each cell, else its words.</summary>
    /// <param name="head">The words in the first cell of the table's head.</param>
    public static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Rows(IEnumerable<Block> blocks, string head) =>
        from table in blocks.OfType<Table>()
        where table[0] is TableRow first && CellOf(first[0]) is [var words] && words == head
        from row in table.OfType<TableRow>().Skip(1)
        select row.Select(CellOf).ToArray();

    /// <summary>What is set as code in paragraphs among some blocks.</summary>
    public static IEnumerable<string> CodeIn(IEnumerable<Block> blocks) =>
        blocks.OfType<ParagraphBlock>().SelectMany(block => block.Inline?.Descendants<CodeInline>() ?? []).Select(code => code.Content);

    private static string[] CellOf(Block cell)
    {
        string[] code = [.. cell.Descendants<CodeInline>().Select(inline => inline.Content)];
        return code.Length > 0 ? code : [.. cell.Descendants<LeafBlock>().Select(WordsOf)];
    }

    private static string WordsOf(LeafBlock block) => string.Concat(block.Inline?.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => $"`{code.Content}`",
        LineBreakInline => " ",
        _ => "",
    }) ?? []);

    private static HashSet<string> AnchorsOf(IEnumerable<string> headings)
    {
        HashSet<string> anchors = new(StringComparer.Ordinal);
        foreach (string heading in headings)
        {
            string slug = string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
            string anchor = slug;
            for (int i = 1; !anchors.Add(anchor); i++)
            {
                anchor = $"{slug}-{i}";
            }
        }

        return anchors;
    }
}
