using System.Collections.Immutable;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Writes the day on which the writer looked at a region or a belief.</summary>
public static class ReviewStamp
{
    private const string Key = "reviewed:";

    /// <summary>Stamps the region's front matter. An edit without changes when that day stands there already.</summary>
    public static Result<PageEdit, Refusal> Region(OpenPage page, DateOnly day)
    {
        if (page.Topic is not Topic topic)
        {
            return new Refusal("only topics and beliefs are reviewed");
        }

        string stamp = BeliefFacts.Day(day);
        if (topic.Reviewed == day)
        {
            return new PageEdit(page.File.Path, page.Text, [], stamp);
        }

        return EditCheck.Of(page, new PageEdit(page.File.Path, page.Text, [InFrontMatter(page, topic, stamp)], stamp), after => after.Reviewed == day);
    }

    /// <summary>Stamps a belief. An edit without changes when that day stands there already.</summary>
    public static Result<PageEdit, Refusal> Belief(OpenPage page, Belief belief, DateOnly day)
    {
        if (page.Doubt(belief) is Refusal refusal)
        {
            return refusal;
        }

        string stamp = BeliefFacts.Day(day);
        ImmutableArray<TextEdit> edits = belief.Reviewed == day ? [] : [InBelief(page, belief, stamp)];
        PageEdit edit = new(page.File.Path, page.Text, edits, stamp);
        Result<PageEdit, Refusal> attempt = EditCheck.Of(page, belief, edit, facts => facts with { Reviewed = stamp });
        if (attempt.Failure is null || edits is not [{ Span.Length: > 0 } replaced])
        {
            return attempt;
        }

        // an entry with a remark, "reviewed 2026-05-01 — still so", stands among the notes too
        string written = page.Text[replaced.Span.Start..replaced.Span.End];
        return EditCheck.Of(page, belief, edit, facts => facts with { Reviewed = stamp, Rest = facts.Rest.Replace(written, stamp, StringComparison.Ordinal) });
    }

    private static TextEdit InFrontMatter(OpenPage page, Topic topic, string stamp)
    {
        if (topic.ReviewedSpan is SourceSpan value)
        {
            bool isQuoted = page.Text[value.Start] is '"' or '\'';
            return new TextEdit(isQuoted ? new SourceSpan(value.Start + 1, value.End - 1) : value, stamp);
        }

        FrontMatterBlock block = FrontMatterBlock.Find(page.File);
        if (block.Content is not SourceSpan content)
        {
            string newLine = Fixes.NewLineOf(page.Text);
            return new TextEdit(default, $"---{newLine}{Key} {stamp}{newLine}---{newLine}{newLine}");
        }

        if (block.Syntax != FieldSyntax.Yaml)
        {
            return InOtherSyntax(page, block.Syntax, content, stamp);
        }

        for (int line = content.Start; line < content.End; line = Lines.EndOf(page.Text, line) + Lines.BreakAt(page.Text, Lines.EndOf(page.Text, line)).Length)
        {
            string words = page.Text[line..Lines.EndOf(page.Text, line)];
            if (words.TrimEnd() == Key)
            {
                return new TextEdit(new SourceSpan(line, line + words.Length), $"{Key} {stamp}"); // the key without a value
            }
        }

        return new TextEdit(new SourceSpan(content.End, content.End), $"{Key} {stamp}{Fixes.NewLineOf(page.Text)}");
    }

    /// <summary>TOML takes the key before its first table, JSON behind its first brace.</summary>
    private static TextEdit InOtherSyntax(OpenPage page, FieldSyntax syntax, SourceSpan content, string stamp)
    {
        string newLine = Fixes.NewLineOf(page.Text);
        if (syntax == FieldSyntax.Toml)
        {
            return new TextEdit(new SourceSpan(content.Start, content.Start), $"reviewed = {stamp}{newLine}");
        }

        int brace = page.Text.IndexOf('{', content.Start) + 1;
        string comma = page.Text.AsSpan(brace, content.End - brace).TrimStart() is ['}', ..] ? "" : ",";
        return new TextEdit(new SourceSpan(brace, brace), $"{newLine}  \"reviewed\": \"{stamp}\"{comma}");
    }

    private static TextEdit InBelief(OpenPage page, Belief belief, string stamp)
    {
        // of several stamps the parser takes the last
        UnderstoodEntry entry = belief.Entries.LastOrDefault(one => one.Key == "reviewed");
        WrittenDay? written = entry.Key is null ? null : page.Topic!.PastDays.FirstOrDefault(day => entry.Span.Contains(day.Span));
        return written is { Span.Length: > 0 } day ? new TextEdit(day.Span, stamp) : NestedEntries.AtEnd(page, belief, $"{Key} {stamp}");
    }
}
