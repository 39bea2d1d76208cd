using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Reads whether a page is for readers. Every key of every tool that hides a page counts, in any spelling, and the strictest wins. What
/// cannot be read hides the page as well as being an error, so that a silenced finding publishes nothing.
/// </summary>
internal sealed class PrivacyReader(Findings findings, PageKind kind, GardenSettings settings)
{
    private PagePrivacy _privacy = PagePrivacy.Open;
    private bool _isChosen;

    /// <summary>What the front matter says; what is wrong with it is added to the findings.</summary>
    public static PagePrivacy Read(Findings findings, FieldMap map, PageKind kind, GardenSettings settings)
    {
        PrivacyReader reader = new(findings, kind, settings);
        foreach (FieldEntry entry in map.Entries)
        {
            reader.Read(entry);
        }

        bool isDraft = reader._privacy is { IsDraft: true } or { IsPrivate: true };
        reader.WarnOfWords(map, isDraft);
        return settings.IsOptIn && !reader._isChosen ? reader._privacy with { IsPrivate = true } : reader._privacy;
    }

    /// <summary>The key of which an entry's key is a single slip away and which takes such a value, a yes, a no or a day; null when there is none.</summary>
    public static string? SlipIn(FieldEntry entry, GardenSettings settings)
    {
        string normal = KeyName.Normal(entry.Key);
        return entry.Value is FieldText text
            && !FrontMatterKeys.IsKnown(entry.Key)
            && !ForeignKeys.Has(entry.Key)
            && !settings.KeyNames.ContainsKey(normal)
            && !IsOwn(entry, settings)
            && PrivacyKeys.SlipOf(normal) is { } near
            && (PrivacyKeys.Find(KeyName.Normal(near)) is PrivacyMeaning.From or PrivacyMeaning.Until ? CalendarText.Day(text.Text) is not null : PrivacyKeys.YesOrNo(text.Text) is not null)
                ? near
                : null;
    }

    private void Read(FieldEntry entry)
    {
        string normal = KeyName.Normal(entry.Key);
        if (PrivacyKeys.IsOfLanguage(normal) && IsOwn(entry, settings))
        {
            return;
        }

        PrivacyMeaning? meaning = PrivacyKeys.Find(normal) ?? (settings.KeyNames.TryGetValue(normal, out string? mapped) ? PrivacyKeys.Find(KeyName.Normal(mapped)) : null);
        if (meaning is not null)
        {
            Read(entry, meaning.Value);
        }
        else if (HidesByWord(entry, settings))
        {
            Hide(isHidden: true);
        }
        else if (entry.Value is FieldMap inner)
        {
            foreach (FieldEntry nested in inner.Entries.Where(IsClear))
            {
                Read(nested);
            }
        }
        else if (SlipIn(entry, settings) is { } near)
        {
            Refuse(entry, $"{Findings.Quote(entry.Key)} is one letter off `{near}`, and whether the page is private is not guessed", $"write `{near}`, or declare the key under `keys:` in garden.yml");
        }
    }

    /// <summary>Whether an entry says in a word that nobody else is to see the page: <c>visibility: private</c>. A stage that the garden has is a stage.</summary>
    public static bool HidesByWord(FieldEntry entry, GardenSettings settings) =>
        entry.Value is FieldText text
        && PrivacyKeys.HasWord(KeyName.Normal(entry.Key))
        && HiddenWords.ArePlain(text.Text)
        && FieldValues.SameIn(settings.Status, text.Text.Trim()) is null
        && !IsOwn(entry, settings);

    private static bool IsOwn(FieldEntry entry, GardenSettings settings) => settings.OwnKeys.Any(own => KeyName.Normal(own) == KeyName.Normal(entry.Key));

    /// <summary>Whether an entry of a map within the front matter speaks of privacy without a doubt; whatever else stands there is that map's own matter.</summary>
    private bool IsClear(FieldEntry entry)
    {
        string text = (entry.Value as FieldText)?.Text ?? "";
        return entry.Value is FieldMap || HidesByWord(entry, settings) || PrivacyKeys.Find(KeyName.Normal(entry.Key)) switch
        {
            null => false,
            PrivacyMeaning.From or PrivacyMeaning.Until => CalendarText.Day(text) is not null,
            _ => PrivacyKeys.YesOrNo(text) is not null,
        };
    }

    private void Read(FieldEntry entry, PrivacyMeaning meaning)
    {
        string text = (entry.Value as FieldText)?.Text ?? "";
        bool? answer = PrivacyKeys.YesOrNo(text);
        switch (meaning)
        {
            case PrivacyMeaning.Draft when answer is not null:
                _privacy = _privacy with { IsDraft = _privacy.IsDraft || answer.Value };
                break;
            case PrivacyMeaning.HiddenByYes when answer is not null:
                Hide(answer.Value);
                break;
            case PrivacyMeaning.HiddenByNo when answer is not null:
                Hide(!answer.Value);
                break;
            case PrivacyMeaning.PublishedByYes when answer is not null || (entry.IsNothing && settings.IsOptIn):
                _isChosen |= answer is true;
                Hide(answer is not true);
                break;
            case PrivacyMeaning.NoOrDay:
                ReadPublished(entry, text, answer);
                break;
            case PrivacyMeaning.NoOrElse:
                Hide(answer is false);
                if (CalendarText.Day(text) is { } day)
                {
                    NotBefore(day);
                }

                break;
            case PrivacyMeaning.Build:
                ReadBuild(entry, answer);
                break;
            case PrivacyMeaning.From or PrivacyMeaning.Until:
                ReadDay(entry, text, meaning);
                break;
            case PrivacyMeaning.HiddenByNo or PrivacyMeaning.HiddenByYes when entry.IsNothing && KeyName.Normal(entry.Key) is "headless" or "public":
                break; // an empty box of a tool that has others
            case PrivacyMeaning.HiddenByYes when KeyName.Normal(entry.Key) is "secret" or "confidential":
                break; // a word of the writer's own, unless yes or no stands behind it
            default:
                RefuseValue(entry, "yes or no", $"write `{entry.Key}: true` or `{entry.Key}: false`");
                break;
        }
    }

    private void Hide(bool isHidden) => _privacy = _privacy with { IsPrivate = _privacy.IsPrivate || isHidden };

    /// <summary>A work's date in a reading note, where its own reader looks at it; yes, no or the day of publication elsewhere.</summary>
    private void ReadPublished(FieldEntry entry, string text, bool? answer)
    {
        Hide(answer is false);
        if (answer is not null || entry.IsNothing || kind == PageKind.Reading)
        {
            return;
        }

        if (CalendarText.Day(text) is { } day)
        {
            NotBefore(day);
        }
        else if (CalendarText.DayOrPart(text) is null)
        {
            RefuseValue(entry, "yes, no or a date", $"write `{entry.Key}: false`, or a date such as `2026-01-31`");
        }
    }

    private void ReadDay(FieldEntry entry, string text, PrivacyMeaning meaning)
    {
        if (entry.IsNothing)
        {
            return;
        }

        if (CalendarText.Day(text) is not { } day)
        {
            RefuseValue(entry, "a date", "write the year, the month and the day: `2026-01-31`");
        }
        else if (meaning == PrivacyMeaning.From)
        {
            NotBefore(day);
        }
        else
        {
            _privacy = _privacy with { Until = _privacy.Until < day ? _privacy.Until : day };
        }
    }

    private void NotBefore(DateOnly day) => _privacy = _privacy with { From = _privacy.From > day ? _privacy.From : day };

    private void ReadBuild(FieldEntry entry, bool? answer)
    {
        FieldEntry? render = entry.Value is FieldMap map ? map.Entries.FirstOrDefault(one => KeyName.Normal(one.Key) == "render")
            : KeyName.Normal(entry.Key) == "build.render" ? entry
            : null;
        if (render is null)
        {
            FieldEntry? slip = entry.Value is FieldMap build ? build.Entries.FirstOrDefault(one => NearestName.Distance(KeyName.Normal(one.Key), "render") == 1) : null;
            if (slip is not null)
            {
                Refuse(slip, $"{Findings.Quote(slip.Key)} is one letter off `render`, and whether the page is private is not guessed", "write `render`");
            }

            Hide(answer is false || entry.Value is FieldText { Text: "never" });
            return;
        }

        string text = ((render.Value as FieldText)?.Text ?? "").Trim().ToLowerInvariant();
        if (text is "always" || PrivacyKeys.YesOrNo(text) is true)
        {
            return;
        }

        Hide(isHidden: true);
        if (text is not ("never" or "link") && PrivacyKeys.YesOrNo(text) is null)
        {
            RefuseValue(render, "`always` or `never`", "write `render: never` to keep the page back");
        }
    }

    /// <summary>Words of other tools that sound like a draft, on a page that is published.</summary>
    private void WarnOfWords(FieldMap map, bool isDraft)
    {
        foreach (FieldEntry entry in isDraft ? [] : map.Entries)
        {
            string normal = KeyName.Normal(entry.Key);
            string text = (entry.Value as FieldText)?.Text ?? "";
            bool isStage = normal == "status" && kind == PageKind.Topic && FieldValues.SameIn(settings.Status, text.Trim()) is not null;
            bool soundsHidden = normal switch
            {
                "privacy" or "visibility" => !HiddenWords.AreOpen(text) && PrivacyKeys.YesOrNo(text) is null,
                "status" or "access" or "audience" or "type" or "category" => HiddenWords.Are(text) && !isStage,
                "hidden" or "hide" or "internal" or "personal" or "protected" or "locked" or "exclude" or "wip" => PrivacyKeys.YesOrNo(text) is true,
                "share" or "live" or "online" or "ready" or "release" or "released" or "publishing" or "finished" => PrivacyKeys.YesOrNo(text) is false,
                "password" => !entry.IsNothing,
                "tags" or "categories" => FieldValues.ItemsOf(entry.Value).OfType<FieldText>().Any(tag => HiddenWords.Are(tag.Text.TrimStart('#'))),
                "build" => entry.Value is FieldMap build && build.Entries.Any(one => KeyName.Normal(one.Key) == "list" && one.Value is FieldText { Text: "never" or "false" }),
                _ => false,
            };
            if (soundsHidden && !IsOwn(entry, settings))
            {
                findings.Report(
                    RuleDescriptor.InvalidValue, Severity.Warning, entry.Span, $"{Findings.Quote(text.Length > 0 ? $"{entry.Key}: {text}" : entry.Key)} keeps nothing back: the page is published", "add `draft: true`, or `unlisted: true` to keep it out of lists only");
            }
        }
    }

    private void RefuseValue(FieldEntry entry, string what, string help)
    {
        string written = entry.Value is FieldText { IsNothing: false } text ? $", not {Findings.Quote(text.Text)}" : "";
        Refuse(entry, $"`{entry.Key}` takes {what}{written}", help);
    }

    private void Refuse(FieldEntry entry, string message, string help)
    {
        _privacy = _privacy with { IsPrivate = true, IsUnreadable = true };
        findings.Error(RuleDescriptor.InvalidValue, entry.IsNothing || SlipIn(entry, settings) is not null ? entry.KeySpan : entry.Value.Span, message, help);
    }
}
