using System.Net;
using System.Text.RegularExpressions;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Site.Tests;

/// <summary>Makes linked gardens by hand, so that rendering is tested without reading a file.</summary>
internal sealed class CorpusBuilder
{
    private readonly List<PageDraft> _drafts = [];

    public GardenSettings Settings { get; init; } = GardenSettings.Default with { Title = "Uncertain Ground" };

    public DateOnly Today { get; init; } = new(2026, 5, 2);

    /// <summary>Adds a page; its texts are made with the draft, so that their links have references.</summary>
    public PageDraft Add(Func<PageDraft, Page> page)
    {
        PageDraft draft = new();
        draft.Page = page(draft);
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>Links what was added, as the program does it.</summary>
    /// <param name="files">Files of the content folder that are no pages, by their path there.</param>
    public GardenAsOf Build(params IEnumerable<string> files)
    {
        Page[] pages = [.. _drafts.Select(draft => draft.Page with { References = [.. draft.References] })];
        for (int page = 0; page < pages.Length; page++)
        {
            _drafts[page].Page = pages[page];
        }

        return Linker.Link(pages, Settings, new LinkOptions(files.ToHashSet(StringComparer.Ordinal), PageHiding.None, Today), _ => { }).Seen;
    }
}

/// <summary>A page while it is being made.</summary>
internal sealed class PageDraft
{
    private static readonly LineMap NoLines = LineMap.Of("");

    public Page Page { get; set; } = null!;

    public List<Reference> References { get; } = [];

    /// <summary>A reference to <c>topics/norms</c>, <c>topics/norms#item</c>, <c>#item</c>, <c>topics/curve.svg</c>, <c>map/</c>.</summary>
    public int To(string target, ReferenceKind kind = ReferenceKind.Wiki, string sentence = "", string? how = null)
    {
        string[] parts = target.Split('#');
        References.Add(new Reference { Kind = kind, Target = parts[0], Item = parts.ElementAtOrDefault(1), Span = default, Sentence = RichText.Of(sentence), How = how });
        return References.Count - 1;
    }

    /// <summary>A link in the target's own name.</summary>
    public RichText Link(string target) => Link(target, null);

    /// <summary>A link with words.</summary>
    public RichText Link(string target, string? words, ReferenceKind kind = ReferenceKind.Wiki)
    {
        int reference = To(target, kind, words ?? "");
        TextEvent inside = words is null ? new TextEvent(TextEventKind.Name, number: reference) : new TextEvent(TextEventKind.Text, words);
        return RichText.Of([new TextEvent(TextEventKind.Start, "", TextElement.Reference, number: reference), inside, new TextEvent(TextEventKind.End, "", TextElement.Reference, number: reference)]);
    }

    public RichText Embed(string target) => RichText.Of([new TextEvent(TextEventKind.Embed, number: To(target, ReferenceKind.Embed))]);

    /// <summary>A text of tags and words; what it opens may end in another text that is joined to it.</summary>
    public static RichText Html(string html)
    {
        List<TextEvent> events = [];
        foreach (Match piece in Regex.Matches(html, "<(?<close>/?)(?<name>[a-z0-9]+)(?<attributes>[^>]*)>|[^<]+", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            string name = piece.Groups["name"].Value;
            events.Add(name.Length == 0 ? new TextEvent(TextEventKind.Text, WebUtility.HtmlDecode(piece.Value))
                : new TextEvent(piece.Groups["close"].Length > 0 ? TextEventKind.End : TextEventKind.Start, name, TextElement.Tag));
            foreach (Match attribute in Regex.Matches(piece.Groups["attributes"].Value, "(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            {
                events.Add(new TextEvent(TextEventKind.Attribute, WebUtility.HtmlDecode(attribute.Groups["value"].Value), detail: attribute.Groups["name"].Value));
            }
        }

        return RichText.Of([.. events]);
    }

    public static RichText Prompt(string words) => RichText.Of([new TextEvent(TextEventKind.Prompt, words)]);

    public static RichText Join(params RichText[] texts) => RichText.Of([.. texts.SelectMany(text => text.Events)]);

    public static Section Section(SectionKind kind, string title, params SectionPart[] parts) => new()
    {
        Kind = kind,
        Heading = title.Length == 0 ? null : new Heading(title, Slug.FromWords(title), 2, default),
        Title = RichText.Of(title),
        Parts = [.. parts],
    };

    public static SectionPart Items(params Item[] items) => new SectionPart.Items([.. items]);

    public static SectionPart Prose(string html) => new SectionPart.Prose(Html(html));

    public static Topic Topic(string id, string title, params Section[] sections) => new()
    {
        Id = id,
        Path = $"input/topics/{id}.md",
        Name = "topics/" + id,
        Lines = NoLines,
        Title = title,
        Sections = [.. sections],
        Headings = [.. sections.Select(section => section.Heading).OfType<Heading>()],
    };

    public static Essay Essay(string name, string title, DateOnly date, params Section[] sections) => new()
    {
        Path = $"input/essays/{name}.md",
        Name = "essays/" + name,
        Lines = NoLines,
        Title = title,
        Date = date,
        Sections = [.. sections],
    };

    public static ReadingNote Reading(string name, string title, params Section[] sections) => new()
    {
        Path = $"input/reading/{name}.md",
        Name = "reading/" + name,
        Lines = NoLines,
        Title = title,
        Sections = [.. sections],
    };

    public static PlainPage Plain(string name, string title, params Section[] sections) => new()
    {
        Path = $"input/{name}.md",
        Name = name,
        Lines = NoLines,
        Title = title,
        Sections = [.. sections],
    };

    public static Belief Belief(string id, RichText claim, Estimate? estimate) => new()
    {
        Id = id,
        HasExplicitId = true,
        Span = default,
        TextSpan = default,
        Claim = claim,
        Estimate = estimate,
    };

    public static Belief Belief(string id, string claim, double probability) => Belief(id, RichText.Of(claim), Point(probability));

    public static Estimate Point(double probability, double? low = null, double? high = null) =>
        Estimate(EstimateForm.Point, FormattableString.Invariant($"{probability * 100:0.##}%"), probability, low, high);

    public static Estimate Range(double low, double high) =>
        Estimate(EstimateForm.Range, FormattableString.Invariant($"{low * 100:0.##}–{high * 100:0.##}%"), (low + high) / 2, low, high);

    public static Estimate Unset() => Estimate(EstimateForm.Unset, "~XX%", null, null, null);

    public static Estimate Estimate(EstimateForm form, string written, double? probability, double? low, double? high, string? words = null) => new()
    {
        Form = form,
        Written = written,
        Probability = probability,
        Low = low,
        High = high,
        Words = words,
        Span = default,
        NumberSpan = default,
    };

    public static BeliefMove Move(string date, double? from, double to, string? reason = null) => new()
    {
        Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        From = from is double start ? Point(start) : null,
        To = Point(to),
        Reason = reason is null ? null : RichText.Of(reason),
        Span = default,
    };

    public static Uncertainty Question(string id, string question, string? stakes = null) => new()
    {
        Id = id,
        HasExplicitId = true,
        Span = default,
        TextSpan = default,
        Question = RichText.Of(question),
        Stakes = stakes is null ? null : RichText.Of(stakes),
    };

    public static Trigger Trigger(string id, string text) => new()
    {
        Id = id,
        HasExplicitId = true,
        Span = default,
        TextSpan = default,
        Text = RichText.Of(text),
        SaysDirection = true,
    };

    public static ReadingEntry ReadingLine(string id, string date, RichText title, string? takeaway) => new()
    {
        Id = id,
        HasExplicitId = true,
        Span = default,
        TextSpan = default,
        Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        Title = title,
        Takeaway = takeaway is null ? null : RichText.Of(takeaway),
    };

    public static PlainItem Entry(string id, string text) => new()
    {
        Id = id,
        HasExplicitId = false,
        Span = default,
        TextSpan = default,
        Text = RichText.Of(text),
    };
}
