using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Text;

namespace Garden.Parsing.FrontMatter;

/// <summary>Reads the front matter of a page.</summary>
public static class FrontMatterReader
{
    /// <summary>
    /// What the front matter says, and every mistake in it. Front matter that cannot be read at all counts as not there,
    /// but the body still starts behind it.
    /// </summary>
    public static PageMetadata Read(SourceFile file, PageKind kind, GardenSettings settings)
    {
        FrontMatterBlock block = FrontMatterBlock.Find(file);
        Findings findings = new(file);
        if (block.Finding is not null)
        {
            findings.Add(block.Finding);
        }

        YamlMap? map = block.Content is { } content ? YamlReader.Read(findings, content, YamlLimits.FrontMatter) : null;
        PageMetadata metadata = map is null ? Nothing : Read(new YamlFields(findings, map), kind, settings);
        bool isUnreadable = map is null && findings.Count > 0;
        if (kind == PageKind.Essay && !isUnreadable && map?.Given("date") is null)
        {
            findings.Error(RuleDescriptor.MissingKey, PlaceForDate(map), "an essay needs a date", "add `date: 2026-01-31` to its front matter");
        }

        return metadata with
        {
            BodyStart = block.BodyStart,
            Diagnostics = findings.InOrder(),
            RelatedSlot = kind == PageKind.Topic ? ListSlots.Find(file, "related", block, map) : null,
            PastDays = map is null ? [] : PastDays(map, metadata),
        };
    }

    private static readonly PageMetadata Nothing = new() { BodyStart = 0, Diagnostics = [] };

    private static PageMetadata Read(YamlFields fields, PageKind kind, GardenSettings settings)
    {
        fields.RefuseOthers(FrontMatterKeys.Of(kind), FrontMatterKeys.Singular(kind), Severity.Warning, FrontMatterKeys.Owners);
        PageMetadata common = Nothing with
        {
            IsRead = true,
            Title = fields.Text("title"),
            Aliases = Plain(fields.Texts("aliases")),
            Unlisted = fields.Boolean("unlisted") ?? false,
            Draft = fields.Boolean("draft") ?? false,
        };
        return kind switch
        {
            PageKind.Topic => common with
            {
                Description = fields.Text("description"),
                Tags = Plain(fields.Texts("tags")),
                Area = fields.Text("area")?.Text,
                Status = fields.Choice("status", settings.Status),
                Reviewed = fields.Date("reviewed"),
                ReviewedSpan = fields.Given("reviewed")?.Value.Span,
                ReviewEvery = fields.Days("review-every"),
                Related = fields.References("related", ReferenceKind.Related),
                Stub = fields.Boolean("stub") ?? false,
                StubSpan = fields.Given("stub") is { } stub ? new SourceSpan(stub.KeySpan.Start, stub.Value.Span.End) : null,
                Created = fields.Date("created"),
            },
            PageKind.Essay => common with
            {
                Description = fields.Text("description"),
                Tags = Plain(fields.Texts("tags")),
                Topics = fields.References("topics", ReferenceKind.Topic),
                Date = fields.Date("date"),
                Updated = fields.Date("updated"),
                Source = fields.UrlOrWords("source"),
            },
            PageKind.Reading => common with
            {
                Tags = Plain(fields.Texts("tags")),
                Topics = fields.References("topics", ReferenceKind.Topic),
                Url = fields.Url("url"),
                Author = fields.Text("author")?.Text,
                Published = fields.DateOrPart("published"),
                Read = fields.Date("read"),
                Takeaway = fields.Text("takeaway"),
            },
            _ => common with { Description = fields.Text("description") },
        };
    }

    private static ImmutableArray<WrittenDay> PastDays(YamlMap map, PageMetadata metadata)
    {
        (string Key, DateOnly? Day)[] days =
        [
            ("reviewed", metadata.Reviewed), ("created", metadata.Created), ("date", metadata.Date), ("updated", metadata.Updated), ("read", metadata.Read),
        ];
        return [.. days.Where(day => day.Day is not null).Select(day => new WrittenDay(day.Day!.Value, map.Given(day.Key)!.Value.Span))];
    }

    /// <summary>The empty date, else the title, else the start of the file.</summary>
    private static SourceSpan PlaceForDate(YamlMap? map) =>
        (map?.Find("date") ?? map?.Find("title")) is { } entry ? new SourceSpan(entry.KeySpan.Start, entry.Value.Span.End) : default;

    private static ImmutableArray<string> Plain(ImmutableArray<WrittenText> texts) => [.. texts.Select(text => text.Text)];
}
