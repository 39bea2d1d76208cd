using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Garden.Site.Theming;
using Garden.Site.Views;

namespace Garden.Cli.Tests.Docs;

/// <summary>The views that templates see, as Markdown: names and kinds as templates are checked against, meanings from the doc comments.</summary>
internal static class ViewReference
{
    private static readonly Dictionary<string, XElement> Comments =
        XDocument.Load(Path.ChangeExtension(typeof(PageView).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary") ?? new XElement("summary"), StringComparer.Ordinal);

    /// <summary>A section for each view that can be reached from the pages, by name.</summary>
    public static string Of(IEnumerable<Type> pages)
    {
        SortedDictionary<string, Type> reached = new(StringComparer.Ordinal);
        foreach (Type page in pages)
        {
            Reach(page, reached);
        }

        return "## The views\n\n" + string.Join('\n', reached.Values.Select(SectionOf));
    }

    /// <summary>A link to the section of a view.</summary>
    public static string Link(Type view) => $"[{view.Name}](#{view.Name.ToLowerInvariant()})";

    private static void Reach(Type? view, SortedDictionary<string, Type> reached)
    {
        if (view?.Namespace != typeof(PageView).Namespace || !reached.TryAdd(view!.Name, view))
        {
            return;
        }

        Reach(view.BaseType, reached);
        foreach (ViewName name in ViewShape.NamesOf(view).Values)
        {
            Reach(name.Shape.Element?.View ?? name.Shape.View, reached);
        }
    }

    private static string SectionOf(Type view)
    {
        IReadOnlyDictionary<string, ViewName> names = ViewShape.NamesOf(view);
        PropertyInfo[] own = view.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        StringBuilder section = new($"### {view.Name}\n\n{Meaning("T:" + view.FullName)}");
        section.Append(view.BaseType!.Namespace == view.Namespace ? $" It has the names of {Link(view.BaseType)} too.\n" : "\n")
            .Append(own.Length == 0 ? "" : "\n| name | is | |\n|---|---|---|\n");
        foreach (PropertyInfo property in own)
        {
            (string name, ViewName known) = names.Single(known => known.Key.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
            ViewShape shape = known.Shape;
            section.Append("| `").Append(name).Append("` | ").Append(Kind(shape)).Append(shape.MayBeNull ? " or null" : "").Append(" | ")
                .Append(Meaning($"P:{view.FullName}.{property.Name}")).Append(" |\n");
        }

        return section.ToString();
    }

    private static string Kind(ViewShape shape) => shape.Kind switch
    {
        ShapeKind.Html => "HTML",
        ShapeKind.Flag => "yes or no",
        ShapeKind.View => Link(shape.View!),
        ShapeKind.List => "list of " + Kind(shape.Element!),
        _ => "text",
    };

    private static string Meaning(string member) =>
        Comments.TryGetValue(member, out XElement? summary) ? string.Join(' ', string.Concat(summary.Nodes().Select(Words)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal) : "";

    private static string Words(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see when see.Attribute("cref")!.Value.Split('.')[^1] is string name => $"`{(see.Attribute("cref")!.Value[0] == 'T' ? name : char.ToLowerInvariant(name[0]) + name[1..])}`",
        XElement code => $"`{code.Value}`",
        _ => ((XText)node).Value,
    };
}
