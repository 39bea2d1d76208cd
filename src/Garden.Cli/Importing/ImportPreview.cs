using System.Globalization;
using System.Text;
using Garden.Cli.Reporting;

namespace Garden.Cli.Importing;

/// <summary>Shows a page that an import would make.</summary>
internal static class ImportPreview
{
    private const int FirstLines = 24;

    /// <summary>From this many pages on, each is one line.</summary>
    private const int Many = 10;

    /// <summary>The name and size of a page, and its first lines where there are few pages.</summary>
    /// <param name="shown">Its path as the writer would write it.</param>
    /// <param name="pages">How many pages the import makes.</param>
    public static string Of(string shown, string text, string size, int pages)
    {
        string[] lines = text.TrimEnd('\n').Split('\n');
        StringBuilder preview = new();
        preview.Append(CultureInfo.InvariantCulture, $"would write {shown} ({Summary.Counted(lines.Length, "line")}, {size})\n");
        if (pages < Many)
        {
            foreach (string line in lines.Take(FirstLines))
            {
                preview.Append($"  | {Printable.Of(line)}".TrimEnd()).Append('\n');
            }

            if (lines.Length > FirstLines)
            {
                preview.Append(CultureInfo.InvariantCulture, $"  | … {Summary.Counted(lines.Length - FirstLines, "more line")}\n");
            }
        }

        return preview.ToString();
    }
}
