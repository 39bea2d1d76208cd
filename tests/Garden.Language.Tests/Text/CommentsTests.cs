using FsCheck;
using FsCheck.Fluent;
using Garden.Language.Text;

namespace Garden.Language.Tests.Text;

public sealed class CommentsTests
{
    [Theory]
    [InlineData("nothing here", "nothing here")]
    [InlineData("a %%b%% c", "a c")]
    [InlineData("a <!-- b --> c", "a c")]
    [InlineData("a%%b%%c", "ac")]
    [InlineData("%%a%% b %%c%%", "b ")]
    [InlineData("<!---->x", "x")]
    [InlineData("a <!-- %% --> b %% c", "a b %% c")]
    [InlineData("a %% <!-- %% b --> c", "a b --> c")]
    [InlineData("100%%", "100%%")]
    [InlineData("%%%%x%%", "%%")]
    [InlineData(@"a \`` %%x%% b", @"a \`` b")]
    [InlineData("a `b``%%x%%` c", "a `b``%%x%%` c")]
    [InlineData("%%%% x", "%%%% x")]
    [InlineData("a <!-- b", "a <!-- b")]
    [InlineData("the sign `%%x%%` and ``<!-- ` -->``", "the sign `%%x%%` and ``<!-- ` -->``")]
    [InlineData("a ` %%x%% b", "a ` b")]
    [InlineData(@"a \%%x%% b \<!-- c -->", @"a \%%x%% b \<!-- c -->")]
    public void Comments_go_and_everything_else_stays(string words, string seen) => Assert.Equal(seen, Comments.Without(words));

    [Theory]
    [InlineData("a>b", 1)]
    [InlineData("a <!-- b --> c>", 14)]
    [InlineData("a %% > %%> c", 9)]
    [InlineData("a %% > c", 5)]
    [InlineData("a <!-- b > c", 9)]
    [InlineData("`%%` > %%", 5)]
    [InlineData(@"\%% > %%", 4)]
    [InlineData("%%>%%", -1)]
    [InlineData("none", -1)]
    public void A_sign_is_looked_for_outside_of_comments(string words, int at) => Assert.Equal(at, Comments.IndexOutside(words, '>'));

    [Fact]
    public void What_is_not_in_a_comment_stays()
    {
        Arbitrary<string[]> pieces = Gen.Elements("a", "b c", " ", "d.").ArrayOf().ToArbitrary();
        Arbitrary<string> comments = Gen.Elements("%%secret%%", "<!-- secret -->", "%% secret x %%", "<!-- secret % -->").ToArbitrary();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pieces, comments, (words, comment) =>
            Plain(Comments.Without(string.Join(comment, words.Prepend("").Append("")))) == Plain(string.Concat(words))));
    }

    [Fact]
    public void Many_signs_take_no_longer_than_as_many_letters()
    {
        foreach (string sign in (string[])["%%", "<!--", "`", "``a", "\\", "%%a`"])
        {
            string many = string.Concat(Enumerable.Repeat(sign, 200_000));
            Assert.True(Comments.Without(many).Length <= many.Length);
        }
    }

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
