using Garden.Language.Diagnostics;

namespace Garden.Cli.Files;

/// <summary>Files that the user names on the command line: reports, baselines.</summary>
internal static class UserFile
{
    /// <summary>Reads a text of the user's.</summary>
    /// <param name="most">The most bytes that are read.</param>
    /// <returns>The text, or why there is none, to follow the name of the file.</returns>
    public static (string? Text, string? Problem) Read(string path, int most)
    {
        (byte[]? bytes, string? problem) = ReadBytes(path, most);
        return bytes is null ? (null, problem) : RegularFile.TextOf(path, bytes);
    }

    /// <summary>Reads a file of the user's.</summary>
    /// <param name="most">The most bytes that are read.</param>
    /// <returns>The bytes, or why there are none, to follow the name of the file.</returns>
    public static (byte[]? Bytes, string? Problem) ReadBytes(string path, int most)
    {
        try
        {
            return RegularFile.KindOf(path) switch
            {
                NodeKind.Missing => (null, "there is no such file"),
                not NodeKind.File => (null, "it is no regular file"),
                _ => (RegularFile.ReadAll(path, most), null),
            };
        }
        catch (OversizedFileException)
        {
            return (null, "it is too large");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, "it cannot be read");
        }
    }

    /// <summary>
    /// Reads what comes in by the standard input, which may have no end. The reading itself cannot be interrupted, the wait for it can.
    /// </summary>
    /// <param name="input">Opens it.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    public static Result<byte[], FileFailure> ReadInput(Func<Stream> input, int most, CancellationToken cancellation)
    {
        Task<Result<byte[], FileFailure>> reading = Task.Run(
            () => Disk.Attempt("read the standard input", Result<byte[], FileFailure> () =>
            {
                using Stream stream = input();
                using MemoryStream content = new();
                byte[] piece = new byte[64 * 1024];
                while (stream.Read(piece) is > 0 and int read)
                {
                    content.Write(piece, 0, read);
                    if (content.Length > most)
                    {
                        return FileFailure.Refuse($"the standard input has more than {most} bytes", "give it one page");
                    }
                }

                return content.ToArray();
            }),
            CancellationToken.None);
        reading.Wait(cancellation);
        return reading.Result;
    }

    /// <summary>Writes a file whole or not at all, whether or not it stands there already.</summary>
    /// <param name="path">Full; the folder must exist.</param>
    public static FileFailure? Write(string path, ReadOnlyMemory<byte> contents)
    {
        string folder = Path.GetDirectoryName(path) ?? path;
        if (!Directory.Exists(folder))
        {
            return FileFailure.Refuse($"there is no folder '{folder}' to write '{Path.GetFileName(path)}' into");
        }

        return Disk.KindOf(path) == NodeKind.Missing ? AtomicFile.Create(path, contents, folder) : AtomicFile.Replace(path, contents, before: null, folder);
    }

    /// <summary>Adds to the end of a text that another program keeps.</summary>
    public static FileFailure? Append(string path, string text) => Disk.Attempt($"write '{path}'", () =>
    {
        if (RegularFile.KindOf(path) is not (NodeKind.File or NodeKind.Missing))
        {
            return FileFailure.Refuse($"'{path}' is no regular file");
        }

        File.AppendAllText(path, text);
        return null;
    });
}
