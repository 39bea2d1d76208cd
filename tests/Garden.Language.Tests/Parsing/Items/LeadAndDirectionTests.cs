using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>The words that lead to stakes, and those that say which way an event would push.</summary>
public sealed class LeadAndDirectionTests
{
    [Theory]
    [InlineData("Will it hold? Why it matters: it decides the rota.", "Will it hold?", "it decides the rota.")]
    [InlineData("Will it hold? This matters because it decides the rota.", "Will it hold?", "it decides the rota.")]
    [InlineData("Will it hold? Matters because the rota hangs on it", "Will it hold?", "the rota hangs on it")]
    [InlineData("Will it hold? *Stakes:* the rota.", "Will it hold?", "the rota.")]
    [InlineData("Will it hold? — Stakes: the rota.", "Will it hold?", "the rota.")]
    [InlineData("Will it hold? Why this matters — the rota.", "Will it hold?", "the rota.")]
    [InlineData("Will it hold? It decides the rota.", "Will it hold? It decides the rota.", "(none)")]
    [InlineData("Is it the ford that matters because of the rain?", "Is it the ford that matters because of the rain?", "(none)")]
    [InlineData("Who knows why it matters at all?", "Who knows why it matters at all?", "(none)")]
    [InlineData("What are the stakes: high or low?", "What are the stakes: high or low?", "(none)")]
    [InlineData("Does the mill's stakeside: bank hold?", "Does the mill's stakeside: bank hold?", "(none)")]
    [InlineData("Will it hold? Why it matters -the rota", "Will it hold? Why it matters -the rota", "(none)")]
    [InlineData("Will it hold? Why it matters- the rota", "Will it hold?", "the rota")]
    [InlineData("Will it hold? Why it matters, nobody says", "Will it hold? Why it matters, nobody says", "(none)")]
    [InlineData("Will it hold? This matters because", "Will it hold? This matters because", "(none)")]
    [InlineData("Will it hold? This matters because, they say, of the rota", "Will it hold? This matters because, they say, of the rota", "(none)")]
    [InlineData("Why it matters: the rota", "", "the rota")]
    [InlineData("Will it hold (why it matters: the rota)", "Will it hold", "the rota")]
    [InlineData("Will it hold? Why does it matter? It decides.", "Will it hold?", "It decides.")]
    [InlineData("Who knows why it matters? Nobody.", "Who knows why it matters? Nobody.", "(none)")]
    [InlineData("Will it hold? Why it matters?", "Will it hold? Why it matters?", "(none)")]
    [InlineData("Will it hold at `noon` This matters because it decides", "Will it hold at noon", "it decides")]
    [InlineData("<question> This matters because it decides", "", "it decides")]
    [InlineData("Will it ~~hold~~ This matters because it decides", "Will it hold This matters because it decides", "(none)")]
    public void Stakes_begin_behind_their_lead(string line, string question, string stakes)
    {
        Uncertainty read = Assert.Single(Parse.Topic($"## Uncertainties\n\n- {line}\n").Uncertainties);
        Assert.Equal((question, stakes), (Parse.Words(read.Question), Parse.Words(read.Stakes)));
    }

    [Theory]
    [InlineData("浅瀬は残るか？ なぜ重要か：渡し船が決まる", "浅瀬は残るか？", "渡し船が決まる")]
    [InlineData("浅瀬は残るか？なぜ重要か: 渡し船が決まる", "浅瀬は残るか？", "渡し船が決まる")]
    [InlineData("浅瀬は残るか。（重要な理由：渡し船）", "浅瀬は残るか。", "渡し船")]
    [InlineData("それがなぜ重要か：誰も知らないのか？", "それがなぜ重要か：誰も知らないのか？", "(none)")]
    public void Stakes_begin_behind_their_lead_in_scripts_without_blanks(string line, string question, string stakes)
    {
        Uncertainty read = Assert.Single(((Topic)Parse.InLanguage("ja", $"## Uncertainties\n\n- {line}\n").Page).Uncertainties);
        Assert.Equal((question, stakes), (Parse.Words(read.Question), Parse.Words(read.Stakes)));
    }

    [Theory]
    [InlineData("fr", "Le gué reste-t-il ? Pourquoi c’est important : le bac", "le bac")]
    [InlineData("fr", "Le gué reste-t-il ? L’enjeu : le bac", "le bac")]
    [InlineData("de", "Bleibt die Furt? Was auf dem Spiel steht: die Fähre", "die Fähre")]
    [InlineData("de", "Bleibt die Furt? Warum es zaehlt: die Fähre", "die Fähre")]
    [InlineData("es", "¿Sigue el vado? ¿Por qué importa? La barca", "La barca")]
    [InlineData("es", "¿Sigue el vado? Por que importa: la barca", "la barca")]
    public void Stakes_begin_behind_their_lead_in_each_language(string language, string line, string stakes)
    {
        Uncertainty read = Assert.Single(((Topic)Parse.InLanguage(language, $"## Uncertainties\n\n- {line}\n").Page).Uncertainties);
        Assert.Equal((line[..(line.IndexOf('?', StringComparison.Ordinal) + 1)], stakes), (Parse.Words(read.Question), Parse.Words(read.Stakes)));
    }

    [Theory]
    [InlineData("A second flood would bring my number down", true)]
    [InlineData("A clean audit would make me take the mill more seriously", true)]
    [InlineData("Three dry years would push me up", true)]
    [InlineData("Losing the ferry would have halved my estimate", true)]
    [InlineData("A leak would be raising my number", true)]
    [InlineData("He would have denied it, which supports the claim", true)]
    [InlineData("I would be dropping to 40%", true)]
    [InlineData("A flood in May -> 30%", true)]
    [InlineData("A flood in May → soon", false)]
    [InlineData("A move that takes the boats a long and winding way round and then up", false)]
    [InlineData("A letter from the board", false)]
    [InlineData("The lowermost weir failing", false)]
    [InlineData("Two droplets from the roof", false)]
    [InlineData("More likely", true)]
    [InlineData("More", false)]
    public void A_direction_is_said_by_whole_words_in_any_form_or_by_an_arrow_to_a_number(string line, bool says) =>
        Assert.Equal(says, Assert.IsType<Trigger>(Assert.Single(Parse.Topic($"## What would update me\n\n- {line}\n").Items)).SaysDirection);

    [Theory]
    [InlineData("en", "A survey would argue against the ban", true)]
    [InlineData("en", "I would become more pessimistic if two weirs failed", true)]
    [InlineData("en", "A third failure would make me rethink", true)]
    [InlineData("en", "A clean record would count as evidence for the ford", true)]
    [InlineData("en", "That would show that I'm wrong", true)]
    [InlineData("en", "A stronger current, measured twice", false)]
    [InlineData("en", "What the doubters say", false)]
    [InlineData("en", "If the owners give up", false)]
    [InlineData("en", "That would make my case stronger", true)]
    [InlineData("en", "A survey that shows my estimate to be too high", true)]
    [InlineData("en", "An optimistic report from the yard", false)]
    [InlineData("de", "Ein trockener Sommer spräche dafür", true)]
    [InlineData("de", "Ein trockener Sommer spräche klar gegen die Furt", true)]
    [InlineData("de", "Dann werde ich optimistischer", true)]
    [InlineData("de", "Dann wuerde ich den Fund bezweifeln", true)]
    [InlineData("de", "Der Bericht widerspraeche mir", true)]
    [InlineData("de", "Ein optimistischer", true)]
    [InlineData("de", "Ein neuer Bericht über die Furt", false)]
    [InlineData("fr", "Un été sec plaiderait pour le gué", true)]
    [InlineData("fr", "Des étés secs plaideraient nettement contre le gué", true)]
    [InlineData("fr", "Cela m'éloignerait de ma thèse", true)]
    [InlineData("fr", "Cela me ferait changer d’avis", true)]
    [InlineData("fr", "Un rapport qui contredit cela", true)]
    [InlineData("fr", "Un nouveau rapport sur le gué", false)]
    [InlineData("fr", "Un courant plus fort et la validation du budget", false)]
    [InlineData("es", "Una corriente más fuerte y la validación del presupuesto", false)]
    [InlineData("de", "Ein höher gelegener Pegel", false)]
    [InlineData("es", "Un verano seco hablaría a favor del vado", true)]
    [InlineData("es", "Me volveria mas pesimista", true)]
    [InlineData("es", "Eso me haría cambiar de opinión", true)]
    [InlineData("es", "Un nuevo informe sobre el vado", false)]
    [InlineData("ja", "もっと楽観的になる", true)]
    [InlineData("ja", "乾いた夏は浅瀬の存続を裏づける", true)]
    [InlineData("ja", "考えを改める", true)]
    [InlineData("ja", "新しい報告", false)]
    [InlineData("ar", "سأصبح أكثر تفاؤلًا", true)]
    [InlineData("ar", "سيجعلني أعيد النظر", true)]
    [InlineData("ar", "سيتعارض مع رأيي", true)]
    [InlineData("ar", "تقرير جديد عن المخاضة", false)]
    public void A_direction_is_said_in_the_words_of_each_language(string language, string line, bool says) =>
        Assert.Equal(says, Assert.IsType<Trigger>(Assert.Single(Parse.InLanguage(language, $"## What would update me\n\n- {line}\n").Page.Items)).SaysDirection);
}
