using System.CommandLine;
using Garden.Cli.Files;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary><c>garden build</c>: renders the site into the output folder.</summary>
internal static class BuildCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string?> path = CommonOptions.GardenPath();
        Option<string?> output = CommonOptions.Output();
        Option<string?> url = CommonOptions.Url("--base-url", "where the site will live (default: url in garden.yml)", "-u");
        Option<string?> theme = new("--theme") { Description = "a folder under themes/ (default: theme in garden.yml)", HelpName = "NAME" };
        Option<bool> drafts = new("--drafts") { Description = "publish what says draft: true too" };
        Option<bool> strict = new("--strict") { Description = "fail on any error or warning that lint has" };
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        Option<bool> portable = new("--portable") { Description = "links name index.html, for reading from disk" };
        Option<bool> watch = new("--watch") { Description = "build again whenever something changes" };
        Option<bool> quiet = new("--quiet", "-q") { Description = "say nothing when all is well" };
        Option<bool> timings = new("--timings") { Description = "say where the time went" };
        DocumentedCommand command = new("build", "render the site into output/")
        {
            Examples =
            [
                ("garden build", "the garden around the current folder"),
                ("garden build -u https://example.org/garden/", "with the address it will live at"),
                ("garden build --portable -o ~/site", "to be read from disk, elsewhere"),
            ],
        };
        command.Add(path);
        foreach (Option option in (Option[])[output, url, theme, drafts, strict, asOf, portable, watch, quiet, timings])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            if (!GardenLocation.Find(shell.FullPath(parsed.GetValue(path))).TryGet(out GardenLocation? garden, out FileFailure? failure))
            {
                return shell.Fail(failure);
            }

            string folder = parsed.GetValue(output) is string named ? shell.FullPath(named) : garden.Output;
            BuildChoices choices = new()
            {
                Today = parsed.GetValue(asOf) ?? shell.Today(),
                Shown = parsed.GetValue(drafts) ? PageHiding.Draft : PageHiding.None,
                Strict = parsed.GetValue(strict),
                Theme = parsed.GetValue(theme),
                BaseUrl = parsed.GetValue(url),
                Portable = parsed.GetValue(portable),
            };
            BuildRun build = new(shell, shell.Ink(parsed.GetValue(CommonOptions.Color), shell.OutIsTerminal)) { IsQuiet = parsed.GetValue(quiet), TellsTimings = parsed.GetValue(timings) };
            int Once() => build.Run(garden, folder, choices, cancellation);
            return parsed.GetValue(watch) ? await Watching.RepeatAsync(shell, garden, folder, Once, parsed.GetValue(CommonOptions.Debug), cancellation) : Once();
        });
        return command;
    }
}
