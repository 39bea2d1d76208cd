using Garden.Cli.Tests.Publishing;

namespace Garden.Cli.Tests.Safety;

/// <summary>A site is the same, byte for byte, whatever machine builds it.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [FactWith("sh")]
    public async Task Neither_place_language_time_zone_threads_nor_umask_change_a_byte()
    {
        string[] machines =
        [
            "LANG=C TZ=UTC", "LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati DOTNET_PROCESSOR_COUNT=1", "LANG=de_DE.UTF-8 TZ=Etc/GMT+12 DOTNET_PROCESSOR_COUNT=16", "LANG=ar_SA.UTF-8 LC_ALL=ar_SA.UTF-8 TZ=Asia/Tokyo",
            "LANG=fa_IR.UTF-8 LC_ALL=fa_IR.UTF-8 DOTNET_GCHeapCount=1", "LANG=th_TH.UTF-8 LC_ALL=th_TH.UTF-8 HOME=/nowhere",
        ];
        SortedDictionary<string, string>? first = null;
        foreach ((int index, string machine) in machines.Index())
        {
            string place = $"place {index}/{new string('x', index)}/garden";
            _work.Take("input", $"{place}/input");
            string program = typeof(CommandLine).Assembly.Location;
            string umask = index % 2 == 0 ? "022" : "077";
            await Processes.MustRunAsync(_work.At(place), "sh", "-c", $"umask {umask}; export SOURCE_DATE_EPOCH=1780272000 {machine}; exec dotnet '{program}' build -q");
            SortedDictionary<string, string> site = new(_work.Snapshot($"{place}/output").ToDictionary(file => Path.GetRelativePath(place, file.Key), file => file.Value), StringComparer.Ordinal);
            first ??= site;
            Assert.Equal(first, site);
        }
    }
}
