using System.Text;
using Garden.Analysis.Importing.Forecasts;
using Garden.Language.Model;

namespace Garden.Analysis.Exporting;

/// <summary>What a table of forecasts takes from the words around a belief.</summary>
/// <param name="Words">The reason and the notes, a line each.</param>
/// <param name="Tags">The tags that an import left as a note; empty for none.</param>
/// <param name="Asked">The day on which the question was asked, where an import left it as a note.</param>
internal sealed record NotesOf(string Words, string Tags, DateOnly? Asked)
{
    /// <summary>Reads the words of a belief.</summary>
    /// <param name="nameOf">The name of a reference's target, by index.</param>
    public static NotesOf Belief(Belief belief, Func<int, string> nameOf)
    {
        string tags = "";
        DateOnly? asked = null;
        List<string> words = [.. belief.Reason is RichText reason ? [reason.Plain(nameOf)] : (string[])[]];
        foreach (string line in Lines(belief.Notes, nameOf))
        {
            if (line.StartsWith(FatebookQuestions.TagsLead, StringComparison.Ordinal))
            {
                tags = line[FatebookQuestions.TagsLead.Length..];
            }
            else if (line.StartsWith(FatebookQuestions.AskedLead, StringComparison.Ordinal) && Moment.Read(line[FatebookQuestions.AskedLead.Length..]) is Moment at)
            {
                asked = at.Day;
            }
            else
            {
                words.Add(line.StartsWith(QuestionEntry.NotesLead, StringComparison.Ordinal) ? line[QuestionEntry.NotesLead.Length..] : line);
            }
        }

        return new NotesOf(string.Join('\n', words), tags, asked);
    }

    /// <summary>The lines of a text, at its breaks and at the ends of its blocks; blank ones only between breaks.</summary>
    private static List<string> Lines(RichText text, Func<int, string> nameOf)
    {
        List<string> lines = [];
        StringBuilder line = new();
        bool isBroken = false;
        foreach (TextEvent one in text.Events)
        {
            if (one.Kind == TextEventKind.Break || one.EndsBlock)
            {
                string words = line.ToString().Trim();
                if (words.Length > 0 || (isBroken && one.Kind == TextEventKind.Break))
                {
                    lines.Add(words);
                }

                isBroken = one.Kind == TextEventKind.Break;
                line.Clear();
            }
            else
            {
                line.Append(one.Kind switch
                {
                    TextEventKind.Text => one.Text.ReplaceLineEndings(" "),
                    TextEventKind.Name or TextEventKind.Embed => nameOf(one.Reference),
                    _ => "",
                });
            }
        }

        if (line.ToString().Trim() is { Length: > 0 } last)
        {
            lines.Add(last);
        }

        return lines;
    }
}
