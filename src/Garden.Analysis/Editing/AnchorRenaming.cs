using System.Buffers;
using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>
/// Renames an id or a heading, and rewrites the links to it in whatever form they are written. In the end every link of the garden leads where
/// it led before, and the page has the same parts, or nothing is done.
/// </summary>
public static class AnchorRenaming
{
    private const int MostIdLength = 64;

    /// <summary>What cannot stand in the name of a heading inside a wiki link.</summary>
    private static readonly SearchValues<char> EndALink = SearchValues.Create("[]|^\r\n");

    /// <summary>Gives an item, a block or a heading another id.</summary>
    /// <param name="id">The id that it has.</param>
    /// <param name="name">The new one, with or without <c>^</c>.</param>
    /// <returns>The edits of every page that changes.</returns>
    public static Result<EditedPages, Refusal> RenameId(EditedGarden garden, Page page, string id, string name)
    {
        string wanted = name.Trim().TrimStart('#').TrimStart('^');
        if (wanted.Length is 0 or > MostIdLength || !wanted.All(IdCharacters.Has))
        {
            return new Refusal($"`{name}` cannot be an id", "an id has up to 64 letters of a to z, digits, `-` and `_`");
        }

        string text = garden.TextOf(page.Path).Text;
        TextEdit? edit = WrittenId.Find(page, text, id) is SourceSpan span ? new TextEdit(span, wanted)
            : page.Items.FirstOrDefault(item => item.Id == id) is Belief { IdSlot: int slot } ? new TextEdit(new SourceSpan(slot, slot), $" ^{wanted}")
            : null;
        if (edit is null)
        {
            return new Refusal($"`{id}` is made from the words there, and is not written", "end its line with an id of its own, such as `^name`");
        }

        if (wanted == id)
        {
            return new Refusal("that is its id already");
        }

        if (Anchors(page).Contains(wanted, StringComparer.OrdinalIgnoreCase) && !wanted.Equals(id, StringComparison.OrdinalIgnoreCase))
        {
            return new Refusal($"the page has something called `{wanted}` already");
        }

        PageEdit renamed = new(page.Path, text, [edit], "");
        RenamedPlaces places = new(page, renamed, AnchorLinks.Read(garden, renamed), anchor => anchor == id ? wanted : anchor);
        return Finish(garden, places, (_, _) => [wanted]);
    }

    /// <summary>Gives a heading other words.</summary>
    /// <param name="words">The new words, in Markdown, one line.</param>
    /// <returns>The edits of every page that changes.</returns>
    public static Result<EditedPages, Refusal> RenameHeading(EditedGarden garden, Page page, Heading heading, string words)
    {
        string wanted = words.Trim();
        if (wanted.Length == 0 || wanted.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
        {
            return new Refusal("a heading is a line of words");
        }

        string text = garden.TextOf(page.Path).Text;
        if (HeadingWords(text, heading) is not SourceSpan span)
        {
            return new Refusal("the words of this heading cannot be told from its marks", "rename it by hand");
        }

        PageEdit renamed = new(page.Path, text, [new TextEdit(span, wanted)], "");
        Page after = AnchorLinks.Read(garden, renamed);
        int index = page.Headings.IndexOf(heading);
        if (after.Headings.Length != page.Headings.Length || after.Headings[index].Text.Length == 0)
        {
            return new Refusal($"`{wanted}` would not be read as a heading");
        }

        Dictionary<string, string> anchors = new(StringComparer.Ordinal);
        foreach ((Heading then, Heading now) in page.Headings.Zip(after.Headings))
        {
            anchors.TryAdd(then.Anchor, now.Anchor);
        }

        RenamedPlaces places = new(page, renamed, after, anchor => anchors.GetValueOrDefault(anchor, anchor));
        return Finish(garden, places, (reference, target) => Names(reference, target, heading, after.Headings[index], anchors));
    }

    /// <summary>The words of a heading in the file, without the marks around them and without its id; null when they cannot be told.</summary>
    public static SourceSpan? HeadingWords(string text, Heading heading)
    {
        int start = heading.Span.Start;
        int end = Math.Min(heading.Span.End, Lines.EndOf(text, start));
        start += text.AsSpan(start, end - start).IndexOfAnyExcept('#', ' ', '\t') is > 0 and int marks ? marks : 0;
        string line = text[start..end];
        int id = line.LastIndexOf(" ^", StringComparison.Ordinal) is >= 0 and int caret && !line[(caret + 2)..].TrimEnd().Contains(' ', StringComparison.Ordinal) ? caret
            : line.TrimEnd().EndsWith('}') ? line.LastIndexOf("{#", StringComparison.Ordinal)
            : -1;
        string words = (id < 0 ? line : line[..id]).TrimEnd();
        string bare = words.TrimEnd('#');
        words = bare.Length < words.Length && bare.Length > 0 && char.IsWhiteSpace(bare[^1]) ? bare.TrimEnd() : words;
        return words.Length == 0 ? null : new SourceSpan(start, start + words.Length);
    }

    /// <summary>What a link to a heading may say, in the form in which it was written.</summary>
    private static IEnumerable<string> Names(Reference reference, LinkTarget.Place target, Heading old, Heading renamed, Dictionary<string, string> anchors)
    {
        if (reference.Item is not null)
        {
            return target.Anchor is string item ? [anchors.GetValueOrDefault(item, item)] : [];
        }

        string written = reference.Heading!;
        string anchor = anchors.GetValueOrDefault(target.Anchor ?? "", target.Anchor ?? "");
        bool isOwn = target.Anchor == old.Anchor;
        string[] path = written.Split('#');
        string[] names =
        [
            path.Length > 1 ? string.Join('#', path.Select(part => Slug.FromWords(part) == Slug.FromWords(old.Text) ? renamed.Text : part)) : "",
            !isOwn || (written == old.Anchor && written != old.Text) ? "" : written.Equals(old.Text, StringComparison.OrdinalIgnoreCase) ? renamed.Text : written == Slug.OnGitHub(old.Text) ? Slug.OnGitHub(renamed.Text) : "",
            anchor,
        ];
        bool isUrl = reference.Kind == ReferenceKind.Relative;
        return names
            .Where(name => name.Length > 0 && (isUrl || !name.AsSpan().ContainsAny(EndALink)))
            .Select(name => isUrl ? Address.Encode(name).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) : name); // a bracket could end the link
    }

    private static Result<EditedPages, Refusal> Finish(EditedGarden garden, RenamedPlaces places, Func<Reference, LinkTarget.Place, IEnumerable<string>> names)
    {
        if (!new AnchorLinks(garden, places).Rewrite(names).TryGet(out RenamedLinks? links, out Refusal? refusal))
        {
            return refusal;
        }

        Page before = places.Before;
        bool isSame = Parts(links.After).SequenceEqual(Parts(before), StringComparer.Ordinal)
            && Anchors(links.After).SequenceEqual(Anchors(before).Select(places.AnchorOf), StringComparer.Ordinal);
        return isSame ? new EditedPages(links.Edits) : new Refusal("the page would no longer have the same sections and items", "rename it by hand, and see what `lint` says");
    }

    /// <summary>Every name on the page that a link can say, in order.</summary>
    private static IEnumerable<string> Anchors(Page page) => page.Headings.Select(heading => heading.Anchor).Concat(page.Items.Select(item => item.Id)).Concat(page.BlockIds);

    /// <summary>What the page is made of.</summary>
    private static IEnumerable<string> Parts(Page page) =>
        page.Sections.Select(section => section.Kind.ToString()).Concat(page.Items.Select(item => item is Belief belief ? $"{item.GetType().Name} {BeliefFacts.Of(belief.Estimate)}" : item.GetType().Name));
}

/// <summary>Pages with changes made.</summary>
/// <param name="Edits">The texts that change, by path.</param>
public sealed record EditedPages(ImmutableArray<PageEdit> Edits);
