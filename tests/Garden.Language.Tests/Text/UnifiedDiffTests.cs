using FsCheck;
using FsCheck.Fluent;
using Garden.Language.Text;

namespace Garden.Language.Tests.Text;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", UnifiedDiff.Of("a.md", "x\ny\n", "x\ny\n"));

    [Fact]
    public void A_change_is_shown_with_three_lines_around_it() =>
        Assert.Equal(
            """
            --- a/topics/a.md
            +++ b/topics/a.md
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """,
            UnifiedDiff.Of("topics/a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"));

    [Fact]
    public void Changes_far_apart_are_parted_and_near_ones_joined()
    {
        string before = string.Concat(Enumerable.Range(1, 40).Select(line => $"{line}\n"));
        string after = before.Replace("\n5\n", "\n\n", StringComparison.Ordinal).Replace("\n11\n", "\n11\n11b\n", StringComparison.Ordinal).Replace("\n30\n", "\n", StringComparison.Ordinal);

        Assert.Equal(
            ["@@ -2,13 +2,14 @@", "@@ -27,7 +28,6 @@"],
            UnifiedDiff.Of("a", before, after).Split('\n').Where(line => line.StartsWith("@@", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a\nb", "a\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1 +0,0 @@\n-a\n")]
    [InlineData("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n")]
    public void Ends_of_files_and_lines_are_told_apart(string before, string after, string hunks) =>
        Assert.Equal($"--- a/a\n+++ b/a\n{hunks}", UnifiedDiff.Of("a", before, after));

    [Fact]
    public void A_difference_leads_from_one_text_to_the_other_and_is_the_shortest()
    {
        Gen<string[]> lines = Gen.Elements("a", "b", "c").ArrayOf();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(lines.ToArbitrary(), lines.ToArbitrary(), (before, after) =>
        {
            List<LineChange> changes = LineDiff.Of(before, after);
            List<string> made = [];
            int at = 0;
            foreach (LineChange change in changes)
            {
                made.AddRange(before[at..change.BeforeStart]);
                Assert.Equal(change.AfterStart, made.Count);
                made.AddRange(after[change.AfterStart..change.AfterEnd]);
                at = change.BeforeEnd;
            }

            made.AddRange(before[at..]);
            Assert.Equal(after, made);
            int edits = changes.Sum(change => change.BeforeEnd - change.BeforeStart + change.AfterEnd - change.AfterStart);
            Assert.Equal(before.Length + after.Length - (2 * LongestCommon(before, after)), edits);
        }));
    }

    [Fact]
    public void Texts_that_share_almost_nothing_are_one_change()
    {
        string[] before = [.. Enumerable.Range(0, 1500).Select(line => $"old {line}")];
        string[] after = [.. Enumerable.Range(0, 1500).Select(line => $"new {line}")];

        Assert.Equal([new LineChange(0, 1500, 0, 1500)], LineDiff.Of(before, after));
    }

    private static int LongestCommon(string[] left, string[] right)
    {
        int[] above = new int[right.Length + 1];
        foreach (string line in left)
        {
            int[] row = new int[right.Length + 1];
            for (int j = 1; j <= right.Length; j++)
            {
                row[j] = line == right[j - 1] ? above[j - 1] + 1 : Math.Max(above[j], row[j - 1]);
            }

            above = row;
        }

        return above[^1];
    }
}
