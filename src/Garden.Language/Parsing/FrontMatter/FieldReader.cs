using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Reads front matter in whichever of its languages into one kind of nodes, with the same limits, places and findings.</summary>
internal static class FieldReader
{
    /// <summary>The keys of a block; null when there is none, or when it is broken, which is then among the findings.</summary>
    public static FieldMap? Read(Findings findings, FrontMatterBlock block)
    {
        if (block.Content is not { } content)
        {
            return null;
        }

        FieldMap? map = block.Syntax switch
        {
            FieldSyntax.Toml => TomlReader.Read(findings, content, FieldLimits.FrontMatter),
            FieldSyntax.Json => Json(findings, content),
            _ => YamlReader.Read(findings, content, FieldLimits.FrontMatter),
        };
        return map is not null && Comments.MayBeIn(findings.File.Text.AsSpan(content.Start, content.Length)) ? (FieldMap)WithoutComments(map) : map;
    }

    /// <summary>The same values without the writer's comments, which are never published. An address is no words.</summary>
    private static FieldNode WithoutComments(FieldNode node) => node switch
    {
        FieldMap map => map with { Entries = [.. map.Entries.Select(entry => entry with { Value = WithoutComments(entry.Value) })] },
        FieldList list => list with { Items = [.. list.Items.Select(WithoutComments)] },
        FieldText text when !WebUrl.IsComplete(text.Text) => text with { Text = Comments.Without(text.Text) },
        _ => node,
    };

    /// <summary>Between dashes, what starts like JSON may be YAML's own way of writing maps: then that is read.</summary>
    private static FieldMap? Json(Findings findings, SourceSpan content)
    {
        Findings inJson = new(findings.File);
        FieldMap? map = JsonReader.Read(inJson, content, FieldLimits.FrontMatter);
        bool isBetweenDashes = content.Start > 0;
        if (map is null && isBetweenDashes && YamlReader.Read(new Findings(findings.File), content, FieldLimits.FrontMatter) is { } yaml && yaml.Entries.All(entry => !entry.IsNothing))
        {
            return yaml;
        }

        foreach (Diagnostics.Diagnostic finding in inJson.InOrder())
        {
            findings.Add(finding);
        }

        return map;
    }
}
