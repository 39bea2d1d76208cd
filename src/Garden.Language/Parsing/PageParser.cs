using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>Reads one page: front matter, then the body. Nothing a writer can type makes it throw.</summary>
public static class PageParser
{
    /// <summary>Reads a page.</summary>
    public static ParsedPage Parse(SourceFile file, PagePlace place, GardenSettings settings)
    {
        if (file.Damage is TextDamage damage)
        {
            PageBuilder page = new(file, settings);
            page.Report(RuleDescriptor.InvalidText, damage.Span, $"the file {damage.Reason}, at byte {damage.ByteOffset}", "save it as UTF-8");
            return new ParsedPage(Make(page, place, new PageMetadata { BodyStart = 0, Diagnostics = [], Privacy = PagePrivacy.Open with { IsPrivate = true, IsUnreadable = true } }, new ReadBody([], null, default, null, [])), [.. page.Diagnostics]);
        }

        PageMetadata metadata = FrontMatterReader.Read(file, place.Kind, settings);
        return Parse(new PageBuilder(file, settings, metadata.Language) { Source = place.Kind == PageKind.Reading ? Clipping.Read(file, metadata) : default }, place, metadata);
    }

    /// <summary>
    /// A page that a garden with <c>publish: opt-in</c> leaves out: what its front matter says, and its title, so that links to it are known for what they are. Its
    /// body is not read, which of many thousand notes takes most of the time. Null for every page that is to be read whole.
    /// </summary>
    public static ParsedPage? ReadLeftOut(SourceFile file, PagePlace place, GardenSettings settings)
    {
        if (!settings.IsOptIn || file.Damage is not null)
        {
            return null;
        }

        PageMetadata metadata = FrontMatterReader.Read(file, place.Kind, settings);
        if (metadata.Privacy is not { IsPrivate: true, IsUnreadable: false })
        {
            return null;
        }

        PageBuilder page = new(file, settings, metadata.Language) { Source = place.Kind == PageKind.Reading ? new ClippedSource(metadata.Url, metadata.Published, IsUrlQuoted: false, IsPublishedQuoted: false) : default };
        page.Diagnostics.AddRange(metadata.Diagnostics);
        return new ParsedPage(Make(page, place, metadata, new ReadBody([], FirstHeading(file.Text.AsSpan(metadata.BodyStart)), default, null, [])), [.. page.Diagnostics]);
    }

    /// <summary>The words of the first line outside fenced code that starts with one <c>#</c>; null when there is none.</summary>
    private static string? FirstHeading(ReadOnlySpan<char> body)
    {
        bool isCode = false;
        foreach (ReadOnlySpan<char> line in body.EnumerateLines())
        {
            isCode ^= line.TrimStart().StartsWith("```") || line.TrimStart().StartsWith("~~~");
            if (!isCode && line.StartsWith("# "))
            {
                return line[2..].Trim().TrimEnd('#').Trim() is { IsEmpty: false } words ? Comments.Without(words.ToString()).Trim() : null;
            }
        }

        return null;
    }

    private static ParsedPage Parse(PageBuilder page, PagePlace place, PageMetadata metadata)
    {
        SourceFile file = page.File;
        page.Diagnostics.AddRange(metadata.Diagnostics);
        ReadBody body = new BodyReader(page, metadata.BodyStart).Read(place.Kind, Words(page, metadata.Title));
        Mojibake.Report(file, page.NotProse, (span, message, fix) =>
            page.Report(RuleDescriptor.Mojibake, span, message, "save the text as UTF-8, or let --fix repair it", fix));
        HiddenCharacters.Report(page);
        ForeignComments.Report(page, metadata.BodyStart);
        if (page.FirstRawHtml is SourceSpan html)
        {
            page.Report(RuleDescriptor.RawHtml, html, "raw HTML is shown as text", "write it as Markdown; only simple inline pairs such as `<abbr>` pass");
        }

        if (metadata.Privacy is { IsDraft: false, IsPrivate: false } && !metadata.Diagnostics.Any(finding => finding.IsOfPrivacy))
        {
            (string? tag, SourceSpan span) = metadata.Tags.Select(tag => (tag, default(SourceSpan))).Concat(page.Tags).FirstOrDefault(tag => PrivacyDoubts.IsTag(tag.Item1));
            if (tag is not null)
            {
                page.Diagnostics.Add(PrivacyDoubts.Finding(SourceLocation.In(file.Path, file.Lines, span), "#" + tag));
            }
        }

        Page made = Make(page, place, metadata, body);
        return new ParsedPage(made, [.. page.Diagnostics]);
    }

    private static Page Make(PageBuilder page, PagePlace place, PageMetadata metadata, ReadBody body)
    {
        string? written = Words(page, metadata.Title, register: true);
        string? description = Words(page, metadata.Description, register: true);
        string? takeaway = Words(page, metadata.Takeaway, register: true);
        ImmutableArray<int> topics = Add(page, metadata.Topics);
        Add(page, metadata.Related);
        Page made = place.Kind switch
        {
            PageKind.Topic => new Topic
            {
                Path = page.File.Path,
                Name = place.Name,
                Lines = page.File.Lines,
                Title = "",
                Id = metadata.Slug?.Text ?? place.Id,
                Area = metadata.Area,
                Status = metadata.Status,
                Reviewed = metadata.Reviewed,
                ReviewedSpan = metadata.ReviewedSpan,
                ReviewEvery = metadata.ReviewEvery,
                Created = metadata.Created,
                Updated = metadata.Updated,
                DeclaredStub = metadata.Stub,
                StubSpan = metadata.StubSpan,
                RelatedSlot = metadata.RelatedSlot,
                StubNotice = body.StubNotice,
            },
            PageKind.Essay => new Essay
            {
                Path = page.File.Path,
                Name = place.Name,
                Lines = page.File.Lines,
                Title = "",
                Date = metadata.Date,
                Updated = metadata.Updated,
                Source = metadata.Source,
                Topics = topics,
            },
            PageKind.Reading => new ReadingNote
            {
                Path = page.File.Path,
                Name = place.Name,
                Lines = page.File.Lines,
                Title = "",
                Url = page.Source.Url,
                IsUrlQuoted = page.Source.IsUrlQuoted,
                Author = metadata.Author,
                Published = page.Source.Published,
                IsPublishedQuoted = page.Source.IsPublishedQuoted,
                Read = metadata.Read,
                Takeaway = takeaway,
                Topics = topics,
            },
            _ => new PlainPage { Path = page.File.Path, Name = place.Name, Lines = page.File.Lines, Title = "" },
        };
        return made with
        {
            Title = written ?? body.FirstHeading ?? place.Id,
            TitleSpan = metadata.Title?.Span ?? (body.FirstHeading is null ? default : body.FirstHeadingSpan),
            Description = description,
            Slug = metadata.Slug?.Text,
            SlugSpan = metadata.Slug?.Span ?? default,
            Aliases = metadata.Aliases,
            OldAddresses = metadata.OldAddresses,
            Tags = [.. metadata.Tags.Concat(page.Tags.Select(tag => tag.Name)).DistinctBy(Unicode.Composed, StringComparer.OrdinalIgnoreCase)],
            Order = metadata.Order,
            Language = metadata.Language,
            Direction = metadata.Direction,
            Extra = metadata.Extra,
            Unlisted = metadata.Unlisted,
            Privacy = metadata.Privacy,
            Sections = body.Sections,
            Footnotes = [.. page.Footnotes],
            Headings = [.. page.Headings],
            References = [.. page.References],
            Placeholders = page.SortedPlaceholders(),
            Suppressions = body.Suppressions,
            BlockIds = [.. page.BlockIds],
            PastDays = [.. metadata.PastDays, .. page.PastDays],
            BodyStart = metadata.BodyStart,
            WordCount = page.WordCount,
        };
    }

    private static ImmutableArray<int> Add(PageBuilder page, ImmutableArray<Reference> references) => [.. references.Select(page.Add)];

    /// <summary>Words of the front matter; null when they are nothing but prompts.</summary>
    /// <param name="register">Whether to count the prompts among the page's.</param>
    private static string? Words(PageBuilder page, WrittenText? written, bool register = false)
    {
        if (written is null)
        {
            return null;
        }

        (int Start, int Length, bool IsProbability)[] prompts = [.. FrontMatterPrompts.In(written.Text)];
        if (prompts.Length == 0)
        {
            return written.Text;
        }

        bool[] prompted = new bool[written.Text.Length];
        foreach ((int start, int length, bool isProbability) in prompts)
        {
            Array.Fill(prompted, true, start, length);
            if (register)
            {
                page.Placeholders.Add(new Placeholder(written.Text.Substring(start, length), written.Locate(page.File, start, length), isProbability));
            }
        }

        return written.Text.Where((c, at) => !prompted[at] && char.IsLetterOrDigit(c)).Any() ? written.Text : null;
    }
}
