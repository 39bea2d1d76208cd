using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Reads the front matter of a page.</summary>
public static class FrontMatterReader
{
    /// <summary>
    /// What the front matter says, and every mistake in it. Front matter that cannot be read at all counts as not there and keeps the
    /// page from readers, but the body still starts behind it.
    /// </summary>
    public static PageMetadata Read(SourceFile file, PageKind kind, GardenSettings settings)
    {
        FrontMatterBlock block = FrontMatterBlock.Find(file);
        Findings findings = new(file);
        if (block.Finding is not null)
        {
            findings.Add(block.Finding);
        }

        FieldMap? map = FieldReader.Read(findings, block);
        bool isUnreadable = map is null && findings.Count > 0;
        PagePrivacy privacy = map is null ? PagePrivacy.Open with { IsPrivate = isUnreadable || settings.IsOptIn, IsUnreadable = isUnreadable } : PrivacyReader.Read(findings, map, kind, settings);
        if (block.Finding is not null)
        {
            privacy = privacy with { IsPrivate = true, IsUnreadable = true };
        }

        if (privacy is { IsDraft: false, IsPrivate: false } && UnfencedBlock.Doubt(file, file.Lines.PositionOf(block.BodyStart).Line, kind, settings) is SourceSpan doubt)
        {
            findings.Add(PrivacyDoubts.Finding(findings.Locate(doubt), file.Text[doubt.Start..doubt.End]));
        }

        RecognisedKeys? keys = map is null ? null : RecognisedKeys.Of(findings, map, kind, settings);
        PageMetadata metadata = keys is null ? Nothing : Read(new FieldValues(findings, keys.Known, settings));
        if (kind == PageKind.Essay)
        {
            metadata = metadata with { Date = metadata.Date ?? DateOf(file, keys, privacy, map) };
            bool isDated = metadata.Date is not null || keys?.Known.Given(FrontMatterKeys.Date.Name) is not null;
            if (!isDated && !isUnreadable)
            {
                findings.Error(RuleDescriptor.MissingKey, PlaceForDate(keys?.Known), "an essay needs a date", "add `date: 2026-01-31` to its front matter");
            }
        }

        return metadata with
        {
            BodyStart = block.BodyStart,
            Diagnostics = findings.InOrder(),
            Privacy = privacy,
            Extra = keys is null ? [] : [.. keys.Extra.Select(entry => KeyValuePair.Create(entry.Key, ExtraReader.Read(entry.Value)))],
            RelatedSlot = kind == PageKind.Topic ? ListSlots.Find(file, FrontMatterKeys.Related.Name, block, keys?.Known) : null,
            PastDays = keys is null ? [] : PastDays(keys.Known, metadata),
        };
    }

    private static readonly PageMetadata Nothing = new() { BodyStart = 0, Diagnostics = [] };

    /// <summary>What the keys say; the keys that a kind of page does not have are not among them.</summary>
    private static PageMetadata Read(FieldValues values)
    {
        ImmutableArray<WrittenText> aliases = values.ReadAll(FrontMatterKeys.Aliases);
        ImmutableArray<WrittenText> old = [.. values.ReadAll(FrontMatterKeys.RedirectFrom).Select(Rooted)];
        WrittenDay? reviewed = values.Read(FrontMatterKeys.Reviewed);
        return Nothing with
        {
            IsRead = true,
            Title = values.Read(FrontMatterKeys.Title),
            Description = values.Read(FrontMatterKeys.Description),
            Aliases = [.. aliases.Concat(old).Select(text => text.Text).Distinct(StringComparer.Ordinal)],
            OldAddresses = [.. aliases.Where(IsRooted).Concat(old).Select(text => new OldAddress(text.Text, text.Span)).DistinctBy(one => one.Written, StringComparer.Ordinal)],
            Tags = values.ReadAll(FrontMatterKeys.Tags),
            Slug = values.Read(FrontMatterKeys.Slug),
            Order = values.Read(FrontMatterKeys.Order),
            Language = values.Read(FrontMatterKeys.Lang),
            Direction = values.Read(FrontMatterKeys.Dir),
            Unlisted = values.Read(FrontMatterKeys.Unlisted) ?? false,
            Area = values.Read(FrontMatterKeys.Area),
            Status = values.Read(FrontMatterKeys.Status),
            Reviewed = reviewed?.Day,
            ReviewedSpan = values.Given(FrontMatterKeys.Reviewed.Name)?.Value.Span,
            ReviewEvery = values.Read(FrontMatterKeys.ReviewEvery),
            Related = values.ReadAll(FrontMatterKeys.Related),
            Stub = values.Read(FrontMatterKeys.Stub) ?? false,
            StubSpan = values.Given(FrontMatterKeys.Stub.Name)?.Span,
            Created = values.Read(FrontMatterKeys.Created),
            Topics = values.ReadAll(FrontMatterKeys.Topics),
            Date = values.Read(FrontMatterKeys.Date),
            Updated = values.Read(FrontMatterKeys.Updated),
            Source = values.Read(FrontMatterKeys.Source),
            Url = values.Read(FrontMatterKeys.Url),
            Author = values.Read(FrontMatterKeys.Author),
            Published = values.Read(FrontMatterKeys.Published),
            Read = values.Read(FrontMatterKeys.Read),
            Takeaway = values.Read(FrontMatterKeys.Takeaway),
        };
    }

    /// <summary>An old address without its slash, as some tools leave it out.</summary>
    private static WrittenText Rooted(WrittenText text) => IsRooted(text) ? text : text with { Text = "/" + text.Text, IsVerbatim = false };

    private static bool IsRooted(WrittenText text) => text.Text[0] == '/';

    /// <summary>The day of an essay that gives none under <c>date</c>: the one on which another tool published it, else the one that its file's name starts with.</summary>
    private static DateOnly? DateOf(SourceFile file, RecognisedKeys? keys, PagePrivacy privacy, FieldMap? map)
    {
        if (keys?.Known.Given(FrontMatterKeys.Date.Name) is not null)
        {
            return null; // which cannot be read
        }

        DateOnly? published = map?.Entries
            .Where(entry => PrivacyKeys.Find(KeyName.Normal(entry.Key)) is PrivacyMeaning.From or PrivacyMeaning.NoOrDay)
            .Select(entry => CalendarText.Day((entry.Value as FieldText)?.Text))
            .FirstOrDefault(day => day is not null);
        return published ?? privacy.From ?? DateInName(file.Path);
    }

    private static DateOnly? DateInName(string path)
    {
        string[] parts = path.Split('/');
        bool isIndex = parts[^1].Equals("index.md", StringComparison.OrdinalIgnoreCase) && parts.Length > 1;
        string name = isIndex ? parts[^2] : parts[^1];
        bool isCut = name.Length >= 10 && (name.Length == 10 || !char.IsLetterOrDigit(name[10]));
        return isCut ? CalendarText.Date(name.AsSpan(0, 10)) : null;
    }

    private static ImmutableArray<WrittenDay> PastDays(FieldMap map, PageMetadata metadata)
    {
        (string Key, DateOnly? Day)[] days =
        [
            (FrontMatterKeys.Reviewed.Name, metadata.Reviewed), (FrontMatterKeys.Created.Name, metadata.Created), (FrontMatterKeys.Date.Name, metadata.Date),
            (FrontMatterKeys.Updated.Name, metadata.Updated), (FrontMatterKeys.Read.Name, CalendarText.Date(metadata.Read)),
        ];
        return [.. days.Where(day => day.Day is not null && map.Given(day.Key) is not null).Select(day => new WrittenDay(day.Day!.Value, map.Given(day.Key)!.Value.Span))];
    }

    /// <summary>The empty date, else the title, else the start of the file.</summary>
    private static SourceSpan PlaceForDate(FieldMap? map) =>
        (map?.Find(FrontMatterKeys.Date.Name) ?? map?.Find(FrontMatterKeys.Title.Name)) is { } entry ? entry.Span : default;
}
