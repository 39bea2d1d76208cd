using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Reads names of regions: words, or mappings of <c>to</c> and <c>how</c>; one alone is a list of one. A name may stand in the brackets of a link.</summary>
internal static class ReferenceReader
{
    public static ImmutableArray<Reference> Read(FieldValues values, FieldEntry entry, ReferenceKind kind) =>
        entry.IsNothing ? [] : [.. FieldValues.ItemsOf(Unwrapped(entry.Value)).Select(item => One(values, item, entry.Written, kind)).OfType<Reference>()];

    private static Reference? One(FieldValues values, FieldNode item, string key, ReferenceKind kind)
    {
        FieldValues? fields = item is FieldMap entry ? new FieldValues(values.Findings, entry, values.Settings) : null;
        FieldNode? named = fields is null ? Unwrapped(item) : fields.Given("to")?.Value;
        if (named is FieldText scalar && WrittenText.Of(values.Findings.File, scalar) is var target && LinkName.Of(target.Text) is var name && !name.StartsWith("[[", StringComparison.Ordinal))
        {
            fields?.RefuseOthers(["to", "how"], $"an entry of `{key}`", Severity.Warning);
            SourceSpan span = target.Locate(values.Findings.File, target.Text.IndexOf(name, StringComparison.Ordinal), name.Length);
            bool isWritten = values.Findings.File.Text.AsSpan(span.Start, span.Length).SequenceEqual(name);
            return new Reference { Kind = kind, Target = name, Span = target.Span, TargetSpan = isWritten ? span : null, How = fields?.Text("how")?.Text };
        }

        string help = named is FieldMap or null ? "name the page: `id`, or `{to: id, how: \"depends on\"}`" : "write the id of one page";
        values.Findings.Error(RuleDescriptor.InvalidValue, item.Span, $"`{key}` takes ids of topics", help);
        return null;
    }

    /// <summary><c>[[norms]]</c> without quotes is a list in a list to YAML, and one link to whoever wrote it.</summary>
    private static FieldNode Unwrapped(FieldNode node)
    {
        FieldNode inner = node;
        while (inner is FieldList { Items: [FieldNode only] })
        {
            inner = only;
        }

        return inner is FieldText ? inner : node;
    }
}
