using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Linting;

public sealed class BaselineTests
{
    private static readonly SourceFile Before = new("input/topics/a.md", "alpha\nbeta\n  alpha\ngamma\n");

    [Fact]
    public void Known_findings_may_move_and_new_ones_may_not_hide_behind_them()
    {
        Baseline baseline = Kept(At(Before, 1), At(Before, 2));
        SourceFile after = new(Before.Path, "new line\n\tbeta\nalpha\ngamma\n");

        BaselineComparison comparison = baseline.Compare([At(after, 2), At(after, 3), At(after, 4)], _ => after);

        Assert.Equal([4], comparison.New.Select(finding => finding.Location.Start.Line));
        Assert.Equal(2, comparison.Known);
        Assert.Empty(comparison.Stale);
    }

    [Fact]
    public void One_mended_and_one_new_finding_do_not_cancel_out()
    {
        Baseline baseline = Kept(At(Before, 1), At(Before, 2));

        BaselineComparison comparison = baseline.Compare([At(Before, 1), At(Before, 4)], _ => Before);

        Assert.Equal([4], comparison.New.Select(finding => finding.Location.Start.Line));
        Assert.Equal(("GRD202", "input/topics/a.md", 1), Assert.Single(comparison.Stale) is var (key, count) ? (key.Rule, key.Path, count) : default);
    }

    [Fact]
    public void Equal_lines_are_counted()
    {
        Baseline baseline = Kept(At(Before, 1));

        Assert.Equal([3], baseline.Compare([At(Before, 1), At(Before, 3)], _ => Before).New.Select(finding => finding.Location.Start.Line));
        Assert.Empty(Kept(At(Before, 1), At(Before, 3)).Compare([At(Before, 1), At(Before, 3)], _ => Before).New);
        Assert.Equal(1, Assert.Single(Kept(At(Before, 1), At(Before, 3)).Compare([At(Before, 3)], _ => Before).Stale).Count);
    }

    [Fact]
    public void Rule_and_file_count_as_well()
    {
        Baseline baseline = Kept(At(Before, 1));
        SourceFile other = new("input/topics/b.md", Before.Text);

        Assert.Single(baseline.Compare([At(Before, 1) with { Rule = RuleDescriptor.CertainBelief }], _ => Before).New);
        Assert.Single(baseline.Compare([At(other, 1)], _ => other).New);
        Assert.Single(baseline.Compare([At(Before, 1)], _ => null).New);
    }

    [Fact]
    public void A_baseline_survives_being_written_and_read()
    {
        SourceFile odd = new("input/topics/\"Zoë\" & co.md", "alpha\n");
        string json = Baseline.Of([At(odd, 1), At(Before, 2), At(Before, 2)], path => path == odd.Path ? odd : Before).ToJson();

        (Baseline? read, string? problem) = Baseline.Parse(json);

        Assert.Null(problem);
        Assert.Equal(json, read!.ToJson());
        Assert.Equal(3, read.Count);
        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                {"rule": "GRD202", "path": "input/topics/\"Zoë\" & co.md", "hash": "8ed3f6ad685b959e", "count": 1},
                {"rule": "GRD202", "path": "input/topics/a.md", "hash": "f44e64e75f3948e9", "count": 2}
              ]
            }

            """,
            json);
        Assert.Equal("{\n  \"version\": 1,\n  \"findings\": []\n}\n", Kept().ToJson());
    }

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("[]", "it is no baseline of this version of garden")]
    [InlineData("{\"version\":2,\"findings\":[]}", "it is no baseline of this version of garden")]
    [InlineData("{\"version\":\"1\",\"findings\":[]}", "it is no baseline of this version of garden")]
    [InlineData("{\"version\":1}", "it is no baseline of this version of garden")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"GRD202\",\"path\":\"a\",\"hash\":\"b\"}]}", "its entry 1 has no rule, path, hash or count")]
    [InlineData("{\"version\":1,\"findings\":[7]}", "its entry 1 has no rule, path, hash or count")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"GRD202\",\"path\":\"a\",\"hash\":\"b\",\"count\":0}]}", "its entry 1 has no rule, path, hash or count")]
    [InlineData("{\"version\":1,\"findings\":[{\"rule\":\"GRD202\",\"path\":\"a\",\"hash\":\"b\",\"count\":\"1\"}]}", "its entry 1 has no rule, path, hash or count")]
    public void What_is_no_baseline_is_told(string json, string problem)
    {
        (Baseline? baseline, string? told) = Baseline.Parse(json);

        Assert.Null(baseline);
        Assert.Equal(problem, told);
    }

    private static Baseline Kept(params Diagnostic[] findings) => Baseline.Of(findings, _ => Before);

    private static Diagnostic At(SourceFile file, int line)
    {
        int start = file.Lines.StartOf(line);
        return new()
        {
            Rule = RuleDescriptor.BeliefWithoutReason,
            Severity = Severity.Warning,
            Location = SourceLocation.In(file.Path, file.Lines, new SourceSpan(start, start + 1)),
            Message = "something",
        };
    }
}
