using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Linting;

public sealed class FixesTests
{
    [Fact]
    public void Edits_are_made_in_the_order_of_the_file_and_nothing_else_changes()
    {
        const string text = "one two three";

        Assert.Equal("ONE two THREE!", Fixes.Apply(text, [new(new(8, 13), "THREE"), new(new(0, 3), "ONE"), new(new(13, 13), "!")]));
        Assert.Equal(text, Fixes.Apply(text, []));
    }

    [Theory]
    [InlineData("a\n", "a\nx\ny\n")]
    [InlineData("a\r\n", "a\r\nx\r\ny\r\n")]
    [InlineData("a\r", "a\rx\ry\r")]
    [InlineData("a", "ax\ny\n")]
    [InlineData("", "x\ny\n")]
    public void Line_breaks_are_written_as_the_text_writes_its_own(string text, string expected) =>
        Assert.Equal(expected, Fixes.Apply(text, [new(new(text.Length, text.Length), "x\ny\n")]));

    [Theory]
    [InlineData("a\n\n[-]\n\nb", "a\n\n\nb")]
    [InlineData("a\r\n\r\n[-] \r\nb", "a\r\n\r\nb")]
    [InlineData("[-]\nb", "b")]
    [InlineData("a\n \t\n[-]\nb", "a\n \t\nb")]
    [InlineData("a\n[-]\nb", "a\n\nb")]
    [InlineData("a\n\n[-] b", "a\n\n b")]
    [InlineData("a\n\nb [-]\nc", "a\n\nb \nc")]
    [InlineData("a\n\n[-]", "a\n\n")]
    public void A_line_left_blank_below_a_blank_one_goes(string text, string expected)
    {
        int at = text.IndexOf("[-]", StringComparison.Ordinal);

        Assert.Equal(expected, Fixes.Apply(text, [new(new(at, at + 3), "")]));
    }

    [Fact]
    public void Fixes_that_touch_take_turns_and_the_less_safe_are_left()
    {
        Diagnostic[] findings =
        [
            Finding(RuleDescriptor.Mojibake, FixApplicability.Safe, (4, 6)), Finding(RuleDescriptor.HiddenCharacter, FixApplicability.Safe, (6, 8)),
            Finding(RuleDescriptor.UnknownKey, FixApplicability.Safe, (0, 2), (7, 9)), Finding(RuleDescriptor.BeliefWithoutId, FixApplicability.Safe, (3, 3)),
            Finding(RuleDescriptor.BrokenLink, FixApplicability.Unsafe, (11, 12)), Finding(RuleDescriptor.UnsetProbability, FixApplicability.Display, (13, 13)),
        ];

        Assert.Equal([RuleDescriptor.UnknownKey, RuleDescriptor.BeliefWithoutId, RuleDescriptor.Mojibake], Chosen(FixApplicability.Safe));
        Assert.Equal([RuleDescriptor.UnknownKey, RuleDescriptor.BeliefWithoutId, RuleDescriptor.Mojibake, RuleDescriptor.BrokenLink], Chosen(FixApplicability.Unsafe));

        IEnumerable<RuleDescriptor> Chosen(FixApplicability least) => Fixes.Choose(new string('x', 20), findings, least).Select(finding => finding.Rule);
    }

    [Fact]
    public void An_edit_outside_the_text_is_never_made() =>
        Assert.Empty(Fixes.Choose("short", [Finding(RuleDescriptor.Mojibake, FixApplicability.Safe, (4, 6)), Finding(RuleDescriptor.Mojibake, FixApplicability.Safe, (3, 2))], FixApplicability.Safe));

    internal static Diagnostic Finding(RuleDescriptor rule, FixApplicability applicability, params (int Start, int End)[] spans) => new()
    {
        Rule = rule,
        Severity = Severity.Warning,
        Location = SourceLocation.In("input/topics/a.md", LineMap.Of(""), default),
        Message = "something",
        Fix = new Fix(applicability, [.. spans.Select(span => new TextEdit(new SourceSpan(span.Start, span.End), "-"))]),
    };
}
