using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Carries the pages of a tool's folder into a garden. Words stay as they are written; front matter gains what keeps a page private and what sends
/// readers of its old address on; a link is rewritten only where it would lead elsewhere.
/// </summary>
internal sealed class FolderImport
{
    /// <summary>How many pages with one reason are named one by one.</summary>
    private const int MostNamed = 5;

    private FolderContent _content;
    private readonly EditedGarden _garden;
    private readonly DateOnly _today;
    private readonly CancellationToken _cancellation;
    private readonly ImportedFolder? _before;
    private readonly EarlierPages _earlier;
    private readonly List<ImportNote> _notes;
    private readonly ILookup<string, Page> _public;
    private readonly List<(string Path, string Reason)> _hidden = [];

    private FolderImport(FolderContent content, EditedGarden garden, ImportSource source)
    {
        (_garden, _today, _cancellation) = (garden, source.Today, source.Cancellation);
        _before = EarlierFolder.Find(source.Earlier, content);
        _earlier = new EarlierPages(garden, source, _before);
        _content = _earlier.Settle(content);
        _notes = [.. content.Notes];
        if (_before is null && source.Earlier.FirstOrDefault(folder => folder.Name == content.Name) is ImportedFolder namesake)
        {
            _notes.Add(EarlierNotes.OfNamesake(namesake));
        }

        _public = garden.Corpus.Pages.Where(page => page.Privacy.On(_today) == PageHiding.None).ToLookup(page => page.Name, StringComparer.Ordinal);
    }

    /// <summary>What the import writes.</summary>
    /// <param name="source">What is imported, and what earlier imports made.</param>
    public static ImportPlan Plan(FolderContent content, EditedGarden garden, ImportSource source) => new FolderImport(content, garden, source).Plan();

    private ImportPlan Plan()
    {
        ImmutableArray<string> names = Places.Of(_content.Pages);
        FrontMatterValues values = new(_garden.Corpus.Settings, _today, _notes.Add);
        _content = _content with { Pages = [.. _content.Pages.Zip(names, (page, name) => values.Mend(Prepare(page, name), name))] };
        PageMetadata[] facts = [.. _content.Pages.Zip(names, Settle)];
        HashSet<string> own = names.ToHashSet(StringComparer.Ordinal);
        Page[] others = [.. _garden.Corpus.Pages.Where(page => !own.Contains(page.Name))];
        HashSet<string> taken = others.SelectMany(page => page.OldAddresses.Select(old => old.Written).Append(Address.Of(page))).Select(address => address.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < facts.Length; index++)
        {
            KeepApart(_content.Pages[index], AddressOf(names[index], facts[index]), facts[index].Slug?.Text, taken);
        }

        PlacedPage[] pages = [.. _content.Pages.Select((page, index) => Place(page, names[index], facts[index], taken))];
        SourceLinks source = new(_content);
        Dictionary<string, string> files = Files(source, pages);
        CarriedLinks links = new(source, pages, files, _garden);
        string[] texts = [.. pages.Select(page => links.Rewrite(page, _notes.Add))];
        PageEdit?[] keptBack = [.. pages.Select(KeptBack)];
        List<NewFile> written = [];
        foreach ((PlacedPage page, string text, PageEdit? edit) in pages.Zip(texts, keptBack))
        {
            if (text != page.Text)
            {
                page.Become(text);
            }

            bool isRenamed = page.Source.Earlier is EarlierPage earlier && earlier.From != page.Source.From;
            if (edit is null && !isRenamed && IsSafe(page))
            {
                written.Add(new NewFile(page.Path, page.Text) { Made = page.Source.Earlier is null ? Made(page) : null, MadeEarlierOf = page.Source.Earlier is null ? null : page.Source.From });
            }
        }

        TellHidden();
        TellUnlisted(pages.Count(page => page.Source.Earlier is null && page.Page is PlainPage && page.Name != "index" && page.Page.Privacy.On(_today) == PageHiding.None));
        TellLeft();
        _notes.AddRange(_earlier.Lost.Select(lost => EarlierNotes.OfLost(lost.Made, lost.File, lost.File is not null && _earlier.IsHidden(lost.File))).OfType<ImportNote>());
        _notes.AddRange(pages.Select(page => EarlierNotes.OfRenamed(page.Source, page.Page.Privacy.On(_today))).OfType<ImportNote>());
        CopiedFile[] copies = [.. files.Select(file => new CopiedFile(_content.Files[file.Key], file.Value))];
        return new ImportPlan(
            [.. written.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. copies.OrderBy(file => file.To, StringComparer.Ordinal)],
            [.. keptBack.OfType<PageEdit>()],
            [.. _notes.Distinct().OrderBy(note => note.Path, StringComparer.Ordinal).ThenBy(note => note.Line ?? 0)])
        {
            Moves = [.. _earlier.Moves],
            Replaces = _before,
            Standing = Standing(pages, _earlier.Moves.SelectMany(move => move.Edits).Concat(keptBack.OfType<PageEdit>())),
        };
    }

    private static ImportedPage Made(PlacedPage page) => new(page.Source.From, page.Path, page.Source.Words, page.Source.Id, ImportedWords.OfBody(new SourceFile(page.Path, page.Text)));

    /// <summary>The pages of earlier imports that stay to be looked after.</summary>
    /// <param name="edits">What becomes of pages that stand.</param>
    private ImmutableArray<ImportedPage> Standing(PlacedPage[] pages, IEnumerable<PageEdit> edits)
    {
        Dictionary<string, string> texts = edits.ToDictionary(edit => edit.Path, edit => edit.After, StringComparer.Ordinal);
        return
        [
            .. pages.Where(page => page.Source.Earlier is not null).Select(page => Made(page) with { PageWords = WordsOf(page.Source.Earlier!.Page) }),
            .. _earlier.Left.Where(left => left.Page.Privacy.On(_today) == PageHiding.None).Select(left => left.Made with { To = left.Page.Name + ".md", PageWords = WordsOf(left.Page) }),
        ];

        string? WordsOf(Page page) => ImportedWords.OfBody(texts.TryGetValue(page.Path, out string? text) ? new SourceFile(page.Path, text) : _garden.TextOf(page.Path));
    }

    /// <summary>Lets a page's front matter say what the tool's does.</summary>
    private FolderPage Prepare(FolderPage page, string name)
    {
        _cancellation.ThrowIfCancellationRequested();
        FrontMatterDraft fields = page.Fields;
        if (fields.Mistake is { } mistake)
        {
            _notes.Add(new ImportNote(page.From, mistake.Location.Start.Line, $"its front matter cannot be read as it is, so it is mended and the page is a draft until you have looked at it: {mistake.Message}"));
            fields.SetYes("draft");
        }

        SettleAnswers(fields);
        if (PagePlace.Of(name + ".md").Kind == PageKind.Essay)
        {
            SettleTopics(fields);
        }

        return page;
    }

    /// <summary>Keeps a page that the tool hides from readers, and reads its front matter.</summary>
    private PageMetadata Settle(FolderPage page, string name)
    {
        FrontMatterDraft fields = page.Fields;
        PageMetadata read = Read(fields, name);
        if (page.HiddenBecause is string reason)
        {
            _hidden.Add((page.From, reason));
            if (read.Privacy is { IsDraft: false, IsPrivate: false })
            {
                fields.SetYes("draft");
            }
        }

        return read;
    }

    private PageMetadata Read(FrontMatterDraft fields, string name) =>
        FrontMatterReader.Read(new SourceFile(name + ".md", fields.Apply()), PagePlace.Of(name + ".md").Kind, _garden.Corpus.Settings);

    private static string AddressOf(string name, PageMetadata read) =>
        Address.Of(new PlainPage { Path = name, Name = name, Lines = LineMap.Of(""), Title = name, Slug = read.Slug?.Text });

    /// <summary>Gives a page whose slug or permalink another page, or the site itself, has in the same place a slug of its own.</summary>
    /// <param name="address">Where the page would be.</param>
    /// <param name="taken">The addresses of the pages before it, which gains its own.</param>
    private void KeepApart(FolderPage page, string address, string? slug, HashSet<string> taken)
    {
        bool isFree = taken.Add(address.Trim('/')) && !Addresses.IsDerived(address);
        if (isFree || slug is null)
        {
            return;
        }

        int number = 2;
        string folder = address.TrimEnd('/')[..^Math.Min(slug.Length, address.Length - 1)];
        while (!taken.Add($"{folder}{slug}-{number}"))
        {
            number++;
        }

        page.Fields.SetText("slug", $"{slug}-{number}");
        _notes.Add(new ImportNote(page.From, null, $"`{address}` is the address of another page, so this one is at `{folder}{slug}-{number}/`"));
    }

    /// <summary>An empty answer to whether a page is public is a no, in the tools as here; the garden wants it written.</summary>
    private static void SettleAnswers(FrontMatterDraft fields)
    {
        foreach (string key in (ReadOnlySpan<string>)["publish", "dg-publish", "draft"])
        {
            if (fields.Find(key) is { IsNothing: true })
            {
                fields.SetNo(key);
            }
        }
    }

    /// <summary>What other tools call the topics of a post are words; the garden's are its regions. So they are tags.</summary>
    private static void SettleTopics(FrontMatterDraft fields)
    {
        if (fields.Texts("topics") is { IsEmpty: false } topics)
        {
            bool hasTags = fields.Find("tags", "tag") is not null;
            bool canJoin = hasTags && FieldValues.ItemsOf(fields.Find("tags", "tag")!.Value).All(tag => tag is FieldText);
            fields.Rename("topics", hasTags ? "keywords" : "tags");
            if (canJoin)
            {
                fields.SetTexts(fields.Find("tags") is null ? "tag" : "tags", fields.Texts("tags", "tag").Union(topics, StringComparer.OrdinalIgnoreCase));
            }
        }
    }

    /// <summary>Takes the old addresses that front matter names out of it where no reader can be sent on from them, for the page could not be published then; gives back the others.</summary>
    /// <param name="own">The page's own address.</param>
    /// <param name="taken">Addresses that lead somewhere already; gains the others.</param>
    private HashSet<string> KeepFree(FolderPage page, string own, IEnumerable<OldAddress> old, HashSet<string> taken)
    {
        HashSet<string> kept = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> bad = new(StringComparer.Ordinal);
        foreach (string written in old.Select(one => one.Written))
        {
            string path = written.Trim('/');
            string? fault = OldAddresses.Fault(written, _garden.Files)
                ?? (path.Equals(own, StringComparison.OrdinalIgnoreCase) || taken.Add(path) ? null : $"`{written}` is the address of another page");
            if (fault is null)
            {
                kept.Add(path);
                continue;
            }

            bad.Add(written);
            _notes.Add(new ImportNote(page.From, null, $"{fault}, so its readers are not sent on from there, and its front matter no longer says so"));
        }

        if (bad.Count > 0)
        {
            page.Fields.Remove(bad);
        }

        return kept;
    }

    /// <summary>
    /// The page in its place. Readers of its old addresses are sent on, where nothing else stands or is sent on; an address that differs from another by case alone has no
    /// place of its own. A title that was that of the file stays, where the file has another name now or a heading further down would be taken for it.
    /// </summary>
    /// <param name="read">What its front matter says.</param>
    /// <param name="taken">Addresses that lead somewhere already.</param>
    private PlacedPage Place(FolderPage page, string name, PageMetadata read, HashSet<string> taken)
    {
        _cancellation.ThrowIfCancellationRequested();
        HashSet<string> known = [.. KeepFree(page, AddressOf(name, read).Trim('/'), read.OldAddresses, taken)];
        string[] old = [.. page.Addresses.Where(address => address.Trim('/') is { Length: > 0 } path && !known.Contains(path) && OldAddresses.AddressOf(address) is not null && taken.Add(path))];
        if (old.Length > 0 && name != "index")
        {
            page.Fields.SetTexts("redirect_from", [.. page.Fields.Texts("redirect-from"), .. old]);
        }

        PlacedPage placed = new(page, name, _garden.Corpus.Settings);
        string title = page.TitleOfName ?? NameOf(page.Name);
        bool isHeaded = placed.Page.TitleSpan != default;
        if (read.Title is not null || (isHeaded ? !IsBelowText(placed) : title == NameOf(name)))
        {
            return placed;
        }

        page.Fields.SetText("title", title);
        return new PlacedPage(page, name, _garden.Corpus.Settings);
    }

    /// <summary>Whether the first heading of level 1 stands below other words: for other tools it is a heading like others then, and no title.</summary>
    private static bool IsBelowText(PlacedPage page) =>
        Comments.Without(page.Text[page.Page.BodyStart..Math.Max(page.Page.BodyStart, page.Page.TitleSpan.Start)]).Any(char.IsLetterOrDigit);

    /// <summary>Whether a page that the tool hides is hidden here too; a page that is not stays behind.</summary>
    private bool IsSafe(PlacedPage page)
    {
        bool isSafe = page.Source.HiddenBecause is null || page.Page.Privacy.On(_today) != PageHiding.None;
        if (!isSafe)
        {
            _notes.Add(new ImportNote(page.Source.From, null, "is not imported: it is private, and its front matter does not take `draft: true`; add it by hand"));
        }

        return isSafe;
    }

    /// <summary>Keeps back the page that an earlier import made public, where the tool hides its note now; null where nothing is to be done.</summary>
    private PageEdit? KeptBack(PlacedPage page)
    {
        if (page.Page.Privacy.On(_today) == PageHiding.None || _public[page.Name].FirstOrDefault() is not Page there)
        {
            return null;
        }

        SourceFile file = _garden.TextOf(there.Path);
        if (page.Source.Earlier is null && ImportedWords.OfBody(file) != ImportedWords.OfBody(new SourceFile(page.Path, page.Text)))
        {
            _notes.Add(EarlierNotes.OfStranger(page.Source, there));
            return null;
        }

        FrontMatterDraft fields = new(file);
        fields.SetYes("draft");
        string after = fields.Apply();
        bool isKeptBack = page.Parse(after).Privacy.On(_today) != PageHiding.None;
        _notes.Add(EarlierNotes.OfKeptBack(page.Source, there, isKeptBack));
        return isKeptBack ? PageEdit.Between(there.Path, file.Text, after, "imported") : null;
    }

    /// <summary>Says which pages become drafts: each by itself, or their number where many have one reason.</summary>
    private void TellHidden()
    {
        foreach (IGrouping<string, (string Path, string Reason)> group in _hidden.GroupBy(page => page.Reason, StringComparer.Ordinal))
        {
            int count = group.Count();
            _notes.AddRange(count > MostNamed
                ? [new ImportNote(_content.Name, null, $"{count} pages become drafts: {group.Key}")]
                : group.Select(page => new ImportNote(page.Path, null, $"becomes a draft: {group.Key}")));
        }
    }

    /// <summary>Says which pages have lost their note: those that are public each by itself, those that stay drafts by their number where they are many.</summary>
    private void TellLeft()
    {
        ILookup<bool, (ImportedPage Made, Page Page)> left = _earlier.Left.ToLookup(one => one.Page.Privacy.On(_today) != PageHiding.None);
        bool isCounted = left[true].Skip(MostNamed).Any();
        _notes.AddRange(left[false].Concat(isCounted ? [] : left[true]).Select(one => EarlierNotes.OfLeft(one.Made, one.Page, _today)));
        if (isCounted)
        {
            _notes.Add(new ImportNote(_content.Name, null, $"{left[true].Count()} pages stay drafts whose notes are gone: `garden list drafts` names all drafts"));
        }
    }

    /// <summary>Says that plain pages stand in no list of the site, whose lists are of topics, essays and readings.</summary>
    private void TellUnlisted(int count)
    {
        if (count > 0)
        {
            string pages = count == 1 ? "a plain page stands" : $"{count} plain pages stand";
            _notes.Add(new ImportNote(_content.Name, null, $"{pages} in no list: readers come there by links and the search, or by a line under `navigation:` in garden.yml"));
        }
    }

    /// <summary>The places of the files that pages refer to, by their path in the tool's tree.</summary>
    private Dictionary<string, string> Files(SourceLinks source, PlacedPage[] pages)
    {
        Dictionary<string, (string To, bool IsPublic)> found = new(StringComparer.Ordinal);
        ILookup<string, PlacedPage> bundles = pages.Where(page => page.Source.FileName == "index" && page.Source.Name != "index").ToLookup(page => PathChoice.FolderOf(page.Source.Name), StringComparer.Ordinal);
        foreach (PlacedPage page in pages)
        {
            bool isPublic = page.Page.Privacy.On(_today) == PageHiding.None;
            foreach (string file in page.Page.References.Select(reference => source.Find(page.Source, reference)?.File).OfType<string>())
            {
                bool known = found.TryGetValue(file, out (string To, bool IsPublic) before);
                found[file] = (known ? before.To : PlaceOf(file, bundles), before.IsPublic || isPublic);
            }
        }

        int left = _content.Files.Count - found.Count;
        if (left > 0)
        {
            _notes.Add(new ImportNote(_content.Name, null, left == 1 ? "a file that no page refers to stays where it is" : $"{left} files that no page refers to stay where they are"));
        }

        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        foreach ((string file, (string to, bool isPublic)) in found.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            // All of assets/ is published, whoever refers to it.
            string wish = !isPublic && to.StartsWith("assets/", StringComparison.OrdinalIgnoreCase) ? "attachments/" + to["assets/".Length..] : to;
            string place = wish;
            for (int number = 2; !taken.Add(place); number++)
            {
                int dot = wish.LastIndexOf('.') is >= 0 and int last ? last : wish.Length;
                place = $"{wish[..dot]}-{number}{wish[dot..]}";
            }

            places[file] = place;
        }

        return places;
    }

    /// <summary>A file in the folder of a page that is a folder's own goes where that page goes.</summary>
    private static string PlaceOf(string file, ILookup<string, PlacedPage> bundles)
    {
        for (string folder = PathChoice.FolderOf(file); folder.Length > 0; folder = PathChoice.FolderOf(folder))
        {
            if (bundles[folder].FirstOrDefault() is PlacedPage bundle)
            {
                return Places.Readable(PathChoice.FolderOf(bundle.Name) + file[folder.Length..]);
            }
        }

        return Places.Readable(file);
    }

    private static string NameOf(string name) => name.Split('/') is [.., string folder, "index"] ? folder : name[(name.LastIndexOf('/') + 1)..];
}
