using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.Sections;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Tells whether a page of another tool is a topic.</summary>
internal static class Beliefs
{
    /// <summary>Whether a page has a section of beliefs, under a heading of its own line, with a belief in it.</summary>
    public static bool AreIn(FrontMatterDraft fields, GardenSettings settings)
    {
        SourceFile text = fields.File;
        SectionNames names = SectionNames.Of(settings, Lexicon.Of(fields.Text("lang") ?? settings.Language));
        bool mayHave = text.Text.Split('\n').Any(line => line.StartsWith('#') && names.KindOf(line.Trim('#', ' ', '\r', '*')) == SectionKind.Beliefs);
        if (!mayHave)
        {
            return false;
        }

        Page read = PageParser.Parse(text, new PagePlace("topics/page", PageKind.Topic, "page"), settings).Page;
        return read.Items.OfType<Belief>().Any();
    }
}
