using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Sections;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>The page of a region.</summary>
internal static class TopicPage
{
    /// <summary>A page with fewer parts than this needs no list of them.</summary>
    private const int LeastSynopsis = 4;

    public static TopicView View(PageScope scope, Topic topic)
    {
        SectionViews builder = new(scope, topic);
        List<SectionView> sections = builder.All();
        string? area = topic.Area is null ? null : scope.Site.AreaAddress(topic.Area);
        return new TopicView
        {
            Site = scope.SiteView(),
            Kind = topic.IsStub ? "topic is-stub" : "topic",
            MainId = builder.MainId,
            Title = topic.Title,
            WindowTitle = scope.WindowTitle(topic.Title),
            Description = topic.Description,
            Canonical = scope.Canonical,
            Unlisted = topic.Unlisted,
            Area = area is null ? null : new LinkView { Words = topic.Area!, Href = scope.Links.To(area) },
            Status = topic.Status is null ? null : Counting.Capital(topic.Status),
            StatusMark = topic.Status is null ? null : TownMark.Of(topic.Status, scope.Site.Settings.Status),
            Reviewed = topic.Reviewed is DateOnly reviewed ? scope.Words.Day(reviewed) : null,
            IsStub = topic.IsStub,
            Stub = topic.IsStub ? StubNotice(scope, topic) : null,
            Tags = WrittenPages.TagsOf(scope, topic),
            Sections = WithLedger(WithSynopsis(sections, Synopsis(topic, scope.Words, sections)), Ledgers.Of(scope, topic)),
            Footnotes = builder.Footnotes(),
        };
    }

    private static StubNoticeView StubNotice(PageScope scope, Topic topic)
    {
        if (topic.StubNotice is RichText own)
        {
            return new StubNoticeView { Words = HtmlText.From($"<p>{scope.TextOf(topic).Html(own)}</p>") };
        }

        int blanks = topic.Placeholders.Length;
        bool headline = topic.SectionsOf(SectionKind.Headline).SelectMany(section => section.Parts).OfType<SectionPart.Prose>().Any(part => part.Html.HasPlaceholder);
        return new StubNoticeView
        {
            Missing = blanks == 0 ? null : scope.Words.Say(headline ? Sentences.StubMissingHeadline : Sentences.StubMissing, blanks),
            Contact = ContactOf(scope),
        };
    }

    /// <summary>Where the writer can be reached: a URL, a letter to an address, or a page of the garden.</summary>
    private static string? ContactOf(PageScope scope)
    {
        string? contact = scope.Site.Settings.Contact?.Trim();
        if (string.IsNullOrEmpty(contact))
        {
            return null;
        }

        if (contact.Contains("://", StringComparison.Ordinal) || contact.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return SafeUrl.OrNull(contact);
        }

        if (contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal))
        {
            return "mailto:" + contact;
        }

        Page? page = scope.Corpus.Pages.FirstOrDefault(page => page.Name.Equals(contact.Trim('/'), StringComparison.OrdinalIgnoreCase) || page.Title.Equals(contact, StringComparison.OrdinalIgnoreCase));
        return page is null ? null : scope.Links.To(page);
    }

    /// <summary>The line stands under the headline view, else before the first heading.</summary>
    private static List<SectionView> WithSynopsis(List<SectionView> sections, LinkView[]? synopsis)
    {
        if (synopsis is null)
        {
            return sections;
        }

        BlockView block = new() { Synopsis = synopsis };
        int headline = sections.FindIndex(section => section.Kind == "headline");
        if (headline < 0)
        {
            bool hasOpening = sections is [{ Title: null }, ..];
            sections.Insert(hasOpening ? 1 : 0, new SectionView { Kind = "overview", Blocks = [block] });
        }
        else
        {
            sections[headline] = sections[headline] with { Blocks = [.. sections[headline].Blocks, block] };
        }

        return sections;
    }

    /// <summary>The numbers stand beside the headline view, else before the first heading; not where the beliefs themselves come first.</summary>
    private static List<SectionView> WithLedger(List<SectionView> sections, LedgerView? ledger)
    {
        if (ledger is null || sections.Find(section => section.Kind is not "overview") is null or { Kind: "beliefs" })
        {
            return sections;
        }

        int at = Math.Max(0, sections.FindIndex(section => section.Kind == "headline"));
        sections[at] = sections[at] with { Ledger = ledger };
        return sections;
    }

    /// <summary>The parts of the page in a line, the headline view left out: it stands right there.</summary>
    private static LinkView[]? Synopsis(Topic topic, Words words, List<SectionView> sections)
    {
        List<LinkView> links = [];
        int cruxes = sections.Count(section => section.Question is not null);
        bool hasCrux = false;
        foreach (SectionView section in sections)
        {
            bool isCrux = section.Question is not null;
            string? name = isCrux ? (hasCrux ? null : words.Say(Sentences.SynopsisCruxes, cruxes)) : NameOf(words, topic, section);
            hasCrux |= isCrux;
            if (name is not null && section.Id is not null)
            {
                links.Add(new LinkView { Words = links.Count == 0 ? Counting.Capital(name) : Lower(name, words.Language), Href = "#" + Address.Encode(section.Id) });
            }
        }

        return links.Count < LeastSynopsis ? null : [.. links];
    }

    private static string? NameOf(Words words, Topic topic, SectionView section)
    {
        int beliefs = section.Blocks.Sum(block => block.Beliefs?.Count ?? 0);
        int questions = section.Blocks.Sum(block => block.Uncertainties?.Count ?? 0);
        int regions = section.Blocks.Sum(block => block.Related?.Groups.Sum(group => group.Regions.Count) ?? 0);
        return section.Kind switch
        {
            "headline" => null,
            "beliefs" when beliefs > 0 => words.Say(Sentences.SynopsisBeliefs, beliefs),
            "uncertainties" when questions > 0 => words.Say(Sentences.SynopsisQuestions, questions),
            "related" when regions > 0 => words.Say(Sentences.SynopsisRegions, regions),
            "writing" => section.Blocks is [{ Readings: { } essays }] ? words.Say(Sentences.SynopsisEssays, essays.Count) : null,
            _ => topic.Headings.FirstOrDefault(heading => heading.Anchor == section.Id)?.Text ?? section.Title?.Text,
        };
    }

    /// <summary>An English heading as part of a sentence; names in capitals stay.</summary>
    private static string Lower(string words, string language)
    {
        bool plain = words.Length > 1 && char.IsLower(words[1]) && language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return plain ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }
}
