using System.Collections.Immutable;
using System.Text;
using Garden.Analysis.Editing;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>The fixes of one file that keep what it says and bring no new finding: those of <c>lint --fix</c>, found out once for each state of the garden.</summary>
internal sealed class PageFixes(EditorGardens gardens)
{
    private (GardenState State, string Path, ImmutableArray<Diagnostic> Findings)? _last;

    /// <summary>The findings of a file that can be mended, with their fixes.</summary>
    public ImmutableArray<Diagnostic> Offered(AskedPage at)
    {
        if (_last is not (GardenState state, string path, ImmutableArray<Diagnostic> findings) || !ReferenceEquals(state, at.State) || path != at.Path)
        {
            GardenCheck found = new([.. at.State.FindingsIn(at.Path)], at.State.Findings);
            findings = found.Asked.Any(IsMendable) ? [.. Session(at, FixApplicability.Unsafe).Offered(found).Where(IsMendable)] : [];
            _last = (at.State, at.Path, findings);
        }

        return findings;
    }

    /// <summary>The edit that mends everything that can safely be mended; null when nothing can.</summary>
    public PageEdit? All(AskedPage at)
    {
        if (!at.State.FindingsIn(at.Path).Any(finding => finding.Fix?.Applicability == FixApplicability.Safe))
        {
            return null;
        }

        return Session(at, FixApplicability.Safe).Run().Texts.TryGetValue(at.Path, out string? text) && text != at.Source.Text
            ? PageEdit.Between(at.Path, at.Source.Text, text, "")
            : null;
    }

    private static bool IsMendable(Diagnostic finding) => finding.Fix is { Applicability: not FixApplicability.Display };

    private FixSession Session(AskedPage at, FixApplicability least) => new(
        least,
        (path, text) => Reread(at, path, text),
        path => path == at.Path && at.Source.Damage is null ? at.Source.Text : null,
        texts => Check(at, texts));

    private static GardenCheck Check(AskedPage at, ImmutableSortedDictionary<string, string> texts)
    {
        if (texts.IsEmpty)
        {
            return new GardenCheck([.. at.State.FindingsIn(at.Path)], at.State.Findings);
        }

        ImmutableArray<Diagnostic> all = at.Garden.Try(at.State, at.Path, texts[at.Path]);
        return new GardenCheck([.. all.Where(finding => finding.Location.Path == at.Path)], all);
    }

    private Reread Reread(AskedPage at, string path, string text) => at.Page is null
        ? new Reread(Page: null, Errors: 0)
        : Analysis.Linting.Reread.Of(new SourceBytes(path, Encoding.UTF8.GetBytes(text)), at.State.Files.Prefix, at.State.Corpus.Settings, gardens.Shell.Stages.Read, at.Garden.Known);
}
