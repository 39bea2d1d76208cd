namespace Garden.Maps.Tests;

public sealed class SvgWriterTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(12, "12", "12")]
    [InlineData(.5, ".5", ".5")]
    [InlineData(-.25, "-.2", "-.25")]
    [InlineData(-3.05, "-3", "-3.05")]
    [InlineData(99.999, "100", "100")]
    [InlineData(-.001, "0", "0")]
    public void Numbers_have_no_digit_too_many(double value, string tenths, string hundredths)
    {
        Assert.Equal(tenths, new SvgWriter(8).Tenths(value).ToString());
        Assert.Equal(hundredths, new SvgWriter(8).Hundredths(value).ToString());
    }

    [Fact]
    public void What_markup_may_not_hold_is_replaced() =>
        Assert.Equal("&lt;a&gt; &amp; &quot;\n\uFFFD\uFFFD👩🏽‍🌾", new SvgWriter(8).Escaped("<a> & \"\n\u0007\uD800👩🏽‍🌾").ToString());
}
