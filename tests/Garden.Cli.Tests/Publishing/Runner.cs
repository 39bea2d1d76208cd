namespace Garden.Cli.Tests.Publishing;

/// <summary>What became of a job.</summary>
/// <param name="Result"><c>success</c>, <c>failure</c> or <c>skipped</c>.</param>
/// <param name="Log">What its scripts printed.</param>
/// <param name="Summary">What its scripts wrote for the page of the run.</param>
internal sealed record JobRun(string Result, string Log, string Summary, IReadOnlyDictionary<string, string> Outputs)
{
    public static readonly JobRun Skipped = new("skipped", "", "", new Dictionary<string, string>(StringComparer.Ordinal));
}

/// <summary>
/// Runs a workflow as GitHub would: each job in a folder of its own that holds nothing, each script in the shell that
/// GitHub takes, with the variables and files that it gives. What the actions do is done here.
/// </summary>
/// <param name="repository">The repository that was pushed to.</param>
/// <param name="branch">The branch that was pushed.</param>
internal sealed class Runner(string repository, string branch) : IDisposable
{
    private readonly string _repository = repository;
    private readonly string _branch = branch;
    private readonly string _folder = Directory.CreateTempSubdirectory("garden-runner-").FullName;
    private readonly Dictionary<string, JobRun> _jobs = new(StringComparer.Ordinal);

    public string DefaultBranch { get; init; } = "main";

    /// <summary>Whether the repository publishes with GitHub Pages.</summary>
    public bool PagesIsOn { get; init; } = true;

    /// <summary>Whether GitHub takes the site.</summary>
    public bool MayDeploy { get; init; } = true;

    /// <summary>Where the site will live, without a slash at the end.</summary>
    public string Address { get; init; } = "https://ada.example/notes";

    /// <summary>A folder whose programs come before those of the machine; null for none.</summary>
    public string? Programs { get; init; }

    /// <summary>The variables that are set for the repository.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the workflow is run for.</summary>
    public string Event { get; init; } = "push";

    /// <summary>The files whose origin was attested, by name.</summary>
    public IReadOnlyList<string> Attested { get; private set; } = [];

    /// <summary>The site that was handed over; null when none was.</summary>
    public string? Site { get; private set; }

    public async Task<IReadOnlyDictionary<string, JobRun>> RunAsync(Workflow workflow)
    {
        foreach (Job job in workflow.Jobs)
        {
            Expression expression = new(name => name switch
            {
                "success()" => Truth(job.Needs.All(need => _jobs[need].Result == "success")),
                "failure()" => Truth(job.Needs.Any(need => _jobs[need].Result == "failure")),
                "cancelled()" => "false",
                _ => Known(name),
            });
            _jobs[job.Id] = expression.Holds(job.Condition) ? await RunEachAsync(workflow, job) : JobRun.Skipped;
        }

        return _jobs;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs a job once for each entry of its matrix.</summary>
    private async Task<JobRun> RunEachAsync(Workflow workflow, Job job)
    {
        List<JobRun> runs = [];
        for (int at = 0; at < job.Matrix.Count; at++)
        {
            runs.Add(await new JobOnRunner(this, workflow, job, at).RunAsync());
        }

        return new JobRun(
            runs.TrueForAll(run => run.Result == "success") ? "success" : "failure",
            string.Concat(runs.Select(run => run.Log)),
            string.Concat(runs.Select(run => run.Summary)),
            runs[^1].Outputs);
    }

    private static string Truth(bool holds) => holds ? "true" : "false";

    private string Known(string name) => name.Split('.') switch
    {
        ["github", "ref_name"] => _branch,
        ["github", "event_name"] => Event,
        ["github", "ref"] => "refs/heads/" + _branch,
        ["github", "event", "repository", "default_branch"] => DefaultBranch,
        ["github", "server_url"] => "https://github.example",
        ["github", "repository"] => "ada/notes",
        ["github", "token"] => "token",
        ["runner", "os"] => "Linux",
        ["vars", string variable] => Variables.GetValueOrDefault(variable, ""),
        ["needs", string job, "result"] => _jobs[job].Result,
        ["needs", string job, "outputs", string output] => _jobs[job].Outputs.GetValueOrDefault(output, ""),
        _ => throw new InvalidOperationException($"'{name}' is not known to this test"),
    };

    /// <summary>A machine on which one job runs.</summary>
    private sealed class JobOnRunner
    {
        /// <summary>Hands files over as GitHub does: which of them are programs is forgotten, and nothing to hand over is an error.</summary>
        private const string Upload = """[ -e "$1" ] && mkdir -p "$2" && if [ -d "$1" ]; then cp -R "$1/." "$2"; else cp "$1" "$2"; fi && find "$2" -type f -exec chmod 644 {} +""";
        private const string Download = """into=$1; shift; mkdir -p "$into"; for made; do cp -R "$made/." "$into" || exit 1; done""";

        private readonly Runner _runner;
        private readonly Workflow _workflow;
        private readonly Job _job;
        private readonly string _folder;
        private readonly Expression _expression;
        private readonly Dictionary<string, Dictionary<string, string>> _outputs = new(StringComparer.Ordinal);
        private readonly List<string> _log = [];
        private bool _failed;

        /// <summary>A fresh machine, with empty folders.</summary>
        /// <param name="turn">Which entry of the job's matrix it is run for, from 0.</param>
        public JobOnRunner(Runner runner, Workflow workflow, Job job, int turn)
        {
            (_runner, _workflow, _job) = (runner, workflow, job);
            _folder = Path.Combine(runner._folder, $"{job.Id} {turn}");
            foreach (string folder in new[] { "work", "a temp", "home" })
            {
                Directory.CreateDirectory(Path.Combine(_folder, folder));
            }

            foreach (string file in new[] { "summary", "path", "env" })
            {
                File.WriteAllText(Path.Combine(_folder, file), "");
            }

            _expression = new Expression(name => name.Split('.') switch
            {
                ["success()"] => Truth(!_failed),
                ["failure()"] => Truth(_failed),
                ["cancelled()"] => "false",
                ["matrix", string key] => job.Matrix[turn][key],
                ["steps", string step, "outputs", string output] => _outputs.GetValueOrDefault(step)?.GetValueOrDefault(output) ?? "",
                _ => runner.Known(name),
            });
        }

        public async Task<JobRun> RunAsync()
        {
            foreach (Step step in _job.Steps.Where(step => _expression.Holds(step.Condition)))
            {
                string output = Path.Combine(_folder, "output");
                await File.WriteAllTextAsync(output, "");
                bool isDone = step.Run is string script ? await RunScriptAsync(step, script, output) : await ActAsync(step, output);
                _failed |= !isDone && !step.MayFail;
                if (step.Id is string id)
                {
                    _outputs[id] = (await File.ReadAllLinesAsync(output)).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
                }
            }

            return new JobRun(
                _failed ? "failure" : "success",
                string.Concat(_log),
                await File.ReadAllTextAsync(Path.Combine(_folder, "summary")),
                _job.Outputs.ToDictionary(pair => pair.Key, pair => _expression.Fill(pair.Value), StringComparer.Ordinal));
        }

        private async Task<bool> RunScriptAsync(Step step, string script, string output)
        {
            string file = Path.Combine(_folder, "script.sh");
            await File.WriteAllTextAsync(file, _expression.Fill(script));
            Dictionary<string, string> variables = new(StringComparer.Ordinal)
            {
                ["HOME"] = Path.Combine(_folder, "home"),
                ["PATH"] = await PathAsync(),
                ["CI"] = "true",
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_OUTPUT"] = output,
                ["GITHUB_STEP_SUMMARY"] = Path.Combine(_folder, "summary"),
                ["GITHUB_PATH"] = Path.Combine(_folder, "path"),
                ["GITHUB_ENV"] = Path.Combine(_folder, "env"),
                ["GITHUB_WORKSPACE"] = Path.Combine(_folder, "work"),
                ["RUNNER_TEMP"] = Path.Combine(_folder, "a temp"),
                ["RUNNER_OS"] = "Linux",
            };
            foreach ((string name, string value) in _workflow.Environment.Concat(step.Environment))
            {
                variables[name] = _expression.Fill(value);
            }

            return await RunProcessAsync("bash", ["-e", file], variables);
        }

        /// <summary>The folders of programs: those that scripts have named, the last one first, then the machine's.</summary>
        private async Task<string> PathAsync() => string.Join(
            Path.PathSeparator,
            (await File.ReadAllLinesAsync(Path.Combine(_folder, "path"))).Reverse().Append(_runner.Programs).OfType<string>().Append(Environment.GetEnvironmentVariable("PATH")));

        private async Task<bool> ActAsync(Step step, string output)
        {
            switch (step.Action)
            {
                case "actions/checkout":
                    return await RunProcessAsync("git", ["clone", "--quiet", .. step.With.GetValueOrDefault("fetch-depth") == "0" ? Array.Empty<string>() : ["--depth", "1"], "--branch", _runner._branch, new Uri(_runner._repository).AbsoluteUri, "."]);
                case "actions/setup-dotnet":
                    return await RunProcessAsync("sh", ["-c", "command -v dotnet >/dev/null"]);
                case "actions/upload-artifact":
                    return await RunProcessAsync("sh", ["-c", Upload, "", Filled(step, "path"), Made(Filled(step, "name"))]);
                case "actions/download-artifact":
                    return await RunProcessAsync("sh", ["-c", Download, "", Filled(step, "path"), .. step.With.ContainsKey("name") ? [Made(Filled(step, "name"))] : Directory.GetDirectories(Made(""), Filled(step, "pattern"))]);
                case "actions/attest-build-provenance":
                    _runner.Attested = [.. Directory.GetFiles(Path.Combine(_folder, "work", Path.GetDirectoryName(Filled(step, "subject-path"))!)).Select(file => Path.GetFileName(file))];
                    return _runner.Attested.Count > 0;
                case "NuGet/login":
                    await File.WriteAllTextAsync(output, $"NUGET_API_KEY=short-lived key of {Filled(step, "user")}\n");
                    return true;
                case "actions/configure-pages":
                    await File.WriteAllTextAsync(output, _runner.PagesIsOn ? $"base_url={_runner.Address}\n" : "");
                    return _runner.PagesIsOn;
                case "actions/upload-pages-artifact":
                    Assert.Equal("true", step.With["include-hidden-files"]);
                    _runner.Site = Directory.CreateDirectory(Path.Combine(_runner._folder, "site")).FullName;
                    return await RunProcessAsync("sh", ["-c", $"tar --dereference --hard-dereference --directory '{step.With["path"]}' -cf - . | tar -xf - -C '{_runner.Site}'"]);
                case "actions/deploy-pages":
                    await File.WriteAllTextAsync(output, _runner.MayDeploy ? $"page_url={_runner.Address}/\n" : "");
                    return _runner.MayDeploy;
                default:
                    throw new InvalidOperationException($"this test does not know what {step.Uses} does");
            }
        }

        private string Filled(Step step, string input) => _expression.Fill(step.With[input]);

        /// <summary>The folder of files that jobs hand to each other under a name.</summary>
        private string Made(string name) => Path.Combine(_runner._folder, "made", name);

        private async Task<bool> RunProcessAsync(string program, string[] arguments, Dictionary<string, string>? variables = null)
        {
            (int exitCode, string printed) = await Processes.RunAsync(Path.Combine(_folder, "work"), program, arguments, variables);
            _log.Add(printed);
            return exitCode == 0;
        }
    }
}
