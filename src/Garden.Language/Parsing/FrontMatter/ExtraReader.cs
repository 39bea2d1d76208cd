using Garden.Language.Model;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Turns the value of a key of the writer's own into what templates and data files show.</summary>
internal static class ExtraReader
{
    /// <summary>The value: text as it is, nothing as null.</summary>
    public static ExtraValue Read(FieldNode node) => node switch
    {
        FieldList list => new ExtraValue.Many([.. list.Items.Select(Read)]),
        FieldMap map => new ExtraValue.Named([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Read(entry.Value)))]),
        FieldText { IsNothing: false } text => new ExtraValue.Words(text.Text),
        _ => new ExtraValue.Words(null),
    };
}
