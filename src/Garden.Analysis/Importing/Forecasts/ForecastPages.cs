using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Linting;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>A belief as it will be written, with the question it was made from.</summary>
internal sealed record WrittenQuestion(ForecastQuestion Question, string Entry);

/// <summary>
/// The pages that new questions go to: private ones to a draft, <c>topics/fatebook.md</c>, public ones to <c>topics/fatebook-public.md</c>. A page that
/// stands there is added to where it shows no more than the questions may; else the next number is taken.
/// </summary>
/// <param name="form">The name of the form, which the pages are called by.</param>
/// <param name="site">The site, for their titles.</param>
internal sealed class ForecastPages(string form, string site, EditedGarden garden, DateOnly today)
{
    /// <summary>The most beliefs of a page: more are slow to read and to edit.</summary>
    private const int MostBeliefs = 400;

    private const string Heading = "## Forecasts\n\n";

    /// <summary>The name of the first page of public forecasts.</summary>
    private string PublicName => form + "-public";

    private readonly Dictionary<string, OpenPage> _pages = new(StringComparer.Ordinal);

    /// <summary>The pages that are made.</summary>
    public List<NewFile> Made { get; } = [];

    /// <summary>The pages that are changed, as they will be, by path.</summary>
    public Dictionary<string, OpenPage> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>A page of the garden as it stands, with what was changed in it before.</summary>
    public OpenPage Open(Topic topic)
    {
        if (!_pages.TryGetValue(topic.Path, out OpenPage? page))
        {
            string prefix = topic.Path[..^(topic.Name.Length + ".md".Length)];
            page = new OpenPage(garden.TextOf(topic.Path), PagePlace.Of(topic.Path[prefix.Length..]), garden.Corpus.Settings);
            _pages[topic.Path] = page;
        }

        return Changed.GetValueOrDefault(topic.Path, page);
    }

    /// <summary>Keeps a page's new text.</summary>
    public void Keep(OpenPage page) => Changed[page.File.Path] = page;

    /// <summary>Whether a page is one that an import made for forecasts that everybody may see.</summary>
    public bool IsPublic(Topic topic) => topic.Name == $"topics/{PublicName}" || topic.Name.StartsWith($"topics/{PublicName}-", StringComparison.Ordinal);

    /// <summary>The edits of all pages that were changed.</summary>
    public IEnumerable<PageEdit> Edits() => Changed.Values.Select(page => PageEdit.Between(page.File.Path, _pages[page.File.Path].Text, page.Text, "imported"));

    /// <summary>Puts questions on pages, in their order.</summary>
    /// <param name="isPublic">Whether everybody may see them.</param>
    public void Place(IReadOnlyList<WrittenQuestion> questions, bool isPublic)
    {
        string first = isPublic ? PublicName : form;
        int placed = 0;
        for (int number = 1; placed < questions.Count; number++)
        {
            string name = number == 1 ? $"topics/{first}" : $"topics/{first}-{number}";
            Topic? topic = garden.Corpus.Topics.FirstOrDefault(one => Address.OfPage(one.Name) == Address.OfPage(name) || one.Id == name["topics/".Length..]);
            if (topic is not null)
            {
                placed += Append(topic, questions, placed, isPublic);
            }
            else if (!garden.Corpus.Pages.Any(page => Address.OfPage(page.Name) == Address.OfPage(name)))
            {
                WrittenQuestion[] taken = [.. questions.Skip(placed).Take(MostBeliefs)];
                Made.Add(new NewFile(name + ".md", NewPage(taken, isPublic)));
                placed += taken.Length;
            }
        }
    }

    private string NewPage(IEnumerable<WrittenQuestion> questions, bool isPublic)
    {
        string head = isPublic ? $"---\ntitle: Public forecasts from {site}\nstub: true\n---\n\n" : $"---\ntitle: Forecasts from {site}\ndraft: true\nstub: true\n---\n\n";
        return $"{head}{Heading}{string.Join('\n', questions.Select(question => question.Entry))}\n";
    }

    /// <summary>Adds to a page as many questions as fit; gives back how many.</summary>
    private int Append(Topic topic, IReadOnlyList<WrittenQuestion> questions, int from, bool isPublic)
    {
        bool isHidden = topic.Privacy is { IsDraft: true } or { IsPrivate: true };
        int room = Math.Min(MostBeliefs - topic.Beliefs.Count(), questions.Count - from);
        if (room <= 0 || !(isPublic || isHidden) || topic.Privacy.On(today) != topic.Privacy.On(DateOnly.MaxValue))
        {
            return 0;
        }

        OpenPage page = Open(topic);
        string text = page.Text;
        string entries = string.Join('\n', questions.Skip(from).Take(room).Select(question => question.Entry));
        Belief? last = page.Topic!.Beliefs.LastOrDefault(belief => belief.IsListEntry && text.AsSpan(Lines.StartOf(text, belief.Span.Start)).StartsWith("- "));
        int at = last is null ? text.Length : Lines.LastEnd(text, last.Span);
        string added = last is null ? $"{(text.EndsWith('\n') ? "" : "\n")}\n{Heading}{entries}\n" : "\n" + entries;
        string newLine = Fixes.NewLineOf(text);
        OpenPage after = page.With(text.Insert(at, added.Replace("\n", newLine, StringComparison.Ordinal)));
        HashSet<string> ids = [.. questions.Skip(from).Take(room).Select(question => question.Question.Id)];
        if (after.Topic is null || after.Errors > page.Errors + ids.Count || !ids.All(id => after.Topic.Beliefs.Any(belief => belief.Id == id)) || !IsSame(page, after, ids))
        {
            return 0;
        }

        Keep(after);
        return room;
    }

    /// <summary>Whether two states of a page say the same of everything but some beliefs.</summary>
    internal static bool IsSame(OpenPage before, OpenPage after, IReadOnlySet<string> except)
    {
        HashSet<string> lines = [.. except.Select(id => $"{nameof(Belief)} {id} ")];
        string[] Facts(OpenPage page) =>
        [
            .. PageFacts.Of(page, page.Topic!, except: null).Where(fact => !lines.Contains(fact[..(Math.Max(-1, fact.IndexOf(' ', fact.IndexOf(' ', StringComparison.Ordinal) + 1)) + 1)])),
        ];
        return Facts(before).SequenceEqual(Facts(after), StringComparer.Ordinal);
    }
}
