using System.Numerics;
using Garden.Analysis.Forecasting.Joint;

namespace Garden.Analysis.Tests.Forecasting.Joint;

public sealed class LinearSystemTests
{
    [Fact]
    public void A_solution_put_into_its_equations_gives_their_right_sides()
    {
        Dice dice = new(5);
        int solved = 0;
        for (int round = 0; round < 300; round++)
        {
            int count = 1 + dice.Below(6);
            BigInteger[][] rows = new BigInteger[count][];
            for (int row = 0; row < count; row++)
            {
                rows[row] = new BigInteger[count + 1];
                for (int column = 0; column <= count; column++)
                {
                    rows[row][column] = dice.Below(3) == 0 ? 0 : dice.Below(2_000_000_000) - 1_000_000_000;
                }
            }

            if (LinearSystem.Solve([.. rows.Select(row => (BigInteger[])[.. row])]) is not { } solution)
            {
                continue;
            }

            solved++;
            Assert.True(solution.Unit.Sign > 0);
            Assert.All(rows, row => Assert.Equal(row[count] * solution.Unit, row.Take(count).Zip(solution.Values, (factor, value) => factor * value).Aggregate(BigInteger.Add)));
        }

        Assert.InRange(solved, 100, 299);
    }

    [Fact]
    public void Equations_that_settle_nothing_have_no_solution() => Assert.Null(LinearSystem.Solve([[1, 2, 3], [2, 4, 6]]));
}
