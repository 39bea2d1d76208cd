using System.Globalization;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

/// <summary>
/// The four kinds of text that people bring along: a stub full of prompts, a damaged page about an approach, an essay that was
/// pasted twice, a clipping of somebody else's page. What lint says of them is what a careful editor would say, and no more.
/// </summary>
public sealed class FourKindsTests
{
    private static readonly LintedGarden Garden = LintedGarden.Of(Files());

    [Fact]
    public void Findings_are_those_of_a_careful_editor() =>
        Repository.AssertKept("tests/Garden.Analysis.Tests/Linting/Golden/four-kinds.txt", Text(Garden));

    [Fact]
    public void Mending_repairs_the_damaged_page_gives_the_belief_its_id_and_touches_nothing_else()
    {
        LintedGarden mended = Garden.Mend(FixApplicability.Safe).Mended;

        string[] expected = [.. Text(Garden).Split('\n').Where(line => !line.Contains("GRD702", StringComparison.Ordinal) && !line.Contains("GRD208", StringComparison.Ordinal))];
        Assert.Equal(expected, Text(mended).Split('\n'));
        Assert.Equal(2, Garden.Files.Keys.Count(path => Garden.Files[path] != mended.Files[path]));
        Assert.Contains("in harbours—the places", string.Concat(mended.Files.Values), StringComparison.Ordinal);
    }

    private static string Text(LintedGarden garden) => string.Concat(garden.FindingsOn(new DateOnly(2026, 9, 1)).Select(finding => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Location.Path}:{finding.Location.Start.Line}:{finding.Location.Start.Column}: {finding.Severity} {finding.Rule}: {finding.Message}\n")));

    private static IEnumerable<ExampleFile> Files()
    {
        string folder = Path.Combine(Repository.Root, "tests/Garden.Analysis.Tests/Linting/FourKinds");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new ExampleFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)));
    }
}
