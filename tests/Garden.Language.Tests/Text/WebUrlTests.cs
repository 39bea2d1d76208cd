using Garden.Language.Text;

namespace Garden.Language.Tests.Text;

public sealed class WebUrlTests
{
    [Theory]
    [InlineData("a/b.md")]
    [InlineData("/a")]
    [InlineData("./a:b")]
    [InlineData("#a:b")]
    [InlineData("?a:b")]
    [InlineData("1:b")]
    [InlineData("dé:b")]
    [InlineData(":b")]
    [InlineData("")]
    [InlineData("/")]
    public void An_address_without_scheme_and_host_is_a_path(string address) =>
        Assert.Equal((WebUrlKind.Path, null), (WebUrl.Read(address).Kind, WebUrl.Read(address).Scheme));

    [Theory]
    [InlineData("//evil.org/x")]
    [InlineData("/\\evil.org/x")]
    [InlineData("\\\\evil.org/x")]
    [InlineData("\\/evil.org/x")]
    [InlineData("///evil.org/x")]
    [InlineData(" //evil.org/x")]
    [InlineData("/\t/evil.org/x")]
    [InlineData("\u0001/\n/evil.org/x")]
    public void Two_slashes_of_either_kind_lead_to_another_host(string address) => Assert.Equal(WebUrlKind.OtherHost, WebUrl.Read(address).Kind);

    [Theory]
    [InlineData("javascript:alert(1)", "javascript")]
    [InlineData("JavaScript:alert(1)", "javascript")]
    [InlineData("java\tscr\nipt:alert(1)", "javascript")]
    [InlineData("\u0001 javascript:alert(1)", "javascript")]
    [InlineData("java\u200Bscript:alert(1)", "javascript")]
    [InlineData("java\u00ADscript:alert(1)", "javascript")]
    [InlineData("\uFEFFdata:text/html,x", "data")]
    [InlineData("https://example.org/", "https")]
    [InlineData("svn+ssh://example.org/", "svn+ssh")]
    public void A_scheme_is_found_whatever_hides_it(string address, string scheme) => Assert.Equal((WebUrlKind.Scheme, scheme), (WebUrl.Read(address).Kind, WebUrl.Read(address).Scheme));

    [Theory]
    [InlineData("https://example.org", "example.org")]
    [InlineData("HTTP://Example.org:8080/a?b#c", "example.org")]
    [InlineData("https://bücher.example/", "xn--bcher-kva.example")]
    [InlineData("https://my_host.example.org/", "my_host.example.org")]
    public void A_complete_address_has_a_host(string address, string host) => Assert.Equal(host, WebUrl.HostOf(address));

    [Theory]
    [InlineData("https://a\u200d.org/")]
    [InlineData("https://\u2024.org/")]
    [InlineData("https://a..b/")]
    [InlineData("https:///a")]
    [InlineData("https://[::1")]
    [InlineData("https://a:99999/")]
    [InlineData("https://a b/")]
    [InlineData("https://good.org\\@evil.org/")]
    [InlineData("https:good.org")]
    [InlineData("//good.org")]
    [InlineData("mailto:a@b.c")]
    [InlineData("")]
    public void What_names_no_host_that_can_be_read_is_not_complete(string address) => Assert.False(WebUrl.IsComplete(address));

    /// <summary>Every character at every place of an address: nothing throws, whatever it comes to.</summary>
    [Fact]
    public void Nothing_throws()
    {
        for (int code = 0; code <= char.MaxValue; code++)
        {
            string address = $"https://a{(char)code}b.org/{(char)code}";
            _ = (WebUrl.Read(address), WebUrl.HostOf(address), WebUrl.PathOf(address), WebUrl.Decode(address), WebUrl.Encode(address));
        }
    }
}
