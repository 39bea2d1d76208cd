using System.Buffers;
using System.CommandLine;
using System.Text;
using Garden.Analysis;
using Garden.Analysis.Exporting;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Model;
using Garden.Site.Data;

namespace Garden.Cli.Commands;

/// <summary><c>garden export FORM</c>: the garden as data for other programs.</summary>
internal static class ExportCommand
{
    private static readonly string[] Forms = ["json", "csv", "fatebook", "markdown"];

    public static Command Create(Shell shell)
    {
        Argument<string> form = CommonOptions.Word("FORM", "json (every page), csv (the beliefs), fatebook (forecasts in the columns of Fatebook), or markdown (one file to read)", Forms);
        Argument<string?> path = CommonOptions.GardenPath();
        Option<string?> output = new("--output", "-o") { Description = "write to this file (default: the standard output)", HelpName = "FILE" };
        Option<bool> drafts = new("--drafts") { Description = "drafts too" };
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        DocumentedCommand command = new("export", "write the garden as data for other programs")
        {
            Examples =
            [
                ("garden export csv -o beliefs.csv", "the beliefs, for a spreadsheet"),
                ("garden export fatebook --drafts -o forecasts.csv", "every dated number, as Fatebook exports them"),
                ("garden export json | jq .title", "what garden.json holds, and every page's Markdown"),
                ("garden export markdown -o garden.md", "every page in one file"),
            ],
        };
        command.Add(form);
        command.Add(path);
        command.Add(output);
        command.Add(drafts);
        command.Add(asOf);
        command.ShowCorpus(shell, path, parsed => new GardenOptions(parsed.GetValue(asOf) ?? shell.Today(), parsed.GetValue(drafts) ? PageHiding.Draft : PageHiding.None), (parsed, read) =>
        {
            string? file = parsed.GetValue(output) is string named ? shell.FullPath(named) : null;
            shell.TellDrafts(read.Corpus, "writes");
            string content = Content(shell, parsed.GetRequiredValue(form), read);
            if (file is not null && ReportPlace.Problem(read.Files.Location, file, shell.Relative(file), there => EarlierOutput.IsExport(there, content)) is FileFailure refused)
            {
                return shell.Fail(refused);
            }

            if (file is null)
            {
                shell.Out.Write(content);
                return ExitCode.Fine;
            }

            if (UserFile.Write(file, Encoding.UTF8.GetBytes(content)) is FileFailure failure)
            {
                return shell.Fail(failure);
            }

            shell.Out.WriteLine($"wrote {shell.Relative(file)}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Content(Shell shell, string form, SeenFiles read)
    {
        switch (form)
        {
            case "csv":
                using (StringWriter table = new())
                {
                    Listings.Of(read.Corpus, "beliefs", new ListFilter()).Write(ListForm.Csv, table);
                    return table.ToString();
                }

            case "fatebook":
                FatebookTable forecasts = new FatebookExport(read.Corpus, read.Corpus.Today).Write();
                foreach (string note in forecasts.Notes)
                {
                    shell.Warn(note);
                }

                return forecasts.Table;
            case "markdown":
                return MarkdownExport.Of(read.Corpus, page => read.Files.PublishedBodyOf(read.Corpus, page));
            default:
                ArrayBufferWriter<byte> bytes = new();
                GardenJson.Write(read.Corpus, bytes, page => read.Files.PublishedBodyOf(read.Corpus, page), withWords: true);
                return Encoding.UTF8.GetString(bytes.WrittenSpan);
        }
    }
}
