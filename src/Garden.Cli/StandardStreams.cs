using System.Runtime.InteropServices;

namespace Garden.Cli;

/// <summary>
/// The three streams that the process was started with. Where one was closed (<c>&lt;&amp;-</c>), the framework has put something of its own at its number, such as the
/// pipe of its signals: reading there waits for ever and swallows Ctrl-C, and writing there would go into whatever it is.
/// </summary>
internal static partial class StandardStreams
{
    private const string Native = "libSystem.Native";

    /// <summary>The standard input; at its end from the start where it was closed.</summary>
    public static Stream Input() => IsOpen(0) ? Console.OpenStandardInput() : Stream.Null;

    /// <summary>The standard output; where it was closed, writing to it fails like writing to a full disk.</summary>
    public static Stream Output() => IsOpen(1) ? Console.OpenStandardOutput() : new ClosedStream("the standard output is closed");

    /// <summary>The standard error; where it was closed, what is written goes nowhere.</summary>
    public static Stream Error() => IsOpen(2) ? Console.OpenStandardError() : Stream.Null;

    /// <summary>
    /// Whether the stream came with the process. What is inherited is not marked to be closed when a program starts, or it would have been; all that the framework opens is.
    /// </summary>
    public static bool IsOpen(int descriptor) => OperatingSystem.IsWindows() || DescriptorFlags(descriptor) == 0;

    [LibraryImport(Native, EntryPoint = "SystemNative_FcntlGetFD")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int DescriptorFlags(nint descriptor);

    /// <summary>Takes nothing.</summary>
    private sealed class ClosedStream(string message) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (count > 0)
            {
                throw new IOException(message);
            }
        }
    }
}
