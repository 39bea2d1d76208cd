using System.Globalization;
using Garden.Analysis.Assisting;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>Answers what is asked about a place of a page: what it says, where it leads, what could be written there.</summary>
internal sealed class PlaceRequests(EditorGardens gardens)
{
    /// <summary>What is said of a place.</summary>
    public HoverResult? Hover(PositionParams asked, CancellationToken cancellation) =>
        gardens.Page(asked.TextDocument, cancellation) is not AskedPage page
        || HoverText.At(page.State.Corpus, page.Page, page.Source, page.OffsetOf(asked.Position), page.State.FindingsIn(page.Path)) is not HoverText said
            ? null
            : new HoverResult(new LspMarkup(gardens.Client.ReadsMarkdown ? "markdown" : "plaintext", said.Markdown), Positions.RangeOf(page.Source.Lines, said.Span));

    /// <summary>What could be written at a place.</summary>
    public CompletionResult? Complete(PositionParams asked, CancellationToken cancellation)
    {
        if (gardens.Page(asked.TextDocument, cancellation) is not { Page: Page page } at
            || Completion.At(at.State.Corpus, page, at.Source, at.State.Files.Attachments, at.OffsetOf(asked.Position)) is not Proposals proposals)
        {
            return null;
        }

        LspRange range = Positions.RangeOf(at.Source.Lines, proposals.Replaced);
        return new CompletionResult(proposals.IsCut, [.. proposals.All.Select((proposal, place) => Item(proposal, place, range))]);
    }

    /// <summary>Where a link leads.</summary>
    public LspLocation? Define(PositionParams asked, CancellationToken cancellation)
    {
        if (gardens.Page(asked.TextDocument, cancellation) is not { Page: Page page } at || Spot.At(at.State.Corpus, page, at.Source, at.OffsetOf(asked.Position)) is not Spot spot)
        {
            return null;
        }

        return spot switch
        {
            { Target: LinkTarget.Attachment file } => new LspLocation(at.Garden.UriOf(at.State.Files.Prefix + file.Path), new LspRange(default, default)),
            { Place: NamedPlace place } => LocationOf(at, place),
            _ => null,
        };
    }

    /// <summary>Every link to what is pointed at.</summary>
    public LspLocation[]? Refer(ReferenceParams asked, CancellationToken cancellation)
    {
        if (gardens.Page(asked.TextDocument, cancellation) is not { Page: Page page } at || Spot.At(at.State.Corpus, page, at.Source, at.OffsetOf(asked.Position))?.Place is not NamedPlace place)
        {
            return null;
        }

        IEnumerable<LspLocation> links = Spot.LinksTo(at.State.Corpus, place).Select(link => new LspLocation(at.Garden.UriOf(link.From.Path), Positions.RangeOf(link.From.Lines, link.From.References[link.Reference].Span)));
        return asked.Context is { IncludeDeclaration: true } ? [LocationOf(at, place), .. links] : [.. links];
    }

    private static LspLocation LocationOf(AskedPage at, NamedPlace place)
    {
        SourceSpan span = at.State.SourceOf(place.Page.Path) is SourceFile source ? Spot.SpanOf(place, source.Text) : default;
        return new LspLocation(at.Garden.UriOf(place.Page.Path), Positions.RangeOf(place.Page.Lines, span));
    }

    private LspCompletionItem Item(Proposal proposal, int place, LspRange range) => new(proposal.Label, KindOf(proposal.Kind), new LspTextEdit(range, proposal.Text))
    {
        Detail = proposal.Detail,
        Documentation = proposal.Explanation is string words ? new LspMarkup(gardens.Client.ReadsMarkdown ? "markdown" : "plaintext", words) : null,
        FilterText = string.Join(' ', proposal.OtherNames.Prepend(proposal.Label).Distinct(StringComparer.Ordinal)),
        SortText = place.ToString("D4", CultureInfo.InvariantCulture),
    };

    private static int KindOf(ProposalKind kind) => kind switch
    {
        ProposalKind.Page => 18,
        ProposalKind.File => 17,
        ProposalKind.Heading => 22,
        ProposalKind.Item => 21,
        ProposalKind.Key => 10,
        _ => 12,
    };
}
