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

        if (reader._privacy is { IsDraft: false, IsPrivate: false })
        {
            reader.TellDoubts(map);
        }

        PagePrivacy privacy = reader._privacy with { HandedDown = reader.HandedDown(map) };
        return settings.IsOptIn && !reader._isChosen ? privacy with { IsPrivate = true } : privacy;
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
        PrivacyMeaning? meaning = MeaningOf(entry);
        if (HidesByWord(entry, settings))
        {
            Hide(isHidden: true);
        }
        else if (meaning is not null && !(PrivacyKeys.IsOfLanguage(normal) && IsOwn(entry, settings) && !IsClear(entry, isOfPage: true)))
        {
            Read(entry, meaning.Value);
        }
        else if (entry.Value is FieldMap or FieldList)
        {
            bool isChosen = _isChosen;
            foreach (FieldEntry nested in Nested(entry, settings))
            {
                Read(nested);
            }

            _isChosen = isChosen; // what a map publishes elsewhere is not published here
        }
        else if (SlipIn(entry, settings) is { } near)
        {
            Refuse(entry, $"{Findings.Quote(entry.Key)} is one letter off `{near}`, and whether the page is private is not guessed", $"write `{near}`, or declare the key under `keys:` in garden.yml");
        }
    }

    /// <summary>Whether an entry says in a word that nobody else is to see the page: <c>visibility: private</c>. A stage that the garden has is a stage.</summary>
    public static bool HidesByWord(FieldEntry entry, GardenSettings settings)
    {
        string normal = KeyName.Normal(entry.Key);
        bool isStage = normal is "stage" or "state";
        return PrivacyKeys.HasWord(normal)
            && TextsOf(entry.Value).Any(text => (HiddenWords.ArePlain(text) && !(isStage && FieldValues.SameIn(settings.Status, text.Trim()) is not null)) || (normal == "visibility" && PrivacyKeys.YesOrNo(text) is false));
    }

    /// <summary>Whether an entry is read for what it says of privacy, so that its key is known here.</summary>
    public static bool Reads(FieldEntry entry, GardenSettings settings) =>
        HidesByWord(entry, settings)
        || Nested(entry, settings).Any()
        || SlipIn(entry, settings) is not null
        || (PrivacyKeys.Find(KeyName.Normal(entry.Key)) is { } meaning && (!PrivacyKeys.IsOfPage(meaning) || IsClear(entry, isOfPage: true)));

    /// <summary>The words of a value: its own, those of its entries, those below its keys.</summary>
    public static IEnumerable<string> TextsOf(FieldNode value) => value switch
    {
        FieldText text => [text.Text],
        FieldList list => list.Items.SelectMany(TextsOf),
        FieldMap map => map.Entries.SelectMany(entry => TextsOf(entry.Value)),
        _ => [],
    };

    /// <summary>Whether <c>garden.yml</c> declares the key of an entry.</summary>
    public static bool IsOwn(FieldEntry entry, GardenSettings settings) => settings.OwnKeys.Any(own => KeyName.Normal(own) == KeyName.Normal(entry.Key));

    /// <summary>What a map below a key, or each of several, says of privacy.</summary>
    private static IEnumerable<FieldEntry> Nested(FieldEntry entry, GardenSettings settings)
    {
        bool isOfPage = PrivacyKeys.IsMapOfPage(KeyName.Normal(entry.Key));
        return FieldValues.ItemsOf(entry.Value).OfType<FieldMap>().SelectMany(map => map.Entries).Where(one => HidesByWord(one, settings) || IsClear(one, isOfPage) || Nested(one, settings).Any());
    }

    private PrivacyMeaning? MeaningOf(FieldEntry entry)
    {
        string normal = KeyName.Normal(entry.Key);
        return PrivacyKeys.Find(normal) ?? (settings.KeyNames.TryGetValue(normal, out string? mapped) ? PrivacyKeys.Find(KeyName.Normal(mapped)) : null);
    }

    /// <summary>Whether an entry speaks of privacy without a doubt; whatever else stands in a map within the front matter is that map's own matter.</summary>
    /// <param name="isOfPage">Whether it is said of the page itself, and not of what may be a part of it.</param>
    private static bool IsClear(FieldEntry entry, bool isOfPage)
    {
        string text = (entry.Value as FieldText)?.Text ?? "";
        return PrivacyKeys.Find(KeyName.Normal(entry.Key)) switch
        {
            null => false,
            PrivacyMeaning.From or PrivacyMeaning.Until => CalendarText.Day(text) is not null,
            PrivacyMeaning.YesOfPage => isOfPage && PrivacyKeys.YesOrNo(text) is true,
            PrivacyMeaning.NoOfPage => isOfPage && PrivacyKeys.YesOrNo(text) is false,
            PrivacyMeaning.Build when entry.Value is FieldMap => true,
            PrivacyMeaning.GivenForPage => isOfPage && !entry.IsNothing && PrivacyKeys.YesOrNo(text) is not false,
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
            case PrivacyMeaning.YesOfPage or PrivacyMeaning.NoOfPage or PrivacyMeaning.GivenForPage:
                Hide(IsClear(entry, isOfPage: true));
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

    /// <summary>Tells what sounds as if the page were kept back, on a page that is published.</summary>
    private void TellDoubts(FieldMap map)
    {
        foreach (FieldEntry entry in map.Entries.Where(entry => PrivacyDoubts.Has(entry, kind, settings)))
        {
            string text = (entry.Value as FieldText)?.Text ?? "";
            findings.Add(PrivacyDoubts.Finding(findings.Locate(entry.Span), text.Length > 0 ? $"{entry.Key}: {text}" : entry.Key));
        }
    }

    /// <summary>What keeps back a page, and was to keep back those below it as well; null when nothing does.</summary>
    private SourceSpan? HandedDown(FieldMap map)
    {
        foreach (FieldEntry entry in map.Entries.Where(entry => KeyName.Normal(entry.Key) == "cascade"))
        {
            PrivacyReader handed = new(new Findings(findings.File), kind, settings);
            handed.Read(entry);
            return handed._privacy == PagePrivacy.Open ? null : entry.KeySpan;
        }

        return null;
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
