using System.Text.RegularExpressions;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Writes a further entry into the list nested in a belief, with the bullet and the indentation that the writer uses there.</summary>
internal static partial class NestedEntries
{
    /// <summary>An entry behind the last dated one; without any, the first of the nested list.</summary>
    public static TextEdit AfterHistory(OpenPage page, Belief belief, string entry)
    {
        string text = page.Text;
        int at = belief.History.IsEmpty ? FirstLineEnd(text, belief) : belief.History.Max(move => Lines.LastEnd(text, move.Span with { End = Math.Max(move.Span.End, move.End) }));
        return Insert(page, belief, at, entry);
    }

    /// <summary>An entry at the end of the belief.</summary>
    public static TextEdit AtEnd(OpenPage page, Belief belief, string entry) => Insert(page, belief, Lines.LastEnd(page.Text, belief.Span), entry);

    private static TextEdit Insert(OpenPage page, Belief belief, int at, string entry) =>
        new(new SourceSpan(at, at), Lines.BreakAt(page.Text, at) + Lead(page, belief) + entry);

    /// <summary>Where the belief's own paragraph ends, its id included.</summary>
    private static int FirstLineEnd(string text, Belief belief)
    {
        int id = belief.HasExplicitId ? text.IndexOf("^" + belief.Id, belief.TextSpan.End, belief.Span.End - belief.TextSpan.End, StringComparison.Ordinal) : -1;
        return Lines.EndOf(text, Math.Max(id, belief.TextSpan.End));
    }

    /// <summary>What stands before an entry of the belief's nested list, from the start of the line.</summary>
    private static string Lead(OpenPage page, Belief belief)
    {
        string text = page.Text;
        if (belief.History is [.., BeliefMove last])
        {
            return text[Lines.StartOf(text, last.Span.Start)..last.Span.Start];
        }

        string own = OwnLead(text, belief);
        return FirstNestedLead(text, belief)
            ?? page.Topic?.Beliefs.Where(other => OwnLead(text, other) == own).Select(other => FirstNestedLead(text, other)).FirstOrDefault(lead => lead is not null)
            ?? Deeper(own);
    }

    private static string OwnLead(string text, Belief belief) => ListLead().Match(text, Lines.StartOf(text, belief.Span.Start)).Value;

    private static string? FirstNestedLead(string text, Belief belief)
    {
        int at = FirstLineEnd(text, belief);
        while (at < belief.Span.End)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            if (at < belief.Span.End && ListLead().Match(text, at) is { Success: true } lead)
            {
                return lead.Value;
            }

            at = Lines.EndOf(text, at);
        }

        return null;
    }

    /// <summary>The belief's own lead one level deeper: blanks as wide as its bullet, then the bullet again.</summary>
    private static string Deeper(string own)
    {
        string bullet = own.Trim() is ['-' or '*' or '+'] and string same ? same : "-";
        string blank = string.Concat(own.Select(c => c is '\t' or '>' ? c : ' '));
        return $"{blank}{bullet} ";
    }

    [GeneratedRegex(@"\G[ \t]*([-*+]|\d{1,9}[.)])[ \t]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex ListLead();
}
