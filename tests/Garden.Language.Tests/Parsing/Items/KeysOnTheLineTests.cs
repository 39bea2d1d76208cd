using Garden.Language.Tests.Parsing.Estimates;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Keys on a belief's own line, where nothing reads them.</summary>
public sealed class KeysOnTheLineTests
{
    [Theory]
    [InlineData("It holds. ~70% Resolved: yes 2026-03-01", "Resolved")]
    [InlineData("It holds. ~70% — resolved: yes 2026-03-01", "resolved")]
    [InlineData("It holds. ~70% — the log. Resolved: yes 2026-03-01", "Resolved")]
    [InlineData("It holds. ~70%; outcome: 2026-03-01 no", "outcome")]
    [InlineData("It holds. ~70% resolved yes 2026-03-01", "resolved")]
    [InlineData("It holds. ~70%, by: 2027", "by")]
    [InlineData("It holds. ~70% by 2027", "by")]
    [InlineData("It holds. ~70% (by 2027)", "by")]
    [InlineData("It holds. ~70% (due: 2027), for a while", "due")]
    [InlineData("It holds. ~70% — the log, deadline: 2027-06, and more", "deadline")]
    [InlineData("It holds. ~70% (reviewed 2026-01-05)", "reviewed")]
    [InlineData("It holds. ~70% — implies: [[tides]]", "implies")]
    [InlineData("It holds. ~70% — for: the log, against: the rest", "for|against")]
    public void A_key_with_its_value_is_reported(string line, string keys)
    {
        string[] found = [.. Messages.OfLine(line).Split(" // ").Where(message => message.Contains("own line", StringComparison.Ordinal)).Select(message => message.Split(':')[0])];
        Assert.Equal(keys, string.Join("|", found));
    }

    [Theory]
    [InlineData("It holds. ~70% — by 2027 the ice is gone")]
    [InlineData("It holds. ~70% — well-by: 2027")]
    [InlineData("It holds. ~70% — we know by 2027")]
    [InlineData("It holds. ~70% — for the log")]
    [InlineData("It holds. ~70% — evidence: the log")]
    [InlineData("It holds. ~70% — outcome: open")]
    [InlineData("It holds. ~70% — the log, reviewed 2026-01-05 by Ann")]
    [InlineData("It holds. ~70% — by: the harbour office")]
    [InlineData("By 2027: it holds. ~70% — the log")]
    public void Words_that_only_look_like_one_are_not(string line) => Assert.DoesNotContain("own line", Messages.OfLine(line), StringComparison.Ordinal);

    [Fact]
    public void What_to_do_is_said_and_evidence_is_only_a_warning()
    {
        Assert.Equal("by: `by` stands on the belief's own line, where it is only a part of the reason — write it below the belief, as an entry of its own", Messages.OfLine("It holds. ~70%, by: 2027"));
        Assert.Equal(["Error", "Warning"], Parse.Findings("## Beliefs\n\n- It holds. ~70%, by: 2027\n- It rains. ~70% — for: the log\n").Select(finding => finding.Severity.ToString()));
        Assert.Equal("It holds. | 70% | by: 2027 | GRD214 17–19", LineSummary.Of("It holds. ~70%, by: 2027"));
    }
}
