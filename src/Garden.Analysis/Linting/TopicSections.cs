using System.Collections.Immutable;
using Garden.Language.Model;

namespace Garden.Analysis.Linting;

/// <summary>Which sections of a topic are there, empty or missing, and what a missing one would start with.</summary>
internal static class TopicSections
{
    /// <summary>Whether a section of a known kind has a heading and nothing under it. Writing and related regions fill themselves.</summary>
    public static bool IsEmpty(Section section) =>
        section.Kind is not (SectionKind.Prose or SectionKind.Writing or SectionKind.Related)
        && section.Heading is not null
        && section.Parts.All(part => part switch
        {
            SectionPart.Prose prose => prose.Html.IsEmpty,
            SectionPart.Items items => items.Entries.IsEmpty,
            _ => false,
        });

    /// <summary>The required sections that a topic does not have, in the order required; none for a page about an approach.</summary>
    public static ImmutableArray<SectionKind> Missing(Topic topic, LintOptions options)
    {
        int present = 0;
        foreach (Section section in topic.Sections)
        {
            present |= 1 << (int)section.Kind;
        }

        const int approach = (1 << (int)SectionKind.Evaluation) | (1 << (int)SectionKind.Levers) | (1 << (int)SectionKind.Crux) | (1 << (int)SectionKind.Fit);
        return (present & approach) != 0 ? [] : [.. options.RequiredSections.Where(kind => (present & (1 << (int)kind)) == 0)];
    }

    /// <summary>The heading that was most likely meant to start a missing section; null when none was.</summary>
    public static Heading? MeantFor(Topic topic, SectionKind missing) =>
        topic.Sections.FirstOrDefault(section => section.Meant == missing)?.Heading;

    /// <summary>What a section is called in a message.</summary>
    public static string NameOf(SectionKind kind) => kind switch
    {
        SectionKind.Headline => "headline view",
        SectionKind.Updates => "list of what would change your mind",
        SectionKind.Reading => "reading log",
        SectionKind.Writing => "related writing",
        SectionKind.Related => "related regions",
        SectionKind.Evaluation => "evaluation summary",
        SectionKind.Includes => "list of what it includes",
        SectionKind.Levers => "key levers",
        SectionKind.Fit => "list of who should work on it",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A section with its heading and prompts in the place of its content; no line break at its end.</summary>
    public static string Skeleton(SectionKind kind) => kind switch
    {
        SectionKind.Headline => "## Where I currently stand\n\n<Headline view: where you stand, in three or four sentences>",
        SectionKind.Beliefs => "## Current beliefs\n\n- <claim> ~XX% — <one-line why>",
        SectionKind.Uncertainties => "## Uncertainties\n\n- <question> Why it matters: <what hangs on the answer>",
        SectionKind.Updates => "## What would update me\n\n- <event> would push me toward <view>",
        SectionKind.Reading => "## Recent reading\n\n- <date> — <title> — <takeaway>",
        SectionKind.Writing => "## Related writing",
        SectionKind.Related => "## Related regions",
        SectionKind.Evaluation => "## Evaluation summary\n\n| Dimension | Assessment | Notes |\n|---|---|---|\n| <dimension> | <assessment> | <notes> |",
        SectionKind.Includes => "## What this includes\n\n- <part>",
        SectionKind.Levers => "## Key levers\n\n| Lever | Mechanism | Who |\n|---|---|---|\n| <lever> | <mechanism> | <who> |",
        SectionKind.Crux => "## Crux 1: <question>\n\n| <one position> | <the other> |\n|---|---|\n| <argument> | <argument> |",
        SectionKind.Fit =>
            "## Who should work on this\n\n**Good fit if you believe**:\n\n- <belief>\n\n**Less relevant if you believe**:\n\n- <belief>",
        _ => "## <heading>\n\n<words>",
    };
}
