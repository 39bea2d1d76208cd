using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;
using FieldEntry = Garden.Language.Parsing.FrontMatter.FieldEntry;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Makes values of front matter that the garden cannot take into some that it can: a list of one is its one value, a key one letter off is the key that
/// is meant, and what is left becomes a comment. A page of which it is then in doubt whether it is for readers is a draft.
/// </summary>
/// <param name="settings">The garden's.</param>
/// <param name="today">The day of the import.</param>
/// <param name="note">Takes what is to be told.</param>
internal sealed class FrontMatterValues(GardenSettings settings, DateOnly today, Action<ImportNote> note)
{
    /// <summary>How many values are mended one by one; where there are more, every line becomes a comment.</summary>
    private const int MostTries = 30;

    /// <summary>The page with front matter in which nothing is wrong.</summary>
    /// <param name="name">The page's place, without extension.</param>
    public FolderPage Mend(FolderPage page, string name)
    {
        PageMetadata read = Read(page.Fields.Apply(), name);
        if (FirstError(read) is null)
        {
            return page with { Fields = page.Fields.Written() };
        }

        FrontMatterDraft fields = page.Fields;
        bool isInDoubt = false;
        for (int tries = 0; FirstError(read) is Diagnostic error; tries++)
        {
            isInDoubt |= read.Privacy.IsUnreadable;
            fields = fields.Written();
            fields = tries < MostTries ? Mended(page, fields, name, error, Errors(read)) : AllAside(page, fields, error);
            read = Read(fields.Apply(), name);
            if (tries > MostTries)
            {
                break; // what is a comment has no mistakes
            }
        }

        if (isInDoubt)
        {
            fields.SetYes("draft");
        }

        return page with { Fields = fields.Written() };
    }

    private static Diagnostic? FirstError(PageMetadata read) => read.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error);

    private static int Errors(PageMetadata read) => read.Diagnostics.Count(finding => finding.Severity == Severity.Error);

    private PageMetadata Read(string text, string name) => FrontMatterReader.Read(new SourceFile(name + ".md", text), PagePlace.Of(name + ".md").Kind, settings);

    private FrontMatterDraft Mended(FolderPage page, FrontMatterDraft fields, string name, Diagnostic error, int errors)
    {
        if (error.Rule == RuleDescriptor.MissingKey && fields.Find("date") is null)
        {
            fields.Set("date", today);
            Tell(page, null, "has no date, so it gets the day of the import");
            return fields;
        }

        int at = fields.File.Lines.StartOf(error.Location.Start.Line) + error.Location.Start.Column - 1;
        FieldEntry? entry = fields.Map?.Entries.FirstOrDefault(one => one.Span.Start <= at && at <= one.Span.End);
        foreach (string text in entry is null ? [] : Attempts(fields, entry, error))
        {
            FrontMatterDraft attempt = new(new SourceFile(fields.File.Path, text));
            if (attempt.Mistake is null && Errors(Read(text, name)) < errors)
            {
                return attempt;
            }
        }

        string? aside = entry is null ? null : fields.WithAside(entry);
        if (aside is null || FrontMatterMending.ProblemIn(new SourceFile("", aside)) is not null || Errors(Read(aside, name)) >= errors)
        {
            return AllAside(page, fields, error);
        }

        Tell(page, error, $"{error.Message}: `{entry!.Key}` stays in its front matter as a comment");
        return new FrontMatterDraft(new SourceFile(fields.File.Path, aside));
    }

    /// <summary>What a value may be meant to be.</summary>
    private static IEnumerable<string> Attempts(FrontMatterDraft fields, FieldEntry entry, Diagnostic error)
    {
        if (error.Fix is { Applicability: FixApplicability.Safe } fix)
        {
            yield return new PageEdit("", fields.File.Text, fix.Edits, "").After;
        }

        if (entry.Value is FieldList { Items: [FieldText only] })
        {
            yield return fields.With(entry, fields.File.Text[only.Span.Start..only.Span.End]);
        }
    }

    private FrontMatterDraft AllAside(FolderPage page, FrontMatterDraft fields, Diagnostic error)
    {
        Tell(page, error, $"{error.Message}: its front matter stays as a comment, and the page is a draft");
        return new FrontMatterDraft(FrontMatterMending.SetAside(fields.File, fields.Block));
    }

    private void Tell(FolderPage page, Diagnostic? error, string message) => note(new ImportNote(page.From, error?.Location.Start.Line, message));
}
