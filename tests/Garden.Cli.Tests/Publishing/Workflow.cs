using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Garden.Cli.Tests.Publishing;

/// <summary>A workflow of GitHub Actions, as far as ours go.</summary>
/// <param name="Text">The file as it stands.</param>
/// <param name="Permissions">What every job may do that does not say itself; null when it is not said.</param>
/// <param name="Environment">The variables of every step.</param>
/// <param name="Jobs">In the order of the file, which is also an order in which they can run.</param>
internal sealed record Workflow(string Text, IReadOnlyDictionary<string, string>? Permissions, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<Job> Jobs)
{
    public static Workflow Parse(string text)
    {
        YamlStream stream = [];
        using StringReader reader = new(text);
        stream.Load(reader);
        YamlMappingNode root = (YamlMappingNode)stream.Documents.Single().RootNode;
        return new Workflow(
            text,
            root.Children.ContainsKey("permissions") ? Words(root, "permissions") : null,
            Words(root, "env"),
            [.. ((YamlMappingNode)root["jobs"]).Select(job => Job.Of(Word(job.Key)!, (YamlMappingNode)job.Value))]);
    }

    public static string? Word(YamlNode? node) => (node as YamlScalarNode)?.Value;

    public static string? Word(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? Word(value) : null;

    public static IReadOnlyDictionary<string, string> Words(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out YamlNode? value) && value is YamlMappingNode words
            ? words.ToDictionary(pair => Word(pair.Key)!, pair => Word(pair.Value)!, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One job.</summary>
/// <param name="Minutes">After how many it is ended; null when it is not said.</param>
/// <param name="Matrix">What <c>matrix</c> holds each time that the job is run: once with nothing where it has none.</param>
internal sealed record Job(
    string Id,
    string? Condition,
    IReadOnlyList<string> Needs,
    IReadOnlyDictionary<string, string> Permissions,
    IReadOnlyDictionary<string, string> Outputs,
    int? Minutes,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Matrix,
    IReadOnlyList<Step> Steps)
{
    public static Job Of(string id, YamlMappingNode job) => new(
        id,
        Workflow.Word(job, "if"),
        job.Children.TryGetValue("needs", out YamlNode? needs)
            ? needs is YamlSequenceNode several ? [.. several.Select(need => Workflow.Word(need)!)] : [Workflow.Word(needs)!]
            : [],
        Workflow.Words(job, "permissions"),
        Workflow.Words(job, "outputs"),
        Workflow.Word(job, "timeout-minutes") is string minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : null,
        [.. MatrixOf(job)],
        [.. ((YamlSequenceNode)job["steps"]).Select(step => Step.Of((YamlMappingNode)step))]);

    /// <summary>Either a list of everything (<c>include</c>), or one key with its values.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> MatrixOf(YamlMappingNode job)
    {
        if (!job.Children.TryGetValue("strategy", out YamlNode? strategy))
        {
            return [new Dictionary<string, string>(StringComparer.Ordinal)];
        }

        (YamlNode key, YamlNode values) = Assert.Single((YamlMappingNode)strategy["matrix"]);
        return ((YamlSequenceNode)values).Select(value => value is YamlMappingNode words
            ? words.ToDictionary(pair => Workflow.Word(pair.Key)!, pair => Workflow.Word(pair.Value)!, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { [Workflow.Word(key)!] = Workflow.Word(value)! });
    }
}

/// <summary>One step: a script, or an action of somebody else's.</summary>
/// <param name="MayFail">Whether the job goes on as if nothing had happened when it fails.</param>
internal sealed record Step(
    string? Id,
    string? Condition,
    string? Run,
    string? Uses,
    bool MayFail,
    IReadOnlyDictionary<string, string> With,
    IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The action's name, without what it is pinned to.</summary>
    public string? Action => Uses?.Split('@')[0];

    public static Step Of(YamlMappingNode step) => new(
        Workflow.Word(step, "id"),
        Workflow.Word(step, "if"),
        Workflow.Word(step, "run"),
        Workflow.Word(step, "uses"),
        Workflow.Word(step, "continue-on-error") == "true",
        Workflow.Words(step, "with"),
        Workflow.Words(step, "env"));
}
