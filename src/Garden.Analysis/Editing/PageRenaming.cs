using System.Collections.Concurrent;
using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>The garden in which a page is renamed.</summary>
/// <param name="Corpus">Every page, drafts included.</param>
/// <param name="Files">Every file of the content folder that is no page, by its path there.</param>
/// <param name="TextOf">The text of a page by its path.</param>
public sealed record EditedGarden(Corpus Corpus, IReadOnlySet<string> Files, Func<string, SourceFile> TextOf)
{
    /// <summary>Why a drawing among the files may not be published, by its path there; null when it may.</summary>
    public Func<string, string?> DrawingProblem { get; init; } = _ => null;
}

/// <summary>A page's move to another place in the content folder.</summary>
/// <param name="From">Its path from the garden's root.</param>
/// <param name="To">Its new path.</param>
/// <param name="Edits">The texts that change, by their path before the move.</param>
public sealed record PageRename(string From, string To, ImmutableArray<PageEdit> Edits);

/// <summary>
/// Renames a page. Links that call it by its old name or that its new name would break are rewritten, on whichever page they stand; those
/// by a title or an alias of other words stay as they are. The page keeps its old address among its aliases, from which the site makes a redirect. In the end every link of
/// the garden must lead where it led before, or nothing is done.
/// </summary>
public static class PageRenaming
{
    /// <summary>The rename, or why there is none.</summary>
    /// <param name="name">The new name: path inside the content folder without extension.</param>
    /// <param name="keepAddress">Whether the old address leads to the new one.</param>
    public static Result<PageRename, Refusal> Rename(EditedGarden garden, Page page, string name, bool keepAddress)
    {
        if (Obstacle(garden, page, name) is Refusal obstacle)
        {
            return obstacle;
        }

        SourceFile before = garden.TextOf(page.Path);
        string path = page.Path[..^(page.Name.Length + ".md".Length)] + name + page.Path[^3..];
        if (!AliasEdits(before, page.Name, name, keepAddress).TryGet(out TextEdit[]? aliases, out Refusal? refusal))
        {
            return refusal;
        }

        MovedLinks links = new(garden, page, Read(garden, new SourceFile(path, before.Text), name));
        Result<PageRename, Refusal> renamed = Rename(garden, page, name, path, aliases, links, all: false);
        return renamed.TryGet(out _, out _) ? renamed : Rename(garden, page, name, path, aliases, links, all: true);
    }

    /// <summary>The rename, after everything that stands against its new name was ruled out.</summary>
    /// <param name="all">Whether links are looked at that lead from and to other pages.</param>
    private static Result<PageRename, Refusal> Rename(EditedGarden garden, Page page, string name, string path, TextEdit[] aliases, MovedLinks links, bool all)
    {
        List<PageEdit> edits = [];
        foreach (Page each in garden.Corpus.Pages)
        {
            if (!links.EditsOf(each, all).TryGet(out TextEdit[]? rewritten, out Refusal? refusal))
            {
                return refusal;
            }

            TextEdit[] own = ReferenceEquals(each, page) ? [.. rewritten, .. aliases] : rewritten;
            if (own.Length > 0)
            {
                edits.Add(PageEdit.OfLinks(each.Path, garden.TextOf(each.Path).Text, own));
            }
        }

        Page moved = Read(garden, new SourceFile(path, edits.Find(edit => edit.Path == page.Path)?.After ?? garden.TextOf(page.Path).Text), name);
        if (page is Essay { Date: DateOnly day } && moved is Essay essay && essay.Date != day)
        {
            return new Refusal("its date stands in its name, and the new name says another or none", $"begin the new name with {BeliefFacts.Day(day)}, or write `date: {BeliefFacts.Day(day)}` into its front matter first");
        }

        ConcurrentDictionary<Page, Page> changed = new(ReferenceEqualityComparer.Instance) { [page] = moved };
        Parallel.ForEach(edits.Where(edit => edit.Path != page.Path), edit =>
        {
            Page one = garden.Corpus.Pages.First(candidate => candidate.Path == edit.Path);
            changed[one] = Read(garden, new SourceFile(one.Path, edit.After), one.Name);
        });
        return MovedLinks.LeadWhereTheyLed(garden, changed)
            ? new PageRename(page.Path, path, [.. edits])
            : new Refusal("not every link would lead where it leads now", "rename the file and mend the links by hand");
    }

    private static Refusal? Obstacle(EditedGarden garden, Page page, string name)
    {
        if (garden.Corpus.Pages.FirstOrDefault(other => !ReferenceEquals(other, page) && Address.OfPage(other.Name) == Address.OfPage(name)) is Page taken)
        {
            return new Refusal($"'{taken.Path}' is there already");
        }

        if (page.Name == name)
        {
            return new Refusal("that is its name already");
        }

        if (PagePlace.Of(name + ".md").Kind != PagePlace.Of(page.Name + ".md").Kind)
        {
            return new Refusal("a page of another folder is another kind of page", "move it by hand, and see what its front matter needs there");
        }

        if (PathName.Problem(name) is string problem)
        {
            return new Refusal(problem);
        }

        return name.Split('/').Any(ContentScope.IsHiddenName)
            ? new Refusal($"'{name}' would not be read: a part of it starts with a dot or an underscore")
            : null;
    }

    private static Page Read(EditedGarden garden, SourceFile file, string name) => PageParser.Parse(file, PagePlace.Of(name + ".md"), garden.Corpus.Settings).Page;

    /// <summary>Adds the old name to the page's aliases; takes the new one away where an earlier rename put it there.</summary>
    private static Result<TextEdit[], Refusal> AliasEdits(SourceFile file, string oldName, string newName, bool keepAddress)
    {
        TextEdit[] back = RemovedAlias(file, newName);
        if (!keepAddress)
        {
            return back;
        }

        if (back is [{ Span: var line }] && file.Text[line.Start] == 'a')
        {
            return (TextEdit[])[new TextEdit(line, $"aliases: [{Quoted(oldName)}]{Lines.BreakAt(file.Text, Lines.EndOf(file.Text, line.Start))}")];
        }

        if (ListSlots.Find(file, "aliases") is not ListSlot slot)
        {
            return new Refusal("its front matter does not take another alias", "make `aliases` a list, or add --no-redirect");
        }

        string newLine = Fixes.NewLineOf(file.Text);
        string entry = (slot.Before + Quoted(oldName) + slot.After).Replace("\n", newLine, StringComparison.Ordinal);
        return (TextEdit[])[.. back, new TextEdit(new SourceSpan(slot.At, slot.At), entry)];
    }

    private static TextEdit[] RemovedAlias(SourceFile file, string name)
    {
        if (FrontMatterBlock.Find(file).Content is not SourceSpan content)
        {
            return [];
        }

        string block = file.Text[content.Start..content.End];
        string alone = $"aliases: [{Quoted(name)}]";
        int at = block.IndexOf(alone, StringComparison.Ordinal);
        if (at >= 0 && Lines.StartOf(block, at) == at && Lines.EndOf(block, at) == at + alone.Length)
        {
            return [new TextEdit(new SourceSpan(at, at + alone.Length + Lines.BreakAt(block, at + alone.Length).Length).Shift(content.Start), "")];
        }

        string among = $", {Quoted(name)}]";
        at = block.IndexOf(among, StringComparison.Ordinal);
        return at >= 0 && block.AsSpan(Lines.StartOf(block, at)).StartsWith("aliases: [") ? [new TextEdit(new SourceSpan(at, at + among.Length - 1).Shift(content.Start), "")] : [];
    }

    /// <summary>An old name as an alias in YAML. One without a folder is written as the address that it was, for an alias without a slash is only a name.</summary>
    private static string Quoted(string name) =>
        !name.Contains('/', StringComparison.Ordinal) && name != "index" ? $"\"/{Address.OfPage(name)}\""
        : char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_') && name.Contains('/', StringComparison.Ordinal)
            ? name
            : $"\"{name}\""; // a name that can be an address has neither quotes nor backslashes
}
