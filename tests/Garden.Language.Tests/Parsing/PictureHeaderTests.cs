using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing;

public sealed class PictureHeaderTests
{
    private const string Start = "FFD8 FFE0 0004 0000";
    private const string Frame = "FFC2 0011 08 0190 0280 03 000000";

    [Theory]
    [InlineData("89504E47 0D0A1A0A 0000000D 49484452 00000280 00000190 08060000", 640, 400)] // PNG
    [InlineData("474946383961 8002 9001 F7", 640, 400)] // GIF
    [InlineData(Start + Frame, 640, 400)] // JPEG, progressive
    [InlineData(Start + "FFFF" + Frame, 640, 400)] // a fill byte before the marker
    [InlineData("FFD8 FFC4 0005 FFC0 00" + Frame, 640, 400)] // what looks like a frame inside a table
    [InlineData("FFD8 FFE1 0022 457869660000 4949 2A00 08000000 0100 1201 0300 01000000 06000000 00000000" + Frame, 400, 640)] // lies on its side
    [InlineData("FFD8 FFE1 0022 457869660000 4D4D 002A 00000008 0001 0112 0003 00000001 00030000 00000000" + Frame, 640, 400)] // upside down
    public void The_size_stands_at_the_start_of_the_file(string hex, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureHeader.Read(Bytes(hex)));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<svg viewBox='0 0 9 9' width='640' height='400px'>", 640, 400)]
    [InlineData("<svg height=\"399.6\" data-width=\"3\" stroke-width=\"2\"\n width=\"640\"/>", 640, 400)]
    public void Svg_states_it_in_pixels(string svg, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), PictureHeader.Read(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("<svg viewBox=\"0 0 640 400\">")]
    [InlineData("<svg width=\"100%\" height=\"400\">")]
    [InlineData("<svg width=\"12em\" height=\"8em\">")]
    [InlineData("<svg width=\"0\" height=\"400\">")]
    [InlineData("<svg width=\"99999999\" height=\"400\">")]
    [InlineData("no picture")]
    [InlineData("")]
    public void What_states_no_size_has_none(string text) => Assert.Null(PictureHeader.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("89504E47 0D0A1A0A 0000000D 49484452 00000280")]
    [InlineData("89504E47 0D0A1A0A 0000000D 49484452 80000000 00000190")]
    [InlineData(Start)]
    [InlineData(Start + "0000 0000 0000 0000 0000")]
    [InlineData("FFD8 FFE0 0000 FFE0 0000 FFE0 0000")]
    public void A_file_that_is_cut_short_or_damaged_has_none(string hex) => Assert.Null(PictureHeader.Read(Bytes(hex)));

    [Fact]
    public void No_bytes_are_too_strange()
    {
        byte[][] starts = [[], Bytes("FFD8"), Bytes("FFD8 FFE1 0022 457869660000 4949"), Bytes("89504E47 0D0A1A0A"), "GIF89a"u8.ToArray(), "<svg width='"u8.ToArray()];
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(Gen.Elements(starts).SelectMany(start => ArbMap.Default.GeneratorFor<byte[]>().Select(rest => (byte[])[.. start, .. rest])).ToArbitrary(), bytes =>
            {
                PictureSize? size = PictureHeader.Read(bytes);
                return size is null or { Width: > 0, Height: > 0 };
            }));
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
