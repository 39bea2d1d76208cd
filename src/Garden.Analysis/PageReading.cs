using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis;

/// <summary>Reads one page.</summary>
public delegate ParsedPage PageReader(SourceFile file, PagePlace place, GardenSettings settings);

/// <summary>A page as read, or the mistake of the program that came up while it was read.</summary>
internal readonly record struct PageReading(ParsedPage? Page, InternalError? Error)
{
    /// <summary>Reads a page; one page that makes the program fail does not hide which page it was, and not the others either.</summary>
    public static PageReading Of(SourceFile file, PagePlace place, GardenSettings settings, PageReader reader)
    {
        try
        {
            return new PageReading(reader(file, place, settings), null);
        }
        catch (Exception cause) when (InternalError.IsOne(cause))
        {
            int line = FailingLine(file, part => Fails(() => reader(part, place, settings), cause));
            return new PageReading(null, new InternalError("reading", file.Path, line, cause));
        }
    }

    /// <summary>
    /// The last line of the shortest beginning of a file that fails as the whole does. Found by halving, so where several
    /// lines would fail on their own it is one of them.
    /// </summary>
    private static int FailingLine(SourceFile file, Func<SourceFile, bool> fails)
    {
        int fine = 0;
        int failing = file.Lines.LineCount;
        while (failing - fine > 1)
        {
            int middle = fine + ((failing - fine) / 2);
            bool isBad = fails(new SourceFile(file.Path, file.Text[..file.Lines.StartOf(middle + 1)]));
            (fine, failing) = isBad ? (fine, middle) : (middle, failing);
        }

        return failing;
    }

    private static bool Fails(Action work, Exception likeThis)
    {
        try
        {
            work();
            return false;
        }
#pragma warning disable CA1031 // Whatever it is, it is only compared.
        catch (Exception found)
#pragma warning restore CA1031
        {
            return found.GetType() == likeThis.GetType();
        }
    }
}
