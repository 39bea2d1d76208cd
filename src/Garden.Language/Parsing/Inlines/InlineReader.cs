using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing.Inlines;

/// <summary>Reads the inlines of a block into tokens, reporting links, prompts, notes and raw HTML on the way.</summary>
/// <param name="page">What is collected.</param>
/// <param name="body">The text that was parsed.</param>
/// <param name="offset">Where that text starts in the file.</param>
internal sealed class InlineReader(PageBuilder page, string body, int offset)
{
    private readonly ImmutableArray<InlineToken>.Builder _tokens = ImmutableArray.CreateBuilder<InlineToken>();
    private readonly List<int> _references = [];
    private string? _itemId;
    private SourceSpan _itemIdSpan;
    private readonly Dictionary<LeafBlock, InlineText> _ahead = [];
    private int _linkDepth;
    private bool _inTable;

    /// <summary>The page being read.</summary>
    public PageBuilder Page => page;

    /// <summary>Reads a block before it is known what it will become; reading it afterwards gives the same text, and reports nothing twice.</summary>
    public InlineText ReadAhead(LeafBlock block)
    {
        if (!_ahead.TryGetValue(block, out InlineText? text))
        {
            text = Read(block);
            _ahead.Add(block, text);
        }

        return text;
    }

    /// <summary>Gives a block a text that it is read as from now on.</summary>
    public void Restore(LeafBlock block, InlineText text) => _ahead[block] = text;

    /// <summary>Reads one block.</summary>
    public InlineText Read(LeafBlock block)
    {
        if (_ahead.Remove(block, out InlineText? ahead))
        {
            return ahead;
        }

        _tokens.Clear();
        _references.Clear();
        _itemId = null;
        _linkDepth = 0;
        _inTable = block.Parent is TableCell; // where a pipe that is no border is written with a backslash
        if (block.Inline is not null)
        {
            ReadChildren(block.Inline);
        }

        NoteMarks.Link(_tokens, page);
        BareMarks.Find(_tokens, page);
        if (!page.IsQuoted)
        {
            PlaceholderWords.Find(_tokens, page);
        }

        InlineText text = new(_tokens.ToImmutable(), _itemId, _itemIdSpan, SpanOf(block));
        NoteMarks.Report(text, page);
        BlankTargets.Report(text, page);
        SetSentences(text);
        page.WordCount += text.CountWords();
        return text;
    }

    /// <summary>Where a node of the tree stands in the file.</summary>
    public SourceSpan SpanOf(MarkdownObject node)
    {
        int start = offset + Math.Max(node.Span.Start, 0);

        // The parser lets a note that ends in an open fence reach one character beyond the text.
        return new SourceSpan(start, node.Span.IsEmpty ? start : Math.Min(offset + node.Span.End + 1, page.File.Text.Length));
    }

    private void ReadChildren(ContainerInline container)
    {
        HashSet<TagInline>? paired = TagPairs.In(container);
        for (Inline? child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            Read(child, paired);
        }
    }

    private void Read(Inline inline, HashSet<TagInline>? paired)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case LineBreakInline { IsHard: true }:
                Add(TokenKind.Break, "", SpanOf(inline));
                break;
            case LineBreakInline:
                AddLineEnd(inline);
                break;
            case EmphasisInline emphasis:
                AddEmphasis(emphasis);
                break;
            case CodeInline code:
                AddCode(code);
                break;
            case LinkInline link:
                AddLink(link);
                break;
            case AutolinkInline auto:
                AddAutolink(auto);
                break;
            case HtmlEntityInline entity:
                Add(TokenKind.Text, entity.Transcoded.ToString(), SpanOf(inline));
                break;
            case PlaceholderInline { Prompt: string words } when page.IsQuoted:
                Add(TokenKind.Text, $"<{words}>", SpanOf(inline));
                break;
            case PlaceholderInline placeholder:
                AddPrompt(placeholder);
                break;
            case WikiLinkInline wiki:
                AddWikiLink(wiki);
                break;
            case ItemIdInline id:
                _itemId = id.Id;
                _itemIdSpan = SpanOf(inline);
                break;
            case CommentInline comment:
                Suppressing.Read(comment.Content, SpanOf(inline), page);
                break;
            case TagInline tag:
                AddTag(tag, paired?.Contains(tag) == true);
                break;
            case FootnoteLink { IsBackLink: false } note:
                AddNote(note, NoteMarks.Call(note), page.NoteNumbers.GetValueOrDefault(note.Footnote, note.Footnote.Order));
                break;
            case InlineNoteInline:
                AddNote(inline, "", page.NoteNumbers[inline]);
                break;
            case FootnoteLink:
                break;
            case DelimiterInline delimiter:
                Add(TokenKind.Text, delimiter.ToLiteral(), SpanOf(inline));
                ReadChildren(delimiter);
                break;
            case ContainerInline container:
                ReadChildren(container);
                break;
        }
    }

    private void Add(TokenKind kind, string text, SourceSpan span, int reference = -1)
    {
        // A bracket or a tilde that turned out to be only a character arrives alone: join it to its neighbours.
        if (kind == TokenKind.Text && _tokens.Count > 0 && _tokens[^1] is { Kind: TokenKind.Text, Reference: -1 } last && reference < 0
            && last.Span.End == span.Start && last.Text.Length == last.Span.Length && text.Length == span.Length)
        {
            _tokens[^1] = last with { Text = last.Text + text, Span = last.Span with { End = span.End } };
            return;
        }

        _tokens.Add(new InlineToken(kind, text, span, reference, _linkDepth > 0));
    }

    /// <summary>Adds code. Inlines may be nested thousands deep, so what is done with each kind stands outside <see cref="Read(Inline, HashSet{TagInline}?)"/>: that keeps the stack small.</summary>
    private void AddCode(CodeInline code) =>
        Add(TokenKind.Code, _inTable ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content, SpanOf(code));

    private void AddNote(Inline call, string which, int number) => Add(TokenKind.NoteMark, which, SpanOf(call), number);

    private void AddLineEnd(Inline inline)
    {
        SourceSpan end = SpanOf(inline);
        _tokens.Add(new InlineToken(TokenKind.Text, " ", end with { End = end.Start + 1 }, InLink: _linkDepth > 0));
    }

    private void AddPrompt(PlaceholderInline placeholder)
    {
        page.Placeholders.Add(new Placeholder($"<{placeholder.Prompt}>", SpanOf(placeholder), IsProbability: false));
        Add(TokenKind.Placeholder, placeholder.Prompt, SpanOf(placeholder));
    }

    /// <summary>Opens or closes an element around what is added next.</summary>
    private void Add(TokenKind kind, TextElement element, SourceSpan span, string text = "", string detail = "", int reference = -1) =>
        _tokens.Add(new InlineToken(kind, text, span, reference, _linkDepth > 0) { Element = element, Detail = detail });

    private void AddLiteral(LiteralInline literal)
    {
        string text = literal.Content.ToString();
        if (text.Length == 0)
        {
            return;
        }

        SourceSpan span = SpanOf(literal);
        if (span.Length != text.Length)
        {
            // Blanks trimmed in a table's cell or a backslash before the first character: find where the text begins.
            int from = Math.Max(span.Start - offset, 0);
            int length = Math.Min(span.Length, body.Length - from);
            int at = length > 0 ? body.AsSpan(from, length).IndexOf(text, StringComparison.Ordinal) : -1;
            span = at < 0 ? span : new SourceSpan(span.Start + at, span.Start + at + text.Length);
        }

        Add(TokenKind.Text, text, span);
    }

    private void AddEmphasis(EmphasisInline emphasis)
    {
        bool strike = emphasis.DelimiterChar == '~';
        TextElement element = strike ? TextElement.Struck : emphasis.DelimiterChar == '=' ? TextElement.Marked : emphasis.DelimiterCount == 2 ? TextElement.Strong : TextElement.Emphasis;
        SourceSpan span = SpanOf(emphasis);
        Add(strike ? TokenKind.StrikeOpen : TokenKind.Open, element, span with { End = span.Start });
        ReadChildren(emphasis);
        Add(strike ? TokenKind.StrikeClose : TokenKind.Close, element, span with { Start = span.End });
    }

    private void AddTag(TagInline tag, bool paired)
    {
        SourceSpan span = SpanOf(tag);
        if (tag.Allowed is not null && AllowedTags.IsVoid(tag.Name))
        {
            Add(tag.Name == "br" ? TokenKind.Break : TokenKind.WordBreak, "", span);
            return;
        }

        if (tag.Allowed is { } attributes && paired)
        {
            bool strikes = tag.Name is "del" or "s";
            TokenKind kind = tag.IsClosing ? strikes ? TokenKind.StrikeClose : TokenKind.Close : strikes ? TokenKind.StrikeOpen : TokenKind.Open;
            _tokens.Add(new InlineToken(kind, tag.Name, span, InLink: _linkDepth > 0) { Element = TextElement.Tag, Attributes = attributes });
            return;
        }

        page.FirstRawHtml ??= span;
        Add(TokenKind.Text, tag.Written, span);
    }

    private void AddWikiLink(WikiLinkInline wiki)
    {
        SourceSpan span = SpanOf(wiki);
        int reference = AddReference(LinkReference.Of(wiki, span, page.File.Text));
        if (wiki.IsEmbed)
        {
            Add(TokenKind.Embed, wiki.Words ?? "", span, reference);
            return;
        }

        Add(TokenKind.LinkOpen, TextElement.Reference, span, reference: reference);
        _linkDepth++;
        Add(wiki.Words is null ? TokenKind.LinkText : TokenKind.Text, wiki.Words ?? "", span, reference);
        _linkDepth--;
        Add(TokenKind.LinkClose, TextElement.Reference, span, reference: reference);
    }

    private void AddAutolink(AutolinkInline auto)
    {
        SourceSpan span = SpanOf(auto);
        string words = auto.IsEmail ? auto.Url["mailto:".Length..] : auto.Url;
        if (!IsSafe(auto.Url, span))
        {
            Add(TokenKind.Text, words, span);
            return;
        }

        Add(TokenKind.Open, TextElement.Link, span, LinkAddress.Written(auto.Url));
        _linkDepth++;
        Add(TokenKind.Text, words, span);
        _linkDepth--;
        Add(TokenKind.Close, TextElement.Link, span);
    }

    private void AddLink(LinkInline link)
    {
        string url = link.Url ?? "";
        SourceSpan span = SpanOf(link);
        LinkAddressKind kind = LinkAddress.KindOf(url, page.Settings.Lint.Options.AllowedSchemes);
        if (link.IsImage)
        {
            AddImage(link, url, kind, span);
            return;
        }

        if (PlaceholderTarget.Of(link, body) is string prompt)
        {
            AddPromptedLink(link, prompt, span);
            return;
        }

        if (!IsSafe(url, span))
        {
            ReadChildren(link);
            return;
        }

        bool external = kind == LinkAddressKind.External;
        int reference = external ? -1 : AddReference(RelativeReference(url, link));
        TextElement element = external ? TextElement.Link : TextElement.Reference;
        Add(external ? TokenKind.Open : TokenKind.LinkOpen, element, span with { End = span.Start }, external ? LinkAddress.Written(url) : "", external ? LinkTitle.Of(link) : "", reference);
        _linkDepth++;
        ReadChildren(link);
        _linkDepth--;
        Add(external ? TokenKind.Close : TokenKind.LinkClose, element, span with { Start = span.End }, reference: reference);
    }

    /// <summary>A link that leads nowhere yet: its words, and a prompt for its target unless they hold one already.</summary>
    private void AddPromptedLink(LinkInline link, string prompt, SourceSpan span)
    {
        int prompts = page.Placeholders.Count;
        ReadChildren(link);
        if (page.Placeholders.Count == prompts && !page.IsQuoted)
        {
            page.Placeholders.Add(new Placeholder(prompt, span, IsProbability: false));
        }
    }

    private void AddImage(LinkInline link, string url, LinkAddressKind kind, SourceSpan span)
    {
        string alt = string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        if (!IsSafe(url, span))
        {
            Add(TokenKind.Text, alt, span);
            return;
        }

        if (kind != LinkAddressKind.External)
        {
            _tokens.Add(new InlineToken(TokenKind.Picture, alt, span, AddReference(RelativeReference(url, link)), _linkDepth > 0) { Detail = LinkTitle.Of(link) });
            return;
        }

        // A page asks nothing of another host: a picture from elsewhere becomes a link to it, or its words inside a link.
        string words = PictureWords.Of(alt) is { Caption.Length: > 0 } shown ? shown.Caption : url;
        if (_linkDepth > 0)
        {
            Add(TokenKind.Text, words, span);
            return;
        }

        Add(TokenKind.Open, TextElement.PictureLink, span, LinkAddress.Written(url));
        Add(TokenKind.Text, words, span);
        Add(TokenKind.Close, TextElement.PictureLink, span);
    }

    private Reference RelativeReference(string url, LinkInline link) =>
        LinkReference.Of(url, SpanOf(link), link.UrlSpan.IsEmpty ? null : new SourceSpan(offset + link.UrlSpan.Start, offset + link.UrlSpan.End + 1), page.File.Text) with { IsImage = link.IsImage };

    private int AddReference(Reference reference)
    {
        int index = page.Add(reference);
        _references.Add(index);
        return index;
    }

    private bool IsSafe(string url, SourceSpan span)
    {
        if (LinkAddress.Problem(url, page.Settings.Lint.Options.AllowedSchemes) is var (message, help))
        {
            page.Report(RuleDescriptor.UnsafeLink, span, message, help);
            return false;
        }

        if (WebUrl.Read(url).IsWeb && !WebUrl.IsComplete(url))
        {
            page.Report(RuleDescriptor.UnsafeLink, span, "the link has a host that cannot be read", "correct the part behind `://`; characters that nobody sees may stand in it", severity: Severity.Warning);
        }

        return true;
    }

    private void SetSentences(InlineText text)
    {
        if (_references.Count == 0)
        {
            return;
        }

        Sentences sentences = new(text.Tokens, page.References);
        foreach (int reference in _references)
        {
            page.SetSentence(reference, sentences.Around(reference));
        }
    }
}
