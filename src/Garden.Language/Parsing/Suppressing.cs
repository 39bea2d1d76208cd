using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>Reads comments that silence rules: <c>garden-ignore GRD202: reason</c> and its kin.</summary>
internal static class Suppressing
{
    private const string Mark = "garden-ignore";

    /// <summary>Reads one comment; comments that speak of something else are left alone. The stretch of <c>garden-ignore</c> is set later.</summary>
    /// <param name="content">What stands between the comment's marks.</param>
    public static void Read(string content, SourceSpan span, PageBuilder page)
    {
        string text = content.Trim();
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return;
        }

        string rest = text[Mark.Length..];
        foreach ((string suffix, SuppressionKind kind) in Kinds)
        {
            bool whole = rest.StartsWith(suffix, StringComparison.Ordinal) && (rest.Length == suffix.Length || char.IsWhiteSpace(rest[suffix.Length]) || rest[suffix.Length] == ':');
            if (whole)
            {
                Add(kind, rest[suffix.Length..], span, page);
                return;
            }
        }

        Add(SuppressionKind.Unknown, "", span, page);
    }

    private static readonly ImmutableArray<(string Suffix, SuppressionKind Kind)> Kinds =
    [
        ("-file", SuppressionKind.File),
        ("-start", SuppressionKind.Start),
        ("-end", SuppressionKind.End),
        ("", SuppressionKind.NextBlock),
    ];

    private static void Add(SuppressionKind kind, string rest, SourceSpan span, PageBuilder page)
    {
        int colon = rest.IndexOf(':', StringComparison.Ordinal);
        string rules = colon < 0 ? rest : rest[..colon];
        page.Directives.Add(new SuppressionDirective(
            kind,
            [.. rules.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries)],
            colon < 0 ? "" : rest[(colon + 1)..].Trim(),
            span));
    }

    /// <summary>Gives every directive its stretch of the file.</summary>
    /// <param name="blocks">Where the blocks of the page stand, list items included, in order of their start.</param>
    public static ImmutableArray<Suppression> Resolve(PageBuilder page, IReadOnlyList<SourceSpan> blocks)
    {
        ImmutableArray<Suppression>.Builder resolved = ImmutableArray.CreateBuilder<Suppression>();
        int length = page.File.Text.Length;
        foreach (SuppressionDirective directive in page.Directives)
        {
            SourceSpan scope = directive.Kind switch
            {
                SuppressionKind.File => new SourceSpan(0, length),
                SuppressionKind.Start => new SourceSpan(directive.Span.End, EndOf(page, directive, length)),
                SuppressionKind.NextBlock => blocks.FirstOrDefault(block => block.Start >= directive.Span.End, new SourceSpan(length, length)),
                _ => default,
            };
            string? fault = directive.Kind switch
            {
                SuppressionKind.Unknown => "the comment is no directive of garden's",
                SuppressionKind.End when !page.Directives.Exists(start => start.Kind == SuppressionKind.Start && IsEndOf(start, directive)) => "the comment ends what no comment started",
                _ => null,
            };
            if (directive.Kind != SuppressionKind.End || fault is not null)
            {
                resolved.Add(new Suppression { Rules = directive.Rules, Reason = directive.Reason, Scope = scope, Span = directive.Span, Fault = fault });
            }
        }

        return resolved.ToImmutable();
    }

    private static int EndOf(PageBuilder page, SuppressionDirective start, int length) =>
        page.Directives.Find(end => end.Kind == SuppressionKind.End && IsEndOf(start, end))?.Span.Start ?? length;

    private static bool IsEndOf(SuppressionDirective start, SuppressionDirective end) =>
        end.Span.Start > start.Span.End && (end.Rules.IsEmpty || end.Rules.SequenceEqual(start.Rules));
}

/// <summary>How far a comment that silences rules reaches.</summary>
internal enum SuppressionKind
{
    NextBlock,
    File,
    Start,
    End,

    /// <summary>Begins like a directive and is none: <c>garden-ignore-flie</c>.</summary>
    Unknown,
}

/// <summary>A comment that silences rules, before its stretch is known.</summary>
internal sealed record SuppressionDirective(SuppressionKind Kind, ImmutableArray<string> Rules, string Reason, SourceSpan Span);
