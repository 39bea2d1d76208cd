using System.Globalization;
using System.Text;

namespace Garden.Cli.Files;

/// <summary>What a build told of itself, beside what it wrote.</summary>
/// <param name="Pages">How many pages the site has, lists included.</param>
/// <param name="Hidden">How many pages were left out as draft or private.</param>
/// <param name="Found">What lint found, counted: <c>2 warnings, 1 info</c>; empty when it found nothing.</param>
internal sealed record BuildTold(int Pages, int Hidden, string Found);

/// <summary>
/// What the last build into an output folder was made from, and what it told. Where a garden, its theme, the choices and the program are the
/// same to the byte, and the site stands as that build left it, building again would write nothing: it need not be done.
/// It is kept in the user's own cache, for it differs between machines and programs, and sites must not. It holds hashes and counts, no word of
/// the garden. Losing it costs a build.
/// </summary>
internal sealed class BuildRecord
{
    private const string FirstLine = "garden build 1";
    private const int MostBytes = 4096;

    private readonly string _path;
    private readonly OutputFolder _folder;
    private readonly ContentHash _inputs;

    /// <summary>The record of builds of one garden, as it is now, into one folder.</summary>
    /// <param name="cache">The folder of the program's own cache. Need not exist.</param>
    /// <param name="inputs">Of everything that the build is made from.</param>
    public BuildRecord(string cache, OutputFolder folder, ContentHash inputs)
    {
        InputHash whole = new();
        whole.Add(folder.FullPath);
        // One of 256 names, so that folders that come and go leave no heap of records behind.
        _path = Path.Combine(cache, $"build-{whole.Value.ToString()[..2]}");
        whole.Add(inputs.ToString());
        _inputs = whole.Value;
        _folder = folder;
    }

    /// <summary>What the build would tell, and how many files it would find as they should be; null where it has to be done.</summary>
    public (BuildTold Told, int Unchanged)? Standing(CancellationToken cancellation)
    {
        if (Read() is not ({ } told, ContentHash manifest) || !SiteHold.Take(_folder, patience: TimeSpan.Zero, cancellation).TryGet(out SiteHold? hold, out _))
        {
            return null;
        }

        using (hold)
        {
            SiteManifest site = hold.Inventory.Manifest;
            return HashOf(site) == manifest && site.Files.All(file => hold.Inventory.Stands(file.Key, file.Value.Hash)) ? (told, site.Files.Count) : null;
        }
    }

    /// <summary>Notes what was built, for the next time. A disk that does not take it costs that next time a build, and is no failure.</summary>
    /// <param name="files">How many files the site was made of. Where one of them stood there already as a stranger's, the list of the build has fewer, and nothing is noted.</param>
    public void Write(BuildTold told, int files) => Disk.Attempt("note what was built", () =>
    {
        if (!SiteManifest.Load(_folder.ManifestPath).TryGet(out SiteManifest? site, out FileFailure? failure))
        {
            return failure;
        }

        if (site.Files.Count != files)
        {
            return null;
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"{FirstLine}\n{_inputs}\n{HashOf(site)}\n{told.Pages}\n{told.Hidden}\n{told.Found}\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        return UserFile.Write(_path, Encoding.UTF8.GetBytes(text));
    });

    private (BuildTold Told, ContentHash Manifest)? Read() =>
        UserFile.Read(_path, MostBytes).Text?.Split('\n') is [FirstLine, { } inputs, { } manifest, { } pages, { } hidden, { } found, ""]
        && inputs == _inputs.ToString()
        && ContentHash.TryParse(manifest, out ContentHash hash)
        && int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out int pageCount)
        && int.TryParse(hidden, NumberStyles.None, CultureInfo.InvariantCulture, out int hiddenCount)
            ? (new BuildTold(pageCount, hiddenCount, found), hash)
            : null;

    private static ContentHash HashOf(SiteManifest site) => ContentHash.Of(site.ToBytes());
}
