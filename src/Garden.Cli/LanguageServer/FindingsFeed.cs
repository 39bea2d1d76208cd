using System.Collections.Immutable;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;

namespace Garden.Cli.LanguageServer;

/// <summary>Tells the client what is found in each file: when it changed, and when it is gone.</summary>
internal sealed class FindingsFeed(MessageWriter client)
{
    private readonly Dictionary<string, ImmutableArray<Diagnostic>> _told = new(StringComparer.Ordinal);

    /// <summary>The files that are to be told of in any case, by their paths from the root.</summary>
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);

    /// <summary>Whether a file is to be told of in any case.</summary>
    public bool IsAwaited => _awaited.Count > 0;

    /// <summary>Asks for the findings of a file, however little they changed.</summary>
    public void Await(string path) => _awaited.Add(path);

    /// <summary>Tells of every file whose findings are not those that were told last; open files first.</summary>
    public void Tell(OpenGarden garden, GardenState state)
    {
        Dictionary<string, ImmutableArray<Diagnostic>> found = state.Findings.GroupBy(finding => finding.Location.Path, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.ToImmutableArray(), StringComparer.Ordinal);
        IEnumerable<string> changed = found.Keys.Union(_told.Keys, StringComparer.Ordinal)
            .Where(path => !AreSame(_told.GetValueOrDefault(path, []), found.GetValueOrDefault(path, [])))
            .Union(_awaited, StringComparer.Ordinal);
        foreach (string path in changed.OrderByDescending(garden.Open.ContainsKey).ThenBy(path => path, StringComparer.Ordinal).ToArray())
        {
            ImmutableArray<Diagnostic> now = found.GetValueOrDefault(path, []);
            int? version = garden.Open.TryGetValue(path, out OpenText? text) ? text.Version : null;
            client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(garden.UriOf(path), version, [.. now.Select(finding => Of(garden, finding))]), WireContext.Default.PublishDiagnosticsParams);
            if (now.IsEmpty)
            {
                _told.Remove(path);
            }
            else
            {
                _told[path] = now;
            }
        }

        _awaited.Clear();
    }

    /// <summary>A finding as the protocol has it.</summary>
    public static LspDiagnostic Of(OpenGarden garden, Diagnostic finding) =>
        new(Positions.RangeOf(finding.Location), SeverityOf(finding), finding.Rule.Id, "garden", finding.Help is null ? finding.Message : $"{finding.Message}\nhelp: {finding.Help}")
        {
            CodeDescription = RuleLinks.Of(finding.Rule) is string page ? new LspCodeDescription(page) : null,
            Tags = finding.Rule == RuleDescriptor.UnusedSuppression ? [1] : null,
            RelatedInformation = finding.Related.IsEmpty ? null : [.. finding.Related.Select(place => new LspRelated(new LspLocation(garden.UriOf(place.Location.Path), Positions.RangeOf(place.Location)), place.Message))],
        };

    private static int SeverityOf(Diagnostic finding) => finding.Severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        _ => 3,
    };

    /// <summary>Whether two lists of findings look the same to whoever sees them.</summary>
    private static bool AreSame(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> now) =>
        before.Length == now.Length
        && before.Zip(now).All(pair =>
            pair.First.Rule == pair.Second.Rule
            && pair.First.Severity == pair.Second.Severity
            && pair.First.Location == pair.Second.Location
            && pair.First.Message == pair.Second.Message
            && pair.First.Help == pair.Second.Help
            && pair.First.Related.SequenceEqual(pair.Second.Related));
}
