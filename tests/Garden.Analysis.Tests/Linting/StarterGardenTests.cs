using System.Globalization;
using Garden.Analysis.Linting;

namespace Garden.Analysis.Tests.Linting;

/// <summary>The starter garden, which writers learn from, has no finding that its author did not mean it to have.</summary>
public sealed class StarterGardenTests
{
    [Fact]
    public void Its_findings_are_those_of_its_declared_stub()
    {
        LintedGarden garden = LintedGarden.Of(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "input"), "*", SearchOption.AllDirectories)
            .Select(file => new ExampleFile(Path.GetRelativePath(Path.Combine(Repository.Root, "input"), file).Replace('\\', '/'), File.ReadAllText(file))));

        string findings = string.Concat(garden.FindingsOn(new DateOnly(2026, 11, 30)).Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Location.Path}:{finding.Location.Start.Line}:{finding.Location.Start.Column}: {finding.Severity} {finding.Rule}: {finding.Message}\n")));

        Repository.AssertKept("tests/Garden.Analysis.Tests/Linting/Golden/starter-garden.txt", findings);
    }
}
