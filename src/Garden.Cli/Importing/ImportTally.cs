using System.Globalization;
using Garden.Cli.Reporting;

namespace Garden.Cli.Importing;

/// <summary>Counts what an import does, for its last line.</summary>
internal sealed class ImportTally
{
    /// <summary>The noun of a page.</summary>
    public const string Page = "page";

    /// <summary>The noun of a file that is copied.</summary>
    public const string File = "file";

    private int _pages;
    private int _copies;
    private long _bytes;

    /// <summary>Pages of the garden that change.</summary>
    public int Changed { get; set; }

    /// <summary>Pages of the garden that move.</summary>
    public int Moved { get; set; }

    /// <summary>New files that stand there already with the same contents.</summary>
    public int Unchanged { get; set; }

    /// <summary>New files in whose place another one stands.</summary>
    public int Kept { get; set; }

    /// <summary>Counts a new file.</summary>
    /// <param name="noun"><see cref="Page"/> or <see cref="File"/>.</param>
    /// <param name="bytes">Its size.</param>
    public void Add(string noun, long bytes)
    {
        _ = noun == Page ? _pages++ : _copies++;
        _bytes += bytes;
    }

    /// <summary>What was done, or would be.</summary>
    /// <param name="notes">How many things are told of besides.</param>
    public string Told(bool isDone, int notes)
    {
        string what = string.Join(", ", Parts().DefaultIfEmpty("nothing to write"));
        string told = notes == 0 ? "" : $"; {Summary.Counted(notes, "note")} above";
        string next = isDone || (_pages + _copies + Changed + Moved == 0) ? "" : "; --write does it";
        return what + told + next;

        IEnumerable<string> Parts()
        {
            string would = isDone ? "" : "would ";
            string[] made = [.. new[] { (_pages, Page), (_copies, File) }.Where(kind => kind.Item1 > 0).Select(kind => Summary.Counted(kind.Item1, kind.Item2))];
            if (made.Length > 0)
            {
                yield return $"{(isDone ? "wrote" : "would write")} {string.Join(" and ", made)} ({Size(_bytes)})";
            }

            if (Moved > 0)
            {
                yield return $"{(isDone ? "moved" : would + "move")} {Summary.Counted(Moved, Page)}";
            }

            if (Changed > 0)
            {
                yield return $"{(isDone ? "changed" : would + "change")} {Summary.Counted(Changed, Page)}";
            }

            if (Unchanged > 0)
            {
                yield return $"{Summary.Counted(Unchanged, File)} unchanged";
            }

            if (Kept > 0)
            {
                yield return $"{Summary.Counted(Kept, File)} kept as they were";
            }
        }
    }

    /// <summary>A size in the unit that fits: <c>820 B</c>, <c>3.1 kB</c>, <c>1.5 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}
