using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Site.Cards;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests.Cards;

public sealed class SocialCardTests
{
    private const string Path = "assets/cards/topics/a.png";

    private static readonly RenderOptions Published = new() { BaseUrl = "https://example.org/" };

    [Fact]
    public void A_region_with_a_number_has_a_picture_that_its_head_names()
    {
        BuiltSite site = BuiltSite.Of(Planted(Belief("b", "B.", 0.7)), Published);

        Assert.Contains(Path, site.Files.Keys);
        Assert.Equal("https://example.org/" + Path, Meta(site, "topics/a/", "property='og:image'"));
        Assert.Equal("The numbers of A, on a scale from 0 to 100", Meta(site, "topics/a/", "property='og:image:alt'"));
        Assert.Equal("summary_large_image", Meta(site, "topics/a/", "name='twitter:card'"));
        Assert.Equal("summary", Meta(site, "beliefs/", "name='twitter:card'"));
        Assert.Equal(["#f6f4ec", "#181916"], site["beliefs/"].QuerySelectorAll("meta[name=theme-color]").Select(colour => colour.GetAttribute("content")));
    }

    [Fact]
    public void Without_a_number_an_address_or_a_wish_there_is_none()
    {
        GardenAsOf numbered = Planted(Belief("b", "B.", 0.7));
        foreach (BuiltSite site in new[] { BuiltSite.Of(Planted(Belief("b", RichText.Of("B."), null)), Published), BuiltSite.Of(numbered) })
        {
            Assert.DoesNotContain(site.Files.Keys, file => file.EndsWith(".png", StringComparison.Ordinal));
            Assert.Null(site["topics/a/"].QuerySelector("meta[property='og:image']"));
        }
    }

    [Fact]
    public void The_file_is_a_picture_that_any_program_can_unpack()
    {
        byte[] png = Drawn(card => card.Dot(600, 300, 40, CardRaster.Accent));

        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        byte[] rows = Rows(png);
        Assert.Equal(601 * 630, rows.Length);
        Assert.All(Enumerable.Range(0, 630), row => Assert.Equal(0, rows[row * 601]));
        Assert.Equal(0x66, rows[(300 * 601) + 1 + 300]); // two pixels of the full accent
        Assert.Equal(0, rows[(100 * 601) + 1 + 300]);
    }

    [Fact]
    public void Any_pixels_come_back_as_they_were_drawn()
    {
        byte[] pixels = new byte[CardRaster.Width * CardRaster.Height];
        Random random = new(7);
        for (int row = 0; row < CardRaster.Height; row++)
        {
            int kind = random.Next(4);
            for (int x = 0; x < CardRaster.Width; x++)
            {
                int at = (row * CardRaster.Width) + x;
                pixels[at] = (byte)(kind switch { 0 => 0, 1 => 13, 2 when row > 0 => pixels[at - CardRaster.Width], _ => random.Next(14) });
            }
        }

        ArrayBufferWriter<byte> output = new();
        CardPng.Write(new CardRaster(pixels), output);
        byte[] rows = Rows(output.WrittenSpan.ToArray());

        Assert.Equal(pixels, Enumerable.Range(0, pixels.Length).Select(at => (at / CardRaster.Width * 601) + 1 + (at % CardRaster.Width / 2) is int place && at % 2 == 0 ? (byte)(rows[place] >> 4) : (byte)(rows[place] & 15)));
    }

    [Fact]
    public void What_is_drawn_outside_is_left_out() =>
        Assert.Equal(601 * 630, Rows(Drawn(card =>
        {
            card.Dot(0, 0, 30, CardRaster.Ink);
            card.Dot(1200, 630, 30, CardRaster.Ink, 20);
            card.Fill(-50, -50, 5000, 5000, CardRaster.Rule);
            CardNumerals.Write(card, "0123456789%", 900, -20, 128, CardRaster.Accent);
        })).Length);

    [Fact]
    public void The_bytes_are_the_same_on_every_machine()
    {
        byte[] png = Drawn(card =>
        {
            card.Fill(72, 64, 1056, 2, CardRaster.Line);
            CardNumerals.Write(card, "0123456789%", 72, 122, 64, CardRaster.Accent);
            card.Dot(300.3, 400.7, 10.9, CardRaster.Ink, 8.9);
        });

        Assert.Equal("84f3cf46d81409a0", Convert.ToHexStringLower(SHA256.HashData(png))[..16]);
    }

    [Fact]
    public void Hundreds_of_beliefs_at_one_number_stay_on_the_card()
    {
        BuiltSite site = BuiltSite.Of(Planted([.. Enumerable.Range(0, 300).Select(i => Belief($"b{i}", $"B{i}.", 1))]), Published);

        Assert.Contains(Path, site.Files.Keys);
    }

    private static GardenAsOf Planted(params Item[] beliefs)
    {
        CorpusBuilder garden = new();
        garden.Add(_ => Topic("a", "A", Section(SectionKind.Beliefs, "Beliefs", Items(beliefs))));
        return garden.Build();
    }

    private static string? Meta(BuiltSite site, string address, string which) => site.Only(address, $"meta[{which}]").GetAttribute("content");

    private static byte[] Drawn(Action<CardRaster> draw)
    {
        CardRaster card = new(new byte[CardRaster.Width * CardRaster.Height]);
        draw(card);
        ArrayBufferWriter<byte> output = new();
        CardPng.Write(card, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The rows of a picture, unpacked by the platform, which reckons the check of its own.</summary>
    private static byte[] Rows(byte[] png)
    {
        for (int at = 8; ;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                using MemoryStream rows = new();
                using ZLibStream unpacked = new(new MemoryStream(png, at + 8, length), CompressionMode.Decompress);
                unpacked.CopyTo(rows);
                return rows.ToArray();
            }

            at += 12 + length;
        }
    }
}
