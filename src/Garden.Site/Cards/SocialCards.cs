using System.Buffers;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;

namespace Garden.Site.Cards;

/// <summary>
/// A picture of each region's numbers, for other sites to show beside a link: the weightiest number with its length and range, and all
/// beliefs on one scale. They are made where the published address is known, for no other site can show them else.
/// </summary>
internal static class SocialCards
{
    private const double Left = 72;
    private const double Wide = 1056;
    private const double Axis = 486;

    /// <summary>Up to so many dots are large.</summary>
    private const int Few = 40;

    /// <summary>The room above the line and below it, in pixels.</summary>
    private const double Above = 190;
    private const double Below = 54;

    /// <summary>The cards of a site.</summary>
    public static IEnumerable<OutputFile> Of(SiteContext site) => site.Topics
        .Select(topic => (Topic: topic, Path: PathOf(site, topic)))
        .Where(card => card.Path is not null)
        .Select(card => new OutputFile(card.Path!, output => Write(card.Topic, output)));

    /// <summary>Where the card of a region is, from the root of the site; null when it has none.</summary>
    public static string? PathOf(SiteContext site, Topic topic) =>
        site.Settings.HasCards && site.Options.BaseUrl is not null && !topic.Unlisted && topic.Beliefs.Any(HasNumber) ? $"assets/cards/{site.AddressOf(topic).TrimEnd('/')}.png" : null;

    private static bool HasNumber(Belief belief) => belief.Estimate is { Probability: not null, IsUnset: false } && RichTextWriter.IsWritten(belief.Claim);

    private static void Write(Topic topic, IBufferWriter<byte> output)
    {
        byte[] pixels = ArrayPool<byte>.Shared.Rent(CardRaster.Width * CardRaster.Height);
        pixels.AsSpan().Clear();
        CardRaster card = new(pixels);
        Belief[] beliefs = [.. topic.Beliefs.Where(HasNumber)];
        card.Fill(Left, 64, Wide, 2, CardRaster.Line);
        card.Fill(Left, 70, Wide, 2, CardRaster.Line);
        if (beliefs.Where(belief => belief.Resolution is null).MaxBy(belief => BeliefList.Rank(belief.Importance)) is Belief first)
        {
            DrawNumber(card, first.Estimate!);
        }

        DrawScale(card);
        DrawDots(card, beliefs, settled: false);
        DrawDots(card, beliefs, settled: true);
        CardPng.Write(card, output);
        ArrayPool<byte>.Shared.Return(pixels);
    }

    /// <summary>The number, large, and its length on the scale with the range around it.</summary>
    private static void DrawNumber(CardRaster card, Estimate estimate)
    {
        const int Height = 128;
        const double From = 560;
        const double Length = Left + Wide - From;
        double at = Math.Clamp(estimate.Probability!.Value, 0, 1);
        int whole = (int)Math.Round(at * 100, MidpointRounding.AwayFromZero);
        CardNumerals.Write(card, Counting.Plain(at is > 0 and < 1 ? Math.Clamp(whole, 1, 99) : whole) + "%", Left + 8, 122, Height, CardRaster.Accent);
        card.Fill(From, 185, Length, 2, CardRaster.Line);
        foreach (double tick in (double[])[0, 0.5, 1])
        {
            card.Fill(From + (tick * (Length - 2)), tick == 0.5 ? 179 : 173, 2, tick == 0.5 ? 14 : 26, CardRaster.Line);
        }

        card.Fill(From, 174, at * Length, 24, FullOf(CardRaster.Accent));
        if (estimate is { Low: double low, High: double high } && high > low)
        {
            (double start, double width) = (From + (low * Length), (high - low) * Length);
            card.Fill(start, 160, width, 3, FullOf(CardRaster.Ink));
            card.Fill(start, 209, width, 3, FullOf(CardRaster.Ink));
            card.Fill(start, 160, 3, 52, FullOf(CardRaster.Ink));
            card.Fill(start + width - 3, 160, 3, 52, FullOf(CardRaster.Ink));
        }

        card.Fill(From + (at * Length) - 2, 154, 4, 64, FullOf(CardRaster.Ink));
    }

    /// <summary>The line from 0 to 100, its hairlines and numbers.</summary>
    private static void DrawScale(CardRaster card)
    {
        const int Height = 22;
        foreach (int tick in (int[])[0, 25, 50, 75, 100])
        {
            double x = Left + (Wide * tick / 100);
            card.Fill(x - 1, Axis - Above - 4, 2, Above + Below + 8, CardRaster.Rule);
            string figure = Counting.Plain(tick);
            double width = CardNumerals.WidthOf(figure, Height);
            CardNumerals.Write(card, figure, Math.Clamp(x - (width / 2) + 2, Left, Left + Wide - width), Axis + Below + 16, Height, CardRaster.Ink);
        }

        card.Fill(Left, Axis - 1, Wide, 3, FullOf(CardRaster.Ink));
    }

    /// <summary>Open beliefs stand on the line; those that came out hang below it, filled if they came true.</summary>
    private static void DrawDots(CardRaster card, Belief[] beliefs, bool settled)
    {
        RuleDot[] dots =
        [
            .. beliefs.Where(belief => settled ? belief.Resolution?.Outcome is Outcome.Yes or Outcome.No : belief.Resolution is null)
                .Select(belief => new RuleDot(Math.Clamp(belief.Estimate!.Probability!.Value, 0, 1), null, settled ? belief.Resolution!.Outcome == Outcome.Yes : null, -BeliefList.Rank(belief.Importance), "", belief.Id)),
        ];
        double room = beliefs.Length > Few ? 17 : 26;
        (RulePlace[] places, int lanes) = RuleLanes.Of(dots, Wide, room, dots.Length > Few);
        double pitch = Math.Min(room, (settled ? Below : Above) / Math.Max(1, lanes));
        for (int i = 0; i < dots.Length; i++)
        {
            double x = Left + (dots[i].At * Wide) + (places[i].Column * pitch);
            double away = ((places[i].Lane + 0.5) * pitch) + 6;
            double radius = pitch * 0.42;
            card.Dot(x, settled ? Axis + away : Axis - away, radius, settled ? CardRaster.Ink : CardRaster.Accent, dots[i].CameTrue == false ? Math.Max(0.5, radius - 2) : 0);
        }
    }

    private static byte FullOf(CardRaster.Shade shade) => (byte)(shade.First + shade.Steps - 1);
}
