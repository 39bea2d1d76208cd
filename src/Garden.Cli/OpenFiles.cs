using System.Runtime.InteropServices;
using System.Text;

namespace Garden.Cli;

/// <summary>
/// Looks whether enough files may be open at once: where they run out, the framework ends the process with a stack trace that nothing can
/// catch. It needs none itself.
/// </summary>
internal static partial class OpenFiles
{
    /// <summary>The least that every command gets by with, threads, libraries and the server of the preview included.</summary>
    public const ulong Least = 256;

    private const string Native = "libSystem.Native";
    private const int OpenFilesResource = 9;
    private const int StandardError = 2;

    /// <summary>Whether the process may open enough files; tells of it on the standard error when not.</summary>
    public static bool Suffice()
    {
        if (OperatingSystem.IsWindows() || GetLimit(OpenFilesResource, out Limit limit) != 0 || limit.Current >= Least)
        {
            return true;
        }

        if (!StandardStreams.IsOpen(StandardError))
        {
            return false;
        }

        byte[] message = Encoding.UTF8.GetBytes($"error: only {limit.Current} files may be open at once, and garden needs {Least}: run 'ulimit -n 1024' before it\n");
        _ = Write(StandardError, message, message.Length);
        return false;
    }

    [LibraryImport(Native, EntryPoint = "SystemNative_GetRLimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetLimit(int resource, out Limit limit);

    [LibraryImport(Native, EntryPoint = "SystemNative_Write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Write(nint file, byte[] bytes, int count);

    /// <summary>As the framework's own shim fills it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Current;
        public ulong Maximum;
    }
}
