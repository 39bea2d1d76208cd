using System.Collections.Frozen;
using Garden.Model;

namespace Garden.Parsing.Sections;

/// <summary>Tells a section's kind by its heading. Case and a final <c>?</c> or <c>:</c> do not matter.</summary>
internal static class SectionNames
{
    private static readonly FrozenDictionary<string, SectionKind> Names = new Dictionary<string, SectionKind>(StringComparer.Ordinal)
    {
        ["where i currently stand"] = SectionKind.Headline,
        ["headline view"] = SectionKind.Headline,
        ["current beliefs"] = SectionKind.Beliefs,
        ["beliefs"] = SectionKind.Beliefs,
        ["uncertainties"] = SectionKind.Uncertainties,
        ["open questions"] = SectionKind.Uncertainties,
        ["what would update me"] = SectionKind.Updates,
        ["what would change my mind"] = SectionKind.Updates,
        ["recent reading"] = SectionKind.Reading,
        ["reading log"] = SectionKind.Reading,
        ["related writing"] = SectionKind.Writing,
        ["related regions"] = SectionKind.Related,
        ["related topics"] = SectionKind.Related,
        ["evaluation summary"] = SectionKind.Evaluation,
        ["quick assessment"] = SectionKind.Evaluation,
        ["what this includes"] = SectionKind.Includes,
        ["key levers"] = SectionKind.Levers,
        ["who should work on this"] = SectionKind.Fit,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind of section that a heading starts.</summary>
    /// <param name="heading">The heading's plain words.</param>
    public static SectionKind KindOf(string heading, GardenSettings settings)
    {
        string name = Normalize(heading);
        if (Names.TryGetValue(name, out SectionKind kind) || settings.SectionNames.TryGetValue(name, out kind))
        {
            return kind;
        }

        return CruxQuestion(heading) is null ? SectionKind.Prose : SectionKind.Crux;
    }

    /// <summary>The question of a heading <c>Crux</c> or <c>Crux N: text</c>; null for other headings.</summary>
    public static string? CruxQuestion(string heading)
    {
        string trimmed = heading.Trim();
        if (!trimmed.StartsWith("crux", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string rest = trimmed["crux".Length..];
        if (rest.AsSpan().Trim().TrimEnd(":?").IsEmpty)
        {
            return trimmed;
        }

        int colon = rest.IndexOf(':', StringComparison.Ordinal);
        string number = colon < 0 ? "" : rest[..colon];
        bool numbered = colon >= 0 && number.Length < 12 && (number.Trim().Length == 0 || (number[0] == ' ' && number.Trim().All(c => char.IsLetterOrDigit(c) || c is '.' or '#')));
        string question = colon < 0 ? "" : rest[(colon + 1)..].Trim();
        return numbered && question.Length > 0 ? question : null;
    }

    /// <summary>A heading as the settings compare it: lower case, blanks folded, without a final mark.</summary>
    public static string Normalize(string heading) =>
        string.Join(' ', heading.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', ':', ' ').ToLowerInvariant();
}
