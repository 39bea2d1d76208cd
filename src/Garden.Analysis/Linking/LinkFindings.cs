using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>What is said of references that lead nowhere, with what was most likely meant.</summary>
internal static class LinkFindings
{
    /// <summary>The most pages of a circle that a message names at either end.</summary>
    private const int NamedAtEnds = 4;

    /// <summary>A name that several pages have.</summary>
    public static Diagnostic Ambiguous(Page page, Reference reference, IEnumerable<string> found) =>
        Finding(page, reference, $"`{Typed(reference)}` could be {Both(found)}", "write the folder too, such as `[[essays/name]]`") with { Rule = RuleDescriptor.AmbiguousLink };

    /// <summary>A name that several files have, of which other tools follow one.</summary>
    public static Diagnostic Chosen(Page page, Reference reference, IEnumerable<string> found, string chosen) =>
        Ambiguous(page, reference, found) with
        {
            Severity = Severity.Warning,
            Message = $"`{Typed(reference)}` could be {Both(found)}; `{chosen}` was taken, {(PathChoice.FolderOf(page.Name) == PathChoice.FolderOf(chosen) ? "which lies beside this page" : "which has the shortest path")}",
        };

    /// <summary>A file that only another tool can show.</summary>
    public static Diagnostic OfOtherTool(Page page, Reference reference, string file) =>
        Finding(page, reference, $"`{file}` belongs to another tool and is not published, so the link is shown as plain words", "export it as a picture, or write the words without a link") with { Severity = Severity.Warning };

    /// <summary>A file that would run in the site's own name.</summary>
    public static Diagnostic Program(Page page, Reference reference, string file) =>
        Finding(page, reference, $"`{file}` would run as a part of your site and is not published, so the link is shown as plain words", "put it into `assets/` if it shall, or link to where it is published") with { Severity = Severity.Warning };

    /// <summary>A drawing that would run or load something in the site's own name.</summary>
    public static Diagnostic Drawing(Page page, Reference reference, string file, string problem) =>
        Finding(page, reference, $"`{file}` is not published, so the link is shown as plain words: it {problem}", "export it as a plain drawing, or put it into `assets/` if it shall be published as it is") with { Severity = Severity.Warning };

    /// <summary>What a file with such an ending is called.</summary>
    public static string KindOfFile(string path) => MediaKinds.Of(path) switch
    {
        MediaKind.Picture => "picture",
        MediaKind.Audio => "sound",
        MediaKind.Video => "film",
        _ => "file",
    };

    /// <summary>The target as its writer typed it, without the signs that addresses need.</summary>
    private static string Typed(Reference reference) => reference.Kind == ReferenceKind.Relative ? WebUrl.Decode(reference.Target) : reference.Target;

    private static string Both(IEnumerable<string> found) => string.Join(" and ", found.Select(name => $"`{name}`").Order(StringComparer.Ordinal));

    /// <summary>A page that is not published.</summary>
    public static Diagnostic Draft(Page page, Reference reference, Page draft)
    {
        bool isDraft = draft.Privacy is { IsDraft: true, IsPrivate: false, From: null, Until: null };
        (string what, string help) = isDraft ? ("is a draft", "publish the page, or build with --drafts") : ("is not published", "publish the page, or write the words without a link");
        return Finding(page, reference, $"`{Typed(reference)}` {what}, so the link is shown as plain words", help) with { Severity = Severity.Warning };
    }

    /// <summary>A page or file that is not there.</summary>
    /// <param name="near">What the writer most likely meant, as the link has to name it; null when that is not known.</param>
    public static Diagnostic Broken(Page page, Reference reference, string message, string? near) =>
        Mended(Finding(page, reference, message, near is null ? "create the page, or correct the name" : $"did you mean `{(reference.Kind == ReferenceKind.Relative ? WebUrl.Decode(near) : near)}`?"), reference.TargetSpan, near);

    /// <summary>An item that its page does not have.</summary>
    public static Diagnostic NoItem(Page from, Page page, Reference reference, string id)
    {
        string? near = NearestName.OfLink(id, page.Items.Where(candidate => candidate.HasExplicitId).Select(candidate => candidate.Id).Concat(page.BlockIds));
        string help = near is null ? "items and blocks get their id from `^id` at the end of their line, or on a line of its own below" : $"did you mean `^{near}`?";
        return Mended(Finding(from, reference, $"{NameOf(from, page)} has no item or block `^{id}`", help), reference.PlaceSpan, near);
    }

    /// <summary>A heading that its page does not have.</summary>
    public static Diagnostic NoHeading(Page from, Page page, Reference reference, string heading)
    {
        string? near = NearestHeading(page, heading, reference.Kind);
        string? help = near is null ? null : $"did you mean `{near}`?";
        return Mended(Finding(from, reference, $"{NameOf(from, page)} has no heading `{heading}`", help), reference.PlaceSpan, near?.TrimStart('#'));
    }

    /// <summary>The heading that was most likely meant, as the link has to name it: by its words, or as <c>#anchor</c> in Markdown; null when none is near.</summary>
    private static string? NearestHeading(Page page, string heading, ReferenceKind kind)
    {
        string? near = NearestName.OfLink(heading, page.Headings.Select(candidate => candidate.Text)) ?? NearestName.OfLink(heading, page.Headings.Select(candidate => candidate.Anchor));
        Heading? meant = page.Headings.FirstOrDefault(candidate => candidate.Text == near || candidate.Anchor == near);
        return meant is null ? null
            : kind == ReferenceKind.Relative ? "#" + Address.Encode(meant.Anchor)
            : meant.Text.AsSpan().IndexOfAny("[]|#^") < 0 ? meant.Text : meant.Anchor;
    }

    /// <summary>A link that shows the words of its target, where these show those of the link's own entry again.</summary>
    /// <param name="chain">The items from the target on, and the target again.</param>
    public static Diagnostic Circle(Page page, Reference reference, string chain) =>
        Finding(page, reference, $"the words of this link name each other in a circle: {chain}", "give the link words of its own: `[[#^id|words]]`");

    /// <summary>An embed that shows the page or part again in which it stands.</summary>
    /// <param name="chain">The pages and parts from the first on, and the first again.</param>
    public static Diagnostic EmbedCircle(Page page, Reference reference, string[] chain)
    {
        IEnumerable<string> shown = chain.Length <= 2 * NamedAtEnds ? chain : [.. chain[..NamedAtEnds], "…", .. chain[^NamedAtEnds..]];
        return Finding(page, reference, $"what is embedded here embeds this again, in a circle: {string.Join(" → ", shown)}", "take one of the embeds out, or make it a link: leave the `!` out");
    }

    private static string NameOf(Page from, Page page) => ReferenceEquals(from, page) ? "this page" : $"the page `{page.Name}`";

    /// <summary>A finding with what is to be written instead, where both that and its place are known.</summary>
    private static Diagnostic Mended(Diagnostic finding, SourceSpan? place, string? near) =>
        place is SourceSpan span && near is not null ? finding with { Fix = Fix.Replace(FixApplicability.Unsafe, span, near) } : finding;

    private static Diagnostic Finding(Page page, Reference reference, string message, string? help) => new()
    {
        Rule = RuleDescriptor.BrokenLink,
        Severity = Severity.Error,
        Location = page.Locate(reference.Span),
        Message = message,
        Help = help,
    };
}
