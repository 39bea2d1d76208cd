using System.Runtime.InteropServices;
using Garden.Language.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Garden.Cli.Files;

/// <summary>What stands at a path. A symbolic link is itself, never its target.</summary>
internal enum NodeKind
{
    Missing,
    File,
    Folder,
    Link,

    /// <summary>FIFO, socket or device, which may hang whoever opens it.</summary>
    Special,

    /// <summary>Something, or nothing, in a folder that may not be looked into.</summary>
    Unseen,
}

/// <summary>The few things that the framework does not offer, and the one place where exceptions of the disk become values.</summary>
internal static partial class Disk
{
    private const string Native = "libSystem.Native";
    private const int TypeMask = 0xF000;
    private const int CurrentFolder = -100;
    private const uint SwapBoth = 2;
    private const int NoSuchEntry = 2;
    private const int NotAFolder = 20;
    private const int IsAFolder = 21;

    /// <summary>What a failure of the machine, or a cancellation, is as a value. Null for any other exception: a mistake in the program.</summary>
    /// <param name="doing">What was tried, to follow "cannot".</param>
    public static FileFailure? Describe(string doing, Exception e) => e switch
    {
        IOException or UnauthorizedAccessException => new(FailureKind.Machine, $"cannot {doing}: {Reason(e)}"),
        OperationCanceledException => new(FailureKind.Interrupted, $"interrupted: did not {doing}"),
        _ => null,
    };

    /// <summary>Why the machine said no, in words for whoever asked.</summary>
    public static string Reason(Exception failure) => failure.HResult == IsAFolder ? "it is a folder" : failure.Message;

    /// <summary>Does the work; turns a failure of the machine, or a cancellation, into a value.</summary>
    /// <typeparam name="T">What the work yields.</typeparam>
    /// <param name="doing">What is tried, to follow "cannot".</param>
    public static Result<T, FileFailure> Attempt<T>(string doing, Func<Result<T, FileFailure>> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception e) when (Describe(doing, e) is { } failure)
        {
            return failure;
        }
    }

    /// <summary>The same for work that yields nothing but perhaps a failure.</summary>
    public static FileFailure? Attempt(string doing, Func<FileFailure?> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (Describe(doing, e) is { } failure)
        {
            return failure;
        }
    }

    /// <summary>Looks without opening, so that nothing can hang.</summary>
    public static NodeKind KindOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            FileInfo info = new FileInfo(path);
            return (int)info.Attributes switch
            {
                -1 => NodeKind.Missing,
                var a when ((FileAttributes)a).HasFlag(FileAttributes.ReparsePoint) => NodeKind.Link,
                var a when ((FileAttributes)a).HasFlag(FileAttributes.Directory) => NodeKind.Folder,
                var a when ((FileAttributes)a).HasFlag(FileAttributes.Device) => NodeKind.Special,
                _ => NodeKind.File,
            };
        }

        if (LStat(path, out FileStatus status) != 0)
        {
            return Marshal.GetLastPInvokeError() is NoSuchEntry or NotAFolder ? NodeKind.Missing : NodeKind.Unseen;
        }

        return (status.Mode & TypeMask) switch
        {
            0x8000 => NodeKind.File,
            0x4000 => NodeKind.Folder,
            0xA000 => NodeKind.Link,
            _ => NodeKind.Special,
        };
    }

    /// <summary>Whether an open file is the one that stands at a path, and not one that stood there. Always so on Windows, where what is open is not renamed or deleted.</summary>
    public static bool IsAt(SafeFileHandle file, string path) =>
        OperatingSystem.IsWindows()
        || (FStat(file, out FileStatus open) == 0 && LStat(path, out FileStatus there) == 0 && (open.Device, open.Node) == (there.Device, there.Node));

    /// <summary>Moves a file or folder by renaming it, over a file if need be. Never copies: <see cref="File.Move(string, string)"/> would, between file systems.</summary>
    /// <exception cref="IOException">The system refused; nothing has moved.</exception>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            if (Directory.Exists(from))
            {
                Directory.Move(from, to);
            }
            else
            {
                File.Move(from, to, overwrite: true);
            }

            return;
        }

        if (RenameNode(from, to) != 0)
        {
            int error = Marshal.GetLastPInvokeError();
            throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{to}'", error);
        }
    }

    /// <summary>Gives a file a second name. False where the file system knows no hard links.</summary>
    public static bool TryLink(string existing, string other) => !OperatingSystem.IsWindows() && LinkNode(existing, other) == 0;

    /// <summary>
    /// Swaps two files in one step, so that neither path is ever empty. False where that cannot be done; only Linux
    /// can. It also spares ext4 from flushing each new file, as it does when one is renamed over another.
    /// </summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() && ExchangeNodes(CurrentFolder, one, CurrentFolder, other, SwapBoth) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ExchangeNodes(int oneFolder, string one, int otherFolder, string other, uint flags);

    [LibraryImport(Native, EntryPoint = "SystemNative_LStat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LStat(string path, out FileStatus status);

    [LibraryImport(Native, EntryPoint = "SystemNative_Rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameNode(string from, string to);

    [LibraryImport(Native, EntryPoint = "SystemNative_Link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LinkNode(string existing, string other);

    [LibraryImport(Native, EntryPoint = "SystemNative_FStat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FStat(SafeFileHandle file, out FileStatus status);

    /// <summary>The record that the framework's own shim fills (116 bytes in .NET 10), with room to spare for what later versions append.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct FileStatus
    {
        [FieldOffset(4)]
        public int Mode;

        [FieldOffset(88)]
        public long Device;

        [FieldOffset(104)]
        public long Node;
    }
}
