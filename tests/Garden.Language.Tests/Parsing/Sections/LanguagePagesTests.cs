using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Tests.Parsing.Sections;

/// <summary>A page in each language of the tool is read whole.</summary>
public sealed class LanguagePagesTests
{
    private static readonly Dictionary<string, string[]> Pages = new(StringComparer.Ordinal)
    {
        ["de"] =
        [
            "Wo ich derzeit stehe", "Meine aktuellen Überzeugungen", "Offene Fragen", "Was meine Meinung ändern würde", "Zuletzt gelesen", "Verwandte Texte", "Verwandte Themen",
            "Kurzbewertung", "Was dazugehört", "Wichtigste Hebel", "Knackpunkt 1: Hält das Wehr?", "Wer daran arbeiten sollte", "Gut geeignet, wenn du glaubst", "Weniger relevant, wenn du glaubst",
            "Überzeugung", "Wahrscheinlichkeit", "Standpunkt", "Zuversicht",
        ],
        ["fr"] =
        [
            "Où j'en suis aujourd'hui", "Mes convictions", "Questions ouvertes", "Ce qui me ferait changer d’avis", "Lectures récentes", "Textes liés", "Sujets connexes",
            "Évaluation rapide", "Ce que cela comprend", "Principaux leviers", "Point décisif 1 : le barrage tient-il ?", "Qui devrait y travailler", "Fait pour vous si vous croyez que", "Moins pertinent si vous croyez que",
            "Croyance", "Probabilité", "Position", "Confiance",
        ],
        ["es"] =
        [
            "Dónde estoy ahora", "Mis creencias", "Preguntas abiertas", "¿Qué me haría cambiar de opinión?", "Lecturas recientes", "Textos relacionados", "Temas relacionados",
            "Evaluación rápida", "Qué incluye", "Palancas clave", "Punto clave 1: ¿aguanta la presa?", "Quién debería trabajar en esto", "Encaja si crees que", "Menos relevante si crees que",
            "Creencia", "Probabilidad", "Postura", "Confianza",
        ],
        ["ja"] =
        [
            "現在の立場", "現在の信念", "未解決の問い", "考えが変わる条件", "最近読んだもの", "関連する文章", "関連する話題",
            "評価のまとめ", "含まれるもの", "主なてこ", "争点1：堰は持つか", "誰が取り組むべきか", "こう考える人に向いている", "こう考える人にはあまり向かない",
            "信念", "確率", "立場", "確信度",
        ],
        ["ar"] =
        [
            "أين أقف الآن", "معتقداتي الحالية", "أسئلة مفتوحة", "ما الذي سيغير رأيي؟", "قراءات حديثة", "كتابات ذات صلة", "مواضيع ذات صلة",
            "ملخص التقييم", "ما يشمله هذا", "الروافع الرئيسية", "نقطة الخلاف 1: هل يصمد السد؟", "من ينبغي أن يعمل على هذا", "مناسب إن كنت تعتقد", "أقل صلة إن كنت تعتقد",
            "المعتقد", "الاحتمال", "الموقف", "الثقة",
        ],
    };

    public static TheoryData<string> Languages => [.. LexiconFile.Languages.Except(["en"], StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_section_of_a_page_is_read(string language)
    {
        string[] words = Pages[language];
        string text = $"""
            ## {words[0]}

            A.

            ## {words[1]}

            | {words[14]} | {words[15]} |
            |---|---|
            | A | 70% |

            ### B

            **{words[16]}:** C
            **{words[17]}:** 60%

            ## {words[2]}

            - D?

            ## {words[3]}

            - E.

            ## {words[4]}

            - 2026-01-01 — F — G.

            ## {words[5]}

            ## {words[6]}

            ## {words[7]}

            | A | B |
            |---|---|
            | C | D |

            ## {words[8]}

            - H

            ## {words[9]}

            | A | B |
            |---|---|
            | C | D |

            ## {words[10]}

            | A | B |
            |---|---|
            | C | D |

            ## {words[11]}

            **{words[12]}**:
            - I

            ### {words[13]}

            - J
            """;

        ParsedPage parsed = Parse.InLanguage(language, text);

        Topic topic = (Topic)parsed.Page;
        Assert.Equal(Enum.GetValues<SectionKind>().Where(kind => kind != SectionKind.Prose), topic.Sections.Select(section => section.Kind).Order());
        Assert.Equal(["A 70", "C 60"], topic.Beliefs.Select(belief => FormattableString.Invariant($"{Parse.Words(belief.Claim)} {100 * belief.Estimate!.Probability:0}")));
        Assert.Single(topic.Uncertainties);
        Assert.Single(topic.Triggers);
        Assert.Single(topic.Readings);
        Assert.NotEqual(topic.Cruxes.Single().Question, words[10]);
        Assert.Equal([FitSide.Good, FitSide.Less], topic.SectionsOf(SectionKind.Fit).Single().Parts.OfType<SectionPart.Fit>().Select(part => part.Side));
        Assert.DoesNotContain(parsed.Diagnostics, finding => finding.Rule == RuleDescriptor.UnreadSection || finding.Rule == RuleDescriptor.UnreadBelief);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_file_has_all_groups_of_the_English_one(string language)
    {
        LexiconFile english = LexiconFile.Read("en")!;
        LexiconFile file = LexiconFile.Read(language)!;

        Assert.Equal(english.Groups.Order(StringComparer.Ordinal), file.Groups.Order(StringComparer.Ordinal));
        foreach (string group in new[] { "sections", "fit", "parts", "keys", "outcomes", "states", "importance", "months" })
        {
            Assert.Equal(english.Table(group).Entries.Select(entry => entry.Name), file.Table(group).Entries.Select(entry => entry.Name));
            Assert.All(file.Table(group).Entries, entry => Assert.NotEmpty(entry.Words));
        }

        foreach (string group in new[] { "stakes", "directions", "undated", "negations", "final", "period-ends", "section-leads", "crux-leads" })
        {
            Assert.NotEmpty(file.List(group));
        }
    }
}
