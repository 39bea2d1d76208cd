using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>
/// The program that runs now, as one file for every machine that has .NET: its assemblies, the licences of those that
/// are not its own, and a script <c>garden</c> that starts it, in a compressed archive. The same assemblies give the same bytes.
/// </summary>
internal static class PortableProgram
{
    /// <summary>
    /// The archive that a program carries when it cannot make one of itself: one compiled for one kind of machine, or
    /// one that is a single file. The build of the packages puts it in.
    /// </summary>
    private const string Carried = "program.tar.gz";

    private const string Name = "Garden.Cli";

    /// <summary>The licences of what the program brings along from others; the build writes it.</summary>
    private const string Notices = "THIRD-PARTY-NOTICES.txt";

    private const string Launcher =
        $"""
        #!/bin/sh
        exec dotnet "$(dirname "$0")/{Name}.dll" "$@"

        """;

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The same for every entry. Not 1970, of which tar complains.</summary>
    private static readonly DateTimeOffset Dated = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The archive of this program, or why there is none.</summary>
    public static Result<byte[], FileFailure> Pack()
    {
        using Stream? carried = typeof(PortableProgram).Assembly.GetManifestResourceStream(Carried);
        if (carried is null)
        {
            return Pack(AppContext.BaseDirectory);
        }

        using MemoryStream archive = new();
        carried.CopyTo(archive);
        return archive.ToArray();
    }

    /// <summary>The archive of the program in a folder.</summary>
    internal static Result<byte[], FileFailure> Pack(string folder) => Disk.Attempt<byte[]>("read the program's own files", () =>
    {
        string manifest = Path.Combine(folder, Name + ".deps.json");
        string configuration = Path.Combine(folder, Name + ".runtimeconfig.json");
        if (!File.Exists(manifest) || !File.Exists(configuration))
        {
            return Unable("it is a native program or a single file");
        }

        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            [Path.GetFileName(manifest)] = RegularFile.ReadAll(manifest, Caps.ProgramBytes.Most),
            [Path.GetFileName(configuration)] = RegularFile.ReadAll(configuration, Caps.ProgramBytes.Most),
            [Notices] = RegularFile.ReadAll(Path.Combine(folder, Notices), Caps.ProgramBytes.Most),
        };
        foreach (string assembly in Assemblies(files[Path.GetFileName(manifest)]))
        {
            byte[] content = RegularFile.ReadAll(Path.Combine(folder, assembly), Caps.ProgramBytes.Most);
            if (IsCompiledAhead(content))
            {
                return Unable("it is compiled for one kind of machine");
            }

            files.Add(assembly, content);
        }

        return Archived(files);
    });

    private static FileFailure Unable(string why) => FileFailure.Refuse(
        $"this program cannot put a copy of itself into the garden: {why}",
        "run `garden init --only-workflow` with the .NET tool or with a build of the source");

    /// <summary>The file names of the assemblies that a program brings along, the framework's not among them.</summary>
    private static IEnumerable<string> Assemblies(byte[] manifest)
    {
        using JsonDocument document = JsonDocument.Parse(manifest);
        string target = document.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        return [.. document.RootElement.GetProperty("targets").GetProperty(target).EnumerateObject()
            .SelectMany(library => library.Value.TryGetProperty("runtime", out JsonElement runtime) ? [.. runtime.EnumerateObject()] : Array.Empty<JsonProperty>())
            .Select(file => Path.GetFileName(file.Name))];
    }

    /// <summary>Whether an assembly holds machine code, which other kinds of machines refuse to load.</summary>
    private static bool IsCompiledAhead(byte[] assembly)
    {
        using MemoryStream stream = new(assembly, writable: false);
        using PEReader reader = new(stream);
        return reader.PEHeaders.CorHeader is not { ManagedNativeHeaderDirectory.Size: 0 };
    }

    private static byte[] Archived(SortedDictionary<string, byte[]> files)
    {
        using MemoryStream archive = new();
        using (GZipStream compressed = new(archive, CompressionLevel.Optimal, leaveOpen: true))
        using (TarWriter writer = new(compressed, TarEntryFormat.Ustar))
        {
            Add(writer, "garden", Encoding.UTF8.GetBytes(Launcher.ReplaceLineEndings("\n")), Runnable);
            foreach ((string name, byte[] content) in files)
            {
                Add(writer, name, content, Readable);
            }
        }

        return archive.ToArray();
    }

    private static void Add(TarWriter writer, string name, byte[] content, UnixFileMode mode)
    {
        using MemoryStream data = new(content, writable: false);
        writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { Mode = mode, ModificationTime = Dated, DataStream = data });
    }
}
