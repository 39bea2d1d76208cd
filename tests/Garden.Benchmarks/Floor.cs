using Microsoft.Win32.SafeHandles;

namespace Garden.Benchmarks;

/// <summary>What no builder of sites can be faster than: it reads every input, and writes as many files of as many bytes as a site has.</summary>
internal static class Floor
{
    /// <summary>Reads and writes, on every core.</summary>
    /// <param name="inputs">The folder that is read.</param>
    /// <param name="site">A built site: its files' names and sizes are taken, their bytes are not read.</param>
    /// <param name="output">It does not exist yet.</param>
    public static void Run(string inputs, string site, string output)
    {
        byte[] bytes = new byte[1 << 20];
        Parallel.ForEach(Directory.EnumerateFiles(inputs, "*", SearchOption.AllDirectories), static file => File.ReadAllBytes(file));
        FileInfo[] files = [.. new DirectoryInfo(site).EnumerateFiles("*", SearchOption.AllDirectories)];
        foreach (string folder in files.Select(file => Path.GetRelativePath(site, file.DirectoryName!)).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(output, folder));
        }

        Parallel.ForEach(files, file =>
        {
            using SafeFileHandle handle = File.OpenHandle(Path.Combine(output, Path.GetRelativePath(site, file.FullName)), FileMode.CreateNew, FileAccess.Write);
            long size = file.Length;
            for (long at = 0; at < size; at += bytes.Length)
            {
                RandomAccess.Write(handle, bytes.AsSpan(0, (int)Math.Min(bytes.Length, size - at)), at);
            }
        });
    }
}
