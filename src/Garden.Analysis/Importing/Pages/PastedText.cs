using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Importing.Folders;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Pages;

/// <summary>
/// Makes a page of one text: a topic copied from its rendered page, an essay with its notes pasted below, somebody else's article with its address, or any other text. Which it is,
/// the text tells; where it does not, it becomes a plain page, and the report says so.
/// </summary>
public static class PastedText
{
    /// <summary>How many names of sections a topic has at least.</summary>
    private const int FewestHeadings = 2;

    /// <summary>What an import of a text writes.</summary>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden)
    {
        if (source.Files is not [{ Content: { } bytes } file])
        {
            return new Refusal("`text` takes one file", "for a folder, name the tool that it comes from");
        }

        SourceFile text = SourceDecoder.Decode(file.Path, bytes.Span);
        if (text.Damage is TextDamage damage)
        {
            return new Refusal($"the file {damage.Reason}, at byte {damage.ByteOffset}", "save it as UTF-8");
        }

        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return new Refusal("the file is empty");
        }

        PastedPage page = Read(text, garden.Corpus.Settings, source.Today);
        string name = page.Folder + NameOf(page, source);
        ImmutableArray<ImportNote> notes = [.. page.Notes.Select(note => new ImportNote(file.Path, note.Line, note.Message))];
        return new ImportPlan([new NewFile(name + ".md", page.ToText())], [], [], notes);
    }

    private static PastedPage Read(SourceFile text, GardenSettings settings, DateOnly today)
    {
        FrontMatterDraft fields = new(text);
        string body = text.Text[fields.Block.BodyStart..];
        bool isClipping = ClippedArticle.Keys(body) is not null || WebUrl.IsComplete(fields.Text("url", "source", "link") ?? "");
        ImmutableArray<PastedLine> lines = PastedLines.Of(body);
        if (isClipping)
        {
            return Clipping(fields, body);
        }

        if (fields.IsThere || lines.Any(line => line.Text.StartsWith("# ", StringComparison.Ordinal) || line.Text.StartsWith("## ", StringComparison.Ordinal)))
        {
            return Markdown(fields, settings);
        }

        if (PastedTopic.HeadingsIn(lines, settings) >= FewestHeadings)
        {
            return PastedTopic.Read(lines, settings);
        }

        int notes = PastedEssay.NotesIn(lines);
        return notes > 0 ? PastedEssay.Read(lines, notes, today) : Unsure(PastedEssay.Read(lines, 0, today));
    }

    private static PastedPage Clipping(FrontMatterDraft fields, string body)
    {
        foreach ((string key, string value) in ClippedArticle.Keys(body) ?? [("url", PastedPage.Quoted(fields.Text("url", "source", "link")!))])
        {
            if (fields.Find(key) is null)
            {
                if (key == "published" && CalendarText.Date(value) is { } day)
                {
                    fields.Set(key, day);
                }
                else
                {
                    fields.SetText(key, value.Trim('"'));
                }
            }
        }

        return new PastedPage("reading/", TitleOf(fields, PageKind.Reading), [], fields.Apply(), []);
    }

    /// <summary>A text that is Markdown already stays as it is; its headings and its date tell what it is.</summary>
    private static PastedPage Markdown(FrontMatterDraft fields, GardenSettings settings)
    {
        Page topic = PageParser.Parse(fields.File, new PagePlace("topics/page", PageKind.Topic, ""), settings).Page;
        bool isTopic = topic.Sections.Any(section => section.Kind != SectionKind.Prose);
        bool isEssay = !isTopic && fields.Day("date") is not null;
        ImmutableArray<(int? Line, string Message)> notes = isTopic || isEssay ? [] : [(null, UnsureMessage)];
        return new PastedPage(isTopic ? "topics/" : isEssay ? "essays/" : "", topic.Title.Length > 0 ? topic.Title : null, [], fields.File.Text, notes);
    }

    private static string? TitleOf(FrontMatterDraft fields, PageKind kind)
    {
        string title = PageParser.Parse(fields.File, new PagePlace("page", kind, ""), GardenSettings.Default).Page.Title;
        return title.Length > 0 ? title : null;
    }

    private const string UnsureMessage = "nothing in the text says what it is, so it becomes a plain page; move it to topics/, essays/ or reading/ if it is one of those";

    private static PastedPage Unsure(PastedPage essay) => essay with { Folder = "", Keys = [], Notes = [.. essay.Notes.Skip(1), (null, UnsureMessage)] };

    private static string NameOf(PastedPage page, ImportSource source)
    {
        int dot = source.Name.LastIndexOf('.');
        return Slug.FromWords(page.Title ?? (dot > 0 ? source.Name[..dot] : source.Name));
    }
}
