using System.Collections.Immutable;
using Garden.Analysis.Assisting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>Answers what is asked about the parts of pages: symbols, what can be folded, numbers behind links.</summary>
internal sealed class StructureRequests(EditorGardens gardens)
{
    /// <summary>The parts of a page: as a tree, or as a list for a client that knows no trees.</summary>
    public LspSymbol[]? Symbols(DocumentParams asked, CancellationToken cancellation)
    {
        if (gardens.Page(asked.TextDocument, cancellation) is not { Page: Page page } at)
        {
            return null;
        }

        ImmutableArray<OutlinePart> parts = PageOutline.Of(at.State.Corpus, page, at.Source.Text.Length);
        return gardens.Client.ReadsTrees
            ? [.. parts.Select(part => Tree(at.Source.Lines, part))]
            : [.. parts.SelectMany(All).Select(part => new LspSymbol(part.Name, KindOf(part.Kind)) { Location = new LspLocation(asked.TextDocument.Uri, Positions.RangeOf(at.Source.Lines, part.Span)) })];
    }

    /// <summary>Pages, headings and items of the garden that have some words in their names; no more than <see cref="Caps.Proposals"/>.</summary>
    public LspSymbol[]? Find(WorkspaceSymbolParams asked, CancellationToken cancellation)
    {
        if (gardens.Read(cancellation) is not GardenState state || gardens.Garden is not OpenGarden garden)
        {
            return null;
        }

        string words = asked.Query.Trim();
        return
        [
            .. state.Corpus.Pages.SelectMany(page => Parts(state.Corpus, page).Where(part => Has(part.Name) || (part.Detail is string detail && Has(detail))).Select(part =>
                new LspSymbol(part.Name, KindOf(part.Kind)) { Location = new LspLocation(garden.UriOf(page.Path), Positions.RangeOf(page.Lines, part.NameSpan)), ContainerName = part.Kind == OutlineKind.Page ? page.Name : page.Title }))
                .Take(Caps.Proposals.Most),
        ];

        bool Has(string name) => name.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The lines of a page that can be folded.</summary>
    public LspFoldingRange[]? Fold(DocumentParams asked, CancellationToken cancellation) =>
        gardens.Page(asked.TextDocument, cancellation) is { Page: Page page } at ? [.. FoldedLines.Of(page, at.Source).Select(lines => new LspFoldingRange(lines.First - 1, lines.Last - 1))] : null;

    /// <summary>The numbers of the beliefs that a part of a page links to.</summary>
    public LspInlayHint[]? Hint(InlayHintParams asked, CancellationToken cancellation) =>
        gardens.Page(asked.TextDocument, cancellation) is { Page: Page page } at
            ? [.. NumberHint.In(at.State.Corpus, page, Positions.SpanOf(at.Source, asked.Range)).Select(hint => new LspInlayHint(Positions.Of(at.Source.Lines, hint.At), hint.Number, hint.Claim, PaddingLeft: true))]
            : null;

    private static IEnumerable<OutlinePart> Parts(Corpus corpus, Page page) =>
        page.Headings.Select(heading => new OutlinePart(heading.Text, null, OutlineKind.Heading, heading.Span, heading.Span, []))
            .Concat(page.Items.Where(item => item is not PlainItem).Select(item => PageOutline.Of(corpus, page, item) is var part ? part with { Detail = item.Id } : part))
            .Prepend(PageOutline.Of(page));

    private static IEnumerable<OutlinePart> All(OutlinePart part) => part.Parts.SelectMany(All).Prepend(part);

    private static LspSymbol Tree(LineMap lines, OutlinePart part) => new(part.Name, KindOf(part.Kind))
    {
        Detail = part.Detail,
        Range = Positions.RangeOf(lines, part.Span),
        SelectionRange = Positions.RangeOf(lines, part.NameSpan),
        Children = part.Parts.IsEmpty ? null : [.. part.Parts.Select(child => Tree(lines, child))],
    };

    private static int KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Page => 1,
        OutlineKind.Heading => 15,
        OutlineKind.Belief => 17,
        OutlineKind.Uncertainty => 13,
        OutlineKind.Trigger => 24,
        OutlineKind.Reading => 7,
        _ => 8,
    };
}
