using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Sections;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Analysis.Importing.Pages;

/// <summary>
/// Reads a topic that was copied from its rendered page: the title, a description, a line <c>Area·Status·Last reviewed May 1, 2026</c>, a notice that it is a stub, and
/// sections whose headings are lines of their own.
/// </summary>
internal static class PastedTopic
{
    private const string Reviewed = "Last reviewed";

    private static readonly char[] Dots = ['·', '•', '|', '∙'];

    /// <summary>How many of the lines are headings of sections that topics have.</summary>
    public static int HeadingsIn(ImmutableArray<PastedLine> lines, GardenSettings settings) => lines.Count(line => IsHeading(line, settings));

    /// <summary>The topic; the first line is its title.</summary>
    public static PastedPage Read(ImmutableArray<PastedLine> lines, GardenSettings settings)
    {
        List<(string Key, string Value)> keys = [];
        List<(int? Line, string Message)> notes = [];
        int first = lines.ToList().FindIndex(line => IsHeading(line, settings));
        bool hasTitle = first > 0;
        List<PastedLine> body = [.. lines.Skip(hasTitle ? 1 : 0)];
        if (hasTitle)
        {
            keys.Add(("title", PastedPage.Quoted(lines[0].Text)));
        }

        int facts = body.FindIndex(line => FactsIn(line, settings) is not null);
        bool hasFacts = facts >= 0 && facts < first - (hasTitle ? 1 : 0);
        if (hasFacts && facts == 1)
        {
            keys.Add(("description", PastedPage.Quoted(body[0].Text)));
        }

        if (hasFacts)
        {
            keys.AddRange(FactsIn(body[facts], settings)!);
            body.RemoveRange(facts == 1 ? 0 : facts, facts == 1 ? 2 : 1);
        }

        if (body.Exists(line => line.Text.StartsWith("This page is a stub", StringComparison.OrdinalIgnoreCase)))
        {
            keys.Add(("stub", "true"));
        }

        string text = PastedLines.ToMarkdown(body, line => IsHeading(line, settings) ? "## " + line.Text : line.Text);
        return new PastedPage("topics/", hasTitle ? lines[0].Text : null, [.. keys], text, [.. notes]);
    }

    private static bool IsHeading(PastedLine line, GardenSettings settings) =>
        line.Text.Length <= 80 && !PastedLines.IsBullet(line) && line.Text[^1] is not ('.' or ',' or ';') && SectionNames.Of(settings, Lexicon.Of(settings.Language)).KindOf(line.Text) != SectionKind.Prose;

    /// <summary>What a line of parts between dots says: the day of the last review, the status, the area; null when it is no such line.</summary>
    private static List<(string Key, string Value)>? FactsIn(PastedLine line, GardenSettings settings)
    {
        string[] parts = line.Text.Split(Dots, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (PastedLines.IsBullet(line) || parts.Length is < 2 or > 3)
        {
            return null;
        }

        string? review = parts.FirstOrDefault(part => part.StartsWith(Reviewed, StringComparison.OrdinalIgnoreCase));
        DateOnly? day = review is null ? null : DayIn(review[Reviewed.Length..].Trim(' ', ':'), settings);
        string[] others = [.. parts.Where(part => part != review)];
        string? status = others.FirstOrDefault(part => FieldValues.SameIn(settings.Status, part) is not null) ?? (others.Length == 2 ? others[1] : null);
        if (review is null ? status is null : day is null)
        {
            return null;
        }

        List<(string Key, string Value)> keys = [.. others.Where(part => part != status).Take(1).Select(area => ("area", PastedPage.Quoted(area)))];
        if (status is not null)
        {
            keys.Add(("status", FieldValues.SameIn(settings.Status, status) ?? PastedPage.Quoted(status)));
        }

        if (day is { } reviewed)
        {
            keys.Add(("reviewed", PastedPage.Day(reviewed)));
        }

        return keys;
    }

    private static DateOnly? DayIn(string text, GardenSettings settings) =>
        DateScanner.Of(Lexicon.Of(settings.Language)).At(text, 0) is { Problem: null, Period: DatePeriod.Day } date && date.End == text.Length ? date.First : null;
}
