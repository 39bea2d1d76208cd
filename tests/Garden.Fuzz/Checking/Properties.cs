using System.Text;
using System.Text.Json;
using Garden.Analysis;
using Garden.Analysis.Linting;
using Garden.Cli;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Cli.Serving;
using Garden.Fuzz.Writing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Fuzz.Checking;

/// <summary>Something that must hold of every garden.</summary>
/// <param name="Name">In a word.</param>
/// <param name="Check">Throws a <see cref="BrokenException"/> where it does not hold. The number chooses what is done, where there is a choice.</param>
internal sealed record FuzzProperty(string Name, Action<Trial, FuzzGarden, int> Check);

/// <summary>What is tried on each garden.</summary>
internal static class Properties
{
    public static readonly FuzzProperty[] All =
    [
        new("findings", FindingsLieInsideTheirFile),
        new("site", TheSiteIsSafeAndSaysEveryWord),
        new("again", AnEditedGardenIsBuiltAsFromTheStart),
        new("preview", ThePreviewIsTheBuild),
        new("fix", MendingTwiceIsMendingOnce),
        new("edit", EditingProperties.AnEditBringsNoFinding),
        new("others", OtherCommandsEnd),
        new("import", ImportingTwiceIsImportingOnce),
    ];

    private static readonly string[][] Others =
    [
        ["list", "beliefs"], ["list", "topics", "-f", "csv"], ["list", "uncertainties", "-f", "json"], ["list", "updates"], ["list", "reading"], ["score"], ["score", "-f", "json"], ["graph", "-f", "svg"], ["graph", "-f", "dot"], ["graph", "-f", "graphml"],
        ["graph", "-f", "mermaid"], ["export", "json"], ["export", "csv"], ["export", "markdown"], ["export", "fatebook"], ["diff", "."], ["review"], ["lint", "-f", "sarif"], ["lint", "-f", "github"], ["lint", "-f", "rdjson"], ["lint", "-f", "concise"], ["lint"],
        ["lint", "--statistics"], ["lint", "--fix", "--unsafe-fixes"], ["lint", "--write-baseline"], ["build", "--drafts", "-o", "o"], ["build", "--portable", "-o", "o"], ["lint", "--fix", "--dry-run"], ["mv", "a", "b/../../c"], ["new", "topic", "A \u202E<b>"],
    ];

    private static void FindingsLieInsideTheirFile(Trial trial, FuzzGarden garden, int choice)
    {
        using JsonDocument report = JsonDocument.Parse(trial.Run("lint", "-f", "json").Out is { Length: > 0 } json ? json : "{\"diagnostics\":[]}");
        foreach (JsonElement finding in report.RootElement.GetProperty("diagnostics").EnumerateArray())
        {
            string path = finding.GetProperty("path").GetString()!;
            if (path.StartsWith("themes/", StringComparison.Ordinal))
            {
                continue;
            }

            if (!garden.Files.TryGetValue(path[FuzzGarden.Prefix.Length..], out string? text))
            {
                throw new BrokenException($"a finding lies in '{path}', which is no file of the garden");
            }

            string[] lines = Decoded(text).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
            (int line, int column, int endLine, int endColumn) = (Number("line"), Number("column"), Number("endLine"), Number("endColumn"));
            bool isInside = line >= 1 && endLine <= lines.Length && (line < endLine || (line == endLine && column <= endColumn)) && column >= 1 && column <= lines[line - 1].Length + 1 && endColumn <= lines[endLine - 1].Length + 1;
            if (!isInside)
            {
                throw new BrokenException($"{finding.GetProperty("rule").GetString()} lies outside of its file: {finding}");
            }

            int Number(string name) => finding.GetProperty(name).GetInt32();
        }
    }

    private static string Decoded(string text)
    {
        string decoded = Encoding.UTF8.GetString(FuzzGarden.Bytes(text));
        return decoded.StartsWith('\uFEFF') ? decoded[1..] : decoded;
    }

    private static void TheSiteIsSafeAndSaysEveryWord(Trial trial, FuzzGarden garden, int choice)
    {
        if (trial.Run("build").Code != ExitCode.Fine)
        {
            if (Directory.Exists(trial.At("output")))
            {
                throw new BrokenException("a build that is refused leaves an output folder");
            }

            return;
        }

        foreach (string page in Directory.EnumerateFiles(trial.At("output"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (SafeHtml.Problem(File.ReadAllText(page)) is string problem)
            {
                throw new BrokenException($"{Path.GetRelativePath(trial.At("output"), page)}: {problem}");
            }
        }

        if (garden.HasOwnWords)
        {
            EveryWord(trial, garden);
        }
    }

    private static void EveryWord(Trial trial, FuzzGarden garden)
    {
        GardenFiles files = FilesOf(trial);
        ReadGarden read = GardenBuilder.Read(files.ToSources(), new GardenOptions(Trial.Today));
        ILookup<string, Diagnostic> findings = Linter.Lint(read.Corpus, read.Findings).ToLookup(finding => finding.Location.Path, StringComparer.Ordinal);
        foreach (Page page in read.Corpus.Seen.Pages)
        {
            string text = Decoded(garden.Files[page.Path[FuzzGarden.Prefix.Length..]]);
            string shown = File.ReadAllText(trial.At($"output/{Address.Of(page)}index.html"));
            string found = string.Join('\n', findings[page.Path].Select(finding => text[finding.Location.Span.Start..finding.Location.Span.End]));
            foreach (string word in OwnWords.Of(text))
            {
                if (!shown.Contains(word, StringComparison.Ordinal) && !found.Contains(word, StringComparison.Ordinal))
                {
                    throw new BrokenException($"a word of {page.Path} is neither on its page nor in a finding: {word}");
                }
            }
        }
    }

    private static GardenFiles FilesOf(Trial trial) =>
        GardenFiles.Read(LocationOf(trial), CancellationToken.None).TryGet(out GardenFiles? files, out FileFailure? failure) ? files : throw new BrokenException(failure.Message);

    private static GardenLocation LocationOf(Trial trial) =>
        GardenLocation.Find(trial.Folder).TryGet(out GardenLocation? location, out FileFailure? failure) ? location : throw new BrokenException(failure.Message);

    private static void AnEditedGardenIsBuiltAsFromTheStart(Trial trial, FuzzGarden garden, int choice)
    {
        trial.Run("build", "-o", "one");
        Edit(trial, garden, choice);
        if (trial.Run("build", "-o", "one").Code == ExitCode.Fine)
        {
            trial.Run("build", "-o", "two");
            if (Trial.Difference(trial.Snapshot("one"), trial.Snapshot("two")) is string path)
            {
                throw new BrokenException($"a build over an older one is not the build from the start: {path}");
            }
        }
    }

    private static string Edit(Trial trial, FuzzGarden garden, int choice)
    {
        Random dice = new(choice);
        string[] pages = [.. garden.Pages];
        string path = pages[dice.Next(pages.Length)];
        File.WriteAllBytes(trial.At(FuzzGarden.Prefix + path), FuzzGarden.Bytes(new Mutator(dice).Edit(garden.Files[path])));
        return trial.At(FuzzGarden.Prefix + path);
    }

    private static void ThePreviewIsTheBuild(Trial trial, FuzzGarden garden, int choice)
    {
        LiveSite site = new(LocationOf(trial), new Stages(), PageHiding.None);
        _ = Reading(site, null);
        LiveReading read = Reading(site, new HashSet<string>([Edit(trial, garden, choice)], StringComparer.Ordinal));
        bool isBuilt = trial.Run("build").Code == ExitCode.Fine;
        if (isBuilt != read.Obstacles.IsEmpty)
        {
            throw new BrokenException($"the preview has {read.Obstacles.Length} obstacles and the build {(isBuilt ? "none" : "some")}");
        }

        foreach (string path in isBuilt ? trial.Snapshot("output").Keys.Where(path => !Path.GetFileName(path).StartsWith('.')) : [])
        {
            if (read.Site!.Find(path.Replace('\\', '/')) is not ServedFile file || !file.Read().AsSpan().SequenceEqual(File.ReadAllBytes(trial.At("output/" + path))))
            {
                throw new BrokenException($"the preview has other bytes than the build: {path}");
            }
        }
    }

    private static LiveReading Reading(LiveSite site, IReadOnlySet<string>? changed) =>
        site.Read(changed, Trial.Today, CancellationToken.None).TryGet(out LiveReading? read, out FileFailure? failure) ? read : throw new BrokenException(failure.Message);

    private static void MendingTwiceIsMendingOnce(Trial trial, FuzzGarden garden, int choice)
    {
        string[] unsafely = choice % 3 == 0 ? ["--unsafe-fixes"] : [];
        int before = EditingProperties.Errors(trial);
        trial.Run(["lint", "--fix", "--exit-zero", .. unsafely]);
        SortedDictionary<string, string> once = trial.Snapshot("input");
        if (unsafely.Length == 0 && EditingProperties.Errors(trial) > before)
        {
            throw new BrokenException("mending brings errors");
        }

        trial.Run(["lint", "--fix", "--exit-zero", .. unsafely]);
        if (Trial.Difference(once, trial.Snapshot("input")) is string path)
        {
            throw new BrokenException($"mending twice is more than mending once: {path}");
        }
    }

    private static void OtherCommandsEnd(Trial trial, FuzzGarden garden, int choice)
    {
        for (int i = 0; i < 3; i++)
        {
            trial.Run(Others[(choice + i) % Others.Length]);
        }
    }

    private static void ImportingTwiceIsImportingOnce(Trial trial, FuzzGarden garden, int choice)
    {
        string form = new[] { "obsidian", "hugo", "jekyll", "quartz" }[choice % 4];
        Directory.Move(trial.At("input"), trial.At("source"));
        Directory.CreateDirectory(trial.At("input"));
        File.WriteAllText(trial.At("input/garden.yml"), "title: Trial\n");
        if (trial.Run("import", form, "source", "--write").Code == ExitCode.Fine)
        {
            SortedDictionary<string, string> once = trial.Snapshot("input");
            trial.Run("import", form, "source", "--write");
            if (Trial.Difference(once, trial.Snapshot("input")) is string path)
            {
                throw new BrokenException($"importing twice is more than importing once: {path}");
            }
        }
    }
}
