using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Linking;

/// <summary>One page of a small garden, linked as the program does it.</summary>
internal sealed class LinkedPage
{
    private readonly Corpus _corpus;
    private readonly Page _page;
    private readonly string _text;

    /// <summary>Links a page as <c>topics/here.md</c>.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="others">The other files by their path in the content folder.</param>
    public LinkedPage(string text, params (string Path, string Text)[] others)
    {
        ReadGarden read = WrittenGarden.Read([("topics/here.md", text), .. others]);
        (_corpus, _text) = (read.Corpus, text);
        _page = _corpus.Pages.Single(page => page.Name == "topics/here");
        Findings = [.. read.Findings.Where(finding => finding.Rule == RuleDescriptor.BrokenLink)];
    }

    /// <summary>What is said about links that lead nowhere.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Where its links lead, in order: <c>topics/norms#hold</c>, <c>file:assets/p.png</c>, <c>made:map/</c>, <c>nowhere</c>.</summary>
    public IEnumerable<string> Targets => _page.References.Select((_, index) => _corpus.TargetOf(_page, index) switch
    {
        LinkTarget.Place place => place.Page.Name + (place.Anchor is null ? "" : "#" + place.Anchor),
        LinkTarget.Attachment file => "file:" + file.Path,
        LinkTarget.Made made => "made:" + made.Address + (made.Anchor is null ? "" : "#" + made.Anchor),
        _ => "nowhere",
    });

    /// <summary>What the links are thought to have meant.</summary>
    public IEnumerable<string?> Helps => Findings.Select(finding => finding.Help);

    /// <summary>The page with every suggestion taken.</summary>
    public string Mended => Fixes.Apply(_text, [.. Findings.SelectMany(finding => finding.Fix?.Edits ?? [])]);
}
