using System.Text;

namespace Garden.Fuzz.Writing;

/// <summary>Damages pages as people, merges and programs do: lines lost, doubled, moved, split and joined, characters that nobody sees.</summary>
internal sealed class Mutator(Random dice)
{
    private const int MostDamages = 6;

    private readonly GardenWriter _writer = new(dice);

    /// <summary>The same garden with damage on some of its files.</summary>
    public FuzzGarden Damage(FuzzGarden garden)
    {
        FuzzGarden damaged = garden with { HasOwnWords = false };
        for (int i = dice.Next(MostDamages); i >= 0; i--)
        {
            string[] paths = [.. damaged.Files.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal) || path == "garden.yml")];
            string path = paths[dice.Next(paths.Length)];
            string other = paths[dice.Next(paths.Length)];
            damaged = damaged with { Files = damaged.Files.SetItem(path, Damage(damaged.Files[path], damaged.Files[other])) };
        }

        return damaged;
    }

    /// <summary>A page with one more change, as a writer makes who goes on writing.</summary>
    public string Edit(string text) => Damage(text, text);

    private string Damage(string text, string other)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = dice.Next(lines.Count);
        string line = lines[at];
        int place = dice.Next(line.Length + 1);
        switch (dice.Next(16))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, line);
                break;
            case 2:
                lines.Insert(dice.Next(lines.Count), line);
                lines.RemoveAt(at);
                break;
            case 3:
                string[] others = other.Split('\n');
                lines.Insert(at, others[dice.Next(others.Length)]);
                break;
            case 4:
                lines[at] = line[..place];
                break;
            case 5:
                lines[at] = line.Insert(place, Pieces.Odd[dice.Next(Pieces.Odd.Length)]);
                break;
            case 6:
                lines[at] = line.Insert(place, _writer.Piece());
                break;
            case 7:
                lines.Insert(at, _writer.Piece());
                break;
            case 8:
                lines.Insert(at, "  - " + _writer.Nested());
                break;
            case 9:
                lines[at] = new string(' ', dice.Next(9)) + line.TrimStart();
                break;
            case 10:
                lines[at] = new StringBuilder().Insert(0, "> ", dice.Next(12)).Append(line).ToString();
                break;
            case 11:
                lines[at] = line + (at + 1 < lines.Count ? lines[at + 1] : "");
                break;
            case 12:
                lines.Insert(at, "");
                break;
            case 13:
                return text.Replace("\n", dice.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal);
            case 14:
                lines[at] = string.Concat(Enumerable.Repeat(line, 1 + dice.Next(40)));
                break;
            default:
                lines[at] = line.Replace(" ", dice.Next(2) == 0 ? "\u00A0" : "  ", StringComparison.Ordinal);
                break;
        }

        return string.Join('\n', lines);
    }
}
