using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Rewrites the links that would no longer lead where they led in the tool's folder; every other link stays as it is written.</summary>
internal sealed class CarriedLinks
{
    private readonly SourceLinks _source;
    private readonly LinkResolver _resolver;
    private readonly Dictionary<FolderPage, PlacedPage> _places;
    private readonly IReadOnlyDictionary<string, string> _files;

    /// <summary>Looks at the garden with all pages in their places.</summary>
    /// <param name="files">The places of files in the content folder by their path in the tool's tree.</param>
    /// <param name="garden">The garden that the pages go into.</param>
    public CarriedLinks(SourceLinks source, IReadOnlyCollection<PlacedPage> pages, IReadOnlyDictionary<string, string> files, EditedGarden garden)
    {
        _source = source;
        _files = files;
        _places = pages.ToDictionary(page => page.Source, (IEqualityComparer<FolderPage>)ReferenceEqualityComparer.Instance);
        HashSet<string> names = pages.Select(page => page.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<Page> others = garden.Corpus.Pages.Concat(garden.Corpus.Drafts).Where(page => !names.Contains(page.Name));
        _resolver = new LinkResolver([.. others, .. pages.Select(page => page.Page)], [], garden.Files.Concat(files.Values).ToHashSet(StringComparer.Ordinal), garden.Corpus.Settings) { HasSuggestions = false };
    }

    /// <summary>A page with its links rewritten.</summary>
    /// <param name="note">Takes the links that cannot be.</param>
    public string Rewrite(PlacedPage page, Action<ImportNote> note)
    {
        List<TextEdit> edits = [];
        foreach (Reference reference in page.Page.References.Where(one => one.Target.Length > 0))
        {
            if (_source.Find(page.Source, reference) is not SourceTarget target || Leads(page, reference, target))
            {
                continue;
            }

            string? name = Names(page, reference, target).FirstOrDefault(candidate => Leads(page, reference with { Target = candidate }, target));
            if (reference.TargetSpan is SourceSpan span && name is not null)
            {
                edits.Add(new TextEdit(span, name));
            }
            else
            {
                note(new ImportNote(page.Source.From, null, $"the link to `{reference.Target}` cannot be rewritten: write its target as the garden has it"));
            }
        }

        return PageEdit.OfLinks(page.Path, page.Text, edits).After;
    }

    private bool Leads(PlacedPage page, Reference reference, SourceTarget target) => _resolver.Resolve(page.Page, reference, _ => { }) switch
    {
        LinkTarget.Place place => target.Page is FolderPage wanted && ReferenceEquals(place.Page, _places[wanted].Page),
        LinkTarget.Attachment file => target.File is string wanted && _files.TryGetValue(wanted, out string? path) && file.Path == path,
        _ => false,
    };

    /// <summary>What a link may say to lead to its target, in the form in which it was written.</summary>
    private IEnumerable<string> Names(PlacedPage page, Reference reference, SourceTarget target)
    {
        string path = target.Page is FolderPage wanted ? _places[wanted].Name : _files[target.File!];
        if (reference.Kind != ReferenceKind.Relative)
        {
            string[] parts = path.Split('/');
            return Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts[^count..]));
        }

        string like = MarkdownAddress.Like(reference.Target, page.Name, path);
        string relative = Address.Relative(page.Name, target.Page is null ? path : path + ".md");
        return [like, relative];
    }
}
