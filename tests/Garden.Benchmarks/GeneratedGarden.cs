using System.Globalization;
using System.Text;

namespace Garden.Benchmarks;

/// <summary>
/// A garden of any size, the same for the same size: every topic has five beliefs with numbers, ranges and reasons, three questions,
/// three triggers, four readings, five relations, and prose up to eight thousand characters.
/// </summary>
internal sealed class GeneratedGarden(int topics)
{
    /// <summary>Where the topics are, in the folder of the garden.</summary>
    public static readonly string Topics = Path.Combine("input", "topics");

    private const int TopicLength = 7900;
    private const int Areas = 40;

    private static readonly string[] Words =
        "the of belief model evidence forecast market measure policy argument study effect trial group record change point reason case number source claim test scale method result".Split(' ');

    private readonly Random _random = new(topics);

    /// <summary>Writes the garden into a folder that does not exist yet.</summary>
    public void WriteTo(string folder)
    {
        string content = Path.Combine(folder, Topics);
        Directory.CreateDirectory(content);
        File.WriteAllText(Path.Combine(folder, "input", "garden.yml"), "title: Generated\n");
        for (int topic = 0; topic < topics; topic++)
        {
            File.WriteAllText(Path.Combine(content, $"{NameOf(topic)}.md"), Topic(topic));
        }
    }

    private string Topic(int topic)
    {
        StringBuilder page = new();
        Line(page, $"---\ntitle: Topic number {topic}\ndescription: {Sentence(10)}\narea: Area {topic % Areas}\nstatus: exploring\nreviewed: 2026-0{(topic % 9) + 1}-11");
        Line(page, $"related: [{string.Join(", ", Enumerable.Range(0, 5).Select(_ => Other()))}]\n---\n\n## Where I currently stand\n\n{Paragraph()}\n\n## Current beliefs\n");
        for (int belief = 0; belief < 5; belief++)
        {
            int percent = _random.Next(11, 90);
            Line(page, $"- {Sentence(14)} ~{percent}% ({percent - 10}–{percent + 10}) — {Sentence(12)} [[{Other()}]] ^b{belief}");
        }

        Line(page, "\n## Uncertainties\n");
        for (int question = 0; question < 3; question++)
        {
            Line(page, $"- {Sentence(12).TrimEnd('.')}? Why it matters: {Sentence(14)} ^u{question}");
        }

        Line(page, "\n## What would update me\n");
        for (int trigger = 0; trigger < 3; trigger++)
        {
            Line(page, $"- {Sentence(12).TrimEnd('.')} would push me toward more. ^w{trigger}");
        }

        Line(page, "\n## Recent reading\n");
        for (int reading = 0; reading < 4; reading++)
        {
            Line(page, $"- 2026-0{reading + 1}-1{reading} — [{Sentence(5)}](https://example.org/r{reading}) — {Sentence(10)}");
        }

        Line(page, "\n## Notes\n");
        while (page.Length < TopicLength)
        {
            Line(page, $"{Paragraph()} See [[{Other()}|this]].\n");
        }

        return page.ToString();
    }

    private static void Line(StringBuilder page, string line) => page.Append(line).Append('\n');

    private static string NameOf(int topic) => string.Create(CultureInfo.InvariantCulture, $"t{topic}");

    private string Other() => NameOf(_random.Next(topics));

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, 5).Select(_ => Sentence(12)));

    private string Sentence(int words)
    {
        string sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)]));
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }
}
