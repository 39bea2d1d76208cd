using System.Collections.Frozen;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Tests;

/// <summary>
/// Gardens made by hand, without the parser: pages name each other as writers do (<c>norms</c>, <c>norms#item</c>,
/// <c>#item</c>, <c>essays/x</c>) and the linker resolves the names. What does not resolve leads nowhere.
/// </summary>
internal sealed class CorpusBuilder(string today = "2026-06-01")
{
    private readonly List<PageDraft> _drafts = [];

    public GardenSettings Settings { get; init; } = GardenSettings.Default;

    public PageDraft Topic(string id, Func<Topic, Topic>? shape = null) => Add(draft =>
    {
        Topic topic = new() { Id = id, Path = $"input/topics/{id}.md", Name = $"topics/{id}", Title = id, Lines = draft.Lines };
        return shape is null ? topic : shape(topic);
    });

    public PageDraft Essay(string id, Func<PageDraft, Essay, Essay>? shape = null) => Add(draft =>
    {
        Essay essay = new() { Path = $"input/essays/{id}.md", Name = $"essays/{id}", Title = id, Lines = draft.Lines };
        return shape is null ? essay : shape(draft, essay);
    });

    public PageDraft Reading(string id, Func<PageDraft, ReadingNote, ReadingNote>? shape = null) => Add(draft =>
    {
        ReadingNote note = new() { Path = $"input/reading/{id}.md", Name = $"reading/{id}", Title = id, Lines = draft.Lines };
        return shape is null ? note : shape(draft, note);
    });

    public PageDraft Plain(string name, Func<PlainPage, PlainPage>? shape = null) => Add(draft =>
    {
        PlainPage page = new() { Path = $"input/{name}.md", Name = name, Title = name, Lines = draft.Lines };
        return shape is null ? page : shape(page);
    });

    public GardenAsOf Build() => Linker.Link(
        _drafts.Select(draft => draft.Finish()), Settings, new LinkOptions(FrozenSet<string>.Empty, PageHiding.None, PageDraft.Day(today)), _ => { }).Seen;

    private PageDraft Add(Func<PageDraft, Page> make)
    {
        PageDraft draft = new(make);
        _drafts.Add(draft);
        return draft;
    }
}
