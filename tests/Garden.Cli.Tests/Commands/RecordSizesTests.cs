using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Garden.Cli.Tests.Commands;

/// <summary>Records of 8, 40 and 400 outcomes: each view says what they bear and no more.</summary>
public sealed class RecordSizesTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Theory]
    [InlineData(8, false, false, false, false)]
    [InlineData(40, true, true, false, true)]
    [InlineData(400, true, true, true, true)]
    public async Task Text_and_page_say_no_more_than_the_record_bears(int outcomes, bool hasCurve, bool hasParts, bool isRecalibrated, bool isRetested)
    {
        using WorkFolder work = Garden(outcomes);
        string text = (await work.RunOnAsync(Day, "score")).Out;
        Assert.Equal(hasCurve, text.Contains("90% interval", StringComparison.Ordinal));
        Assert.Equal(hasParts, text.Contains("miscalibration", StringComparison.Ordinal));
        Assert.Equal(isRecalibrated, text.Contains("when you say 80%, expect", StringComparison.Ordinal));
        Assert.Equal(isRetested, text.Contains("your own noise", StringComparison.Ordinal));
        Assert.Equal(isRetested, text.Contains("public numbers", StringComparison.Ordinal));

        Assert.Equal(0, (await work.RunOnAsync(Day, "build")).ExitCode);
        string page = work.Read("output/calibration/index.html");
        Assert.Equal(isRecalibrated, page.Contains("When I say 80%", StringComparison.Ordinal));
        Assert.Equal(isRetested, page.Contains("My own noise", StringComparison.Ordinal));
        Assert.Equal(isRetested, page.Contains("Public forecasts", StringComparison.Ordinal));

        using JsonDocument json = JsonDocument.Parse((await work.RunOnAsync(Day, "score", "-f", "json")).Out);
        JsonElement recalibration = json.RootElement.GetProperty("recalibration");
        Assert.Equal(isRecalibrated ? JsonValueKind.Object : JsonValueKind.Null, recalibration.ValueKind);
        Assert.Equal(outcomes / 2, json.RootElement.GetProperty("publicForecasts").GetProperty("count").GetInt32());
        Assert.Equal(outcomes / 4, json.RootElement.GetProperty("retest").GetProperty("pairs").GetInt32());
    }

    /// <summary>A writer whose numbers lie too far out: every second belief has a public number, every fourth was asked for blind.</summary>
    private static WorkFolder Garden(int outcomes)
    {
        Dice dice = new(outcomes);
        StringBuilder page = new("## Beliefs\n\n");
        for (int index = 0; index < outcomes; index++)
        {
            int percent = 5 + (10 * dice.Below(10));
            bool isYes = dice.Below(100) < 25 + (percent / 2);
            string blind = index % 4 == 0 ? $"  - 2026-02-01: {percent}% — blind {Math.Min(95, percent + 10)}%\n" : "";
            string forecast = index % 2 == 0 ? $"  - forecast: https://example.org/{index} 50% 2026-01-15\n" : "";
            page.Append(
                CultureInfo.InvariantCulture,
                $"- Claim number {index} holds. ~{percent}% — a guess ^b{index}\n  - 2026-01-01: {percent}%\n{blind}{forecast}  - resolved: {(isYes ? "yes" : "no")} 2026-03-{1 + dice.Below(28):00}\n");
        }

        WorkFolder work = new();
        work.Write("input/garden.yml", "title: Test\n");
        work.Write("input/topics/a.md", page.ToString());
        return work;
    }
}
