using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Markdown;

/// <summary>Quotations, but for a line that starts with a number's bound: <c>&gt;95%</c> is what a writer believes, not what somebody else said.</summary>
internal sealed partial class NumberQuoteParser : QuoteBlockParser
{
    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.CurrentContainer is not QuoteBlock && Bound().IsMatch(processor.Line.AsSpan()) ? BlockState.None : base.TryOpen(processor);

    [GeneratedRegex(@"^>=?[ \t]?\d[\d.,]*[ \t]?%", RegexOptions.NonBacktracking)]
    private static partial Regex Bound();
}
