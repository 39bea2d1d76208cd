using System.Collections.Immutable;
using System.Globalization;

namespace Garden.Site.Wording;

/// <summary>
/// Which form of a sentence goes with a whole number, by the rules of Unicode's plural forms (Unicode Technical Standard 35,
/// part 3, "Language Plural Rules"), of which the operand <c>n</c>, remainders, lists and stretches are read: <c>n % 100 = 3..10 or n = 0</c>.
/// </summary>
internal sealed class PluralRules
{
    /// <summary>The form that is right where no other is.</summary>
    public const string Other = "other";

    private readonly ImmutableArray<(string Form, ImmutableArray<ImmutableArray<Relation>> Either)> _forms;

    private PluralRules(ImmutableArray<(string, ImmutableArray<ImmutableArray<Relation>>)> forms) => _forms = forms;

    /// <summary>Rules that know no forms.</summary>
    public static PluralRules None { get; } = new([]);

    /// <summary>The forms besides <see cref="Other"/>.</summary>
    public IEnumerable<string> Forms => _forms.Select(form => form.Form);

    /// <summary>The rules with one more, which is asked behind the others; null when it cannot be read.</summary>
    public PluralRules? With(string form, string rule)
    {
        ImmutableArray<ImmutableArray<Relation>>.Builder either = ImmutableArray.CreateBuilder<ImmutableArray<Relation>>();
        foreach (string all in rule.Split(" or "))
        {
            Relation?[] relations = [.. all.Split(" and ").Select(Relation.Read)];
            if (relations.Contains(null))
            {
                return null;
            }

            either.Add([.. relations.OfType<Relation>()]);
        }

        return new PluralRules(_forms.Add((form, either.DrainToImmutable())));
    }

    /// <summary>The form for a number.</summary>
    public string FormOf(int number)
    {
        foreach ((string form, ImmutableArray<ImmutableArray<Relation>> either) in _forms)
        {
            if (either.Any(all => all.All(relation => relation.Holds(number))))
            {
                return form;
            }
        }

        return Other;
    }

    /// <summary><c>n % 10 != 3..4, 9</c>.</summary>
    /// <param name="Modulus">Nought for the number itself.</param>
    private sealed record Relation(int Modulus, bool IsEqual, ImmutableArray<(int From, int To)> Stretches)
    {
        public static Relation? Read(string written)
        {
            string text = written.Replace(" ", "", StringComparison.Ordinal);
            int sign = text.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1 || text[0] != 'n')
            {
                return null;
            }

            bool isEqual = text[sign - 1] != '!';
            string left = text[1..(isEqual ? sign : sign - 1)];
            int modulus = 0;
            if (left.Length > 0 && (left[0] != '%' || !Whole(left[1..], out modulus) || modulus == 0))
            {
                return null;
            }

            ImmutableArray<(int, int)>.Builder stretches = ImmutableArray.CreateBuilder<(int, int)>();
            foreach (string part in text[(sign + 1)..].Split(','))
            {
                string[] ends = part.Split("..");
                if (ends.Length > 2 || !Whole(ends[0], out int from) || !Whole(ends[^1], out int to))
                {
                    return null;
                }

                stretches.Add((from, to));
            }

            return new Relation(modulus, isEqual, stretches.DrainToImmutable());
        }

        public bool Holds(int number)
        {
            int value = Modulus == 0 ? number : number % Modulus;
            return Stretches.Any(stretch => value >= stretch.From && value <= stretch.To) == IsEqual;
        }

        private static bool Whole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
