using System.Collections.Immutable;

namespace Garden.Analysis.Linting;

/// <summary>A file of an example.</summary>
/// <param name="Path">Path inside the content folder: <c>topics/norms.md</c>.</param>
public sealed record ExampleFile(string Path, string Text);

/// <summary>What a rule tells the writer: the text of <c>garden explain</c> and of the rule's page in the documentation.</summary>
public sealed record RuleDocumentation
{
    /// <summary>The path of an example that is one topic.</summary>
    public const string ExampleTopic = "topics/example.md";

    /// <summary>What the rule finds, as a list of rules shows it: one clause, lower case, no full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>What exactly it finds and where the finding stands; Markdown.</summary>
    public required string Finds { get; init; }

    /// <summary>Why a writer should care; Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>The smallest files in which it finds something.</summary>
    public required ImmutableArray<ExampleFile> Failing { get; init; }

    /// <summary>The same files, mended.</summary>
    public required ImmutableArray<ExampleFile> Passing { get; init; }

    /// <summary>What to do, what <c>--fix</c> does, and what can be configured beyond severity; Markdown.</summary>
    public required string Mending { get; init; }

    /// <summary>Where findings weigh differently: <c>warning on a declared stub</c>; null when they never do.</summary>
    public string? OtherSeverity { get; init; }

    /// <summary>An example that is the body of one topic.</summary>
    public static ImmutableArray<ExampleFile> Topic(string text) => [new(ExampleTopic, text)];

    /// <summary>An example that is one file.</summary>
    public static ImmutableArray<ExampleFile> File(string path, string text) => [new(path, text)];
}
