using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>One file that the build wrote.</summary>
/// <param name="Hash">Of the content that was written.</param>
/// <param name="Size">In bytes; <see cref="AlwaysCheck"/> when the file on disk was kept although it differs.</param>
internal readonly record struct ManifestEntry(ContentHash Hash, long Size)
{
    /// <summary>A size that no file has: such an entry is compared by its hash at every build.</summary>
    public const long AlwaysCheck = -1;
}

/// <summary>
/// What the last build wrote into an output folder, kept there under <see cref="FileName"/>. It holds no times and no
/// machine's paths, so that equal sites have equal manifests; its own modification time bounds those of the files.
/// </summary>
internal sealed class SiteManifest
{
    public const string FileName = SitePath.OwnPrefix + "manifest.json";

    private const int Version = 2;
    private const int FirstVersion = 1;
    private const int MaxBytes = 256 * 1024 * 1024;

    public static SiteManifest Empty { get; } = new(0, FrozenDictionary<string, ManifestEntry>.Empty, DateTime.MinValue, Version);

    private SiteManifest(int pages, IReadOnlyDictionary<string, ManifestEntry> files, DateTime writtenUtc, int version)
    {
        Pages = pages;
        Files = files;
        WrittenUtc = writtenUtc;
        IsFirst = version == FirstVersion;
    }

    /// <summary>How many of the writer's own pages the site shows.</summary>
    public int Pages { get; }

    /// <summary>By path relative to the output folder, with <c>/</c>. Every path is safe (see <see cref="SitePath"/>).</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Files { get; }

    /// <summary>When the manifest reached the disk, after every file in it: what was modified later is not as it was written.</summary>
    public DateTime WrittenUtc { get; }

    /// <summary>Whether garden 0.1 wrote it, which told files apart by <see cref="ContentHash.OfFileAtFirst"/>.</summary>
    public bool IsFirst { get; }

    public static SiteManifest Of(int pages, IReadOnlyDictionary<string, ManifestEntry> files) => new(pages, files, DateTime.MinValue, Version);

    /// <summary>Reads a manifest; <see cref="Empty"/> when there is none. One that is damaged, or that names a file outside the folder, is refused.</summary>
    public static Result<SiteManifest, FileFailure> Load(string path)
    {
        NodeKind kind = Disk.KindOf(path);
        if (kind == NodeKind.Missing)
        {
            return Empty;
        }

        if (kind == NodeKind.Unseen)
        {
            return new FileFailure(FailureKind.Machine, $"'{path}' cannot be looked at: permission denied", "let the user that runs garden read that folder");
        }

        if (kind == NodeKind.File)
        {
            try
            {
                return Parse(RegularFile.ReadAll(path, MaxBytes), new FileInfo(path).LastWriteTimeUtc);
            }
            catch (OversizedFileException)
            {
                // Refused below: no build wrote it.
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                // Refused below: not JSON, or not of this shape.
            }
        }

        return FileFailure.Refuse(
            $"'{path}' is damaged, so it is not known which files the last build wrote",
            "look through that folder, empty it yourself, and build again");
    }

    public bool IsSameAs(SiteManifest other) =>
        Pages == other.Pages
        && Files.Count == other.Files.Count
        && Files.All(f => other.Files.TryGetValue(f.Key, out ManifestEntry entry) && entry == f.Value);

    /// <summary>The manifest as UTF-8 JSON, in ordinal order of path.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new MemoryStream();
        using (Utf8JsonWriter json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("pages", Pages);
            json.WriteStartObject("files");
            foreach ((string? path, ManifestEntry entry) in Files.OrderBy(static f => f.Key, StringComparer.Ordinal))
            {
                json.WriteString(path, string.Create(CultureInfo.InvariantCulture, $"{entry.Hash} {entry.Size}"));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static SiteManifest Parse(ReadOnlySpan<byte> bytes, DateTime writtenUtc)
    {
        Utf8JsonReader json = new Utf8JsonReader(bytes);
        Expect(ref json, JsonTokenType.StartObject);
        int version = ReadNumber(ref json, "version");
        Demand(version is Version or FirstVersion);
        int pages = ReadNumber(ref json, "pages");
        ExpectName(ref json, "files");
        Expect(ref json, JsonTokenType.StartObject);
        Dictionary<string, ManifestEntry> files = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string path = json.GetString()!;
            Expect(ref json, JsonTokenType.String);
            Demand(SitePath.IsSafe(path) && files.TryAdd(path, ParseEntry(json.GetString()!)));
        }

        Demand(json.TokenType == JsonTokenType.EndObject);
        Expect(ref json, JsonTokenType.EndObject);
        Demand(!json.Read());
        return new(pages, files, writtenUtc, version);
    }

    private static ManifestEntry ParseEntry(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        Demand(space > 0);
        Demand(ContentHash.TryParse(text.AsSpan(0, space), out ContentHash hash));
        Demand(long.TryParse(text.AsSpan(space + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long size));
        return new(hash, size);
    }

    private static int ReadNumber(ref Utf8JsonReader json, string name)
    {
        ExpectName(ref json, name);
        Expect(ref json, JsonTokenType.Number);
        return json.GetInt32();
    }

    private static void ExpectName(ref Utf8JsonReader json, string name)
    {
        Expect(ref json, JsonTokenType.PropertyName);
        Demand(json.ValueTextEquals(name));
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type) => Demand(json.Read() && json.TokenType == type);

    private static void Demand(bool condition)
    {
        if (!condition)
        {
            throw new FormatException();
        }
    }
}
