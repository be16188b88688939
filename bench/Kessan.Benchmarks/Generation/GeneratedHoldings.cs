using System.Globalization;
using System.Text;

namespace Kessan.Benchmarks.Generation;

/// <summary>Who holds whom: a tree of ten to a branch, minorities, and every tenth pair of neighbours holding 5 % of
/// each other.</summary>
internal sealed class GeneratedHoldings
{
    private static readonly long[] Interests = [1000, 1000, 900, 800, 750, 605, 515];

    private readonly List<(int Owner, int Entity, long PerMille)> _holdings = [];

    public GeneratedHoldings(Shape shape, SeededNumbers numbers)
    {
        for (var entity = 1; entity < shape.Entities; entity++)
        {
            var crossed = IsCrossed(entity, shape);
            var interest = Interests[numbers.Below(Interests.Length, 21, entity)];
            _holdings.Add(((entity - 1) / 10, entity, crossed ? Math.Min(interest, 900) : interest));
            if (crossed)
            {
                _holdings.Add((Neighbour(entity), entity, 50));
            }
        }
    }

    /// <summary>What an entity holds, per mille.</summary>
    public IEnumerable<(int Entity, long PerMille)> HeldBy(int owner) =>
        _holdings.Where(holding => holding.Owner == owner).Select(holding => (holding.Entity, holding.PerMille));

    /// <summary>Share capital in yen at its historical amount; a multiple of a thousand, so that every share of it is
    /// whole.</summary>
    public static long Capital(int entity) => 1_000_000_000L + (entity * 1_000_000L);

    public string Csv()
    {
        var text = new StringBuilder("date,event,owner,entity,interest\n");
        foreach (var (owner, entity, perMille) in _holdings)
        {
            var (holder, held) = (GroupGenerator.Code(owner), GroupGenerator.Code(entity));
            text.Append(
                CultureInfo.InvariantCulture,
                $"2010-04-01,opening,{holder},{held},{perMille / 10}.{perMille % 10}\n"
            );
        }

        return text.ToString();
    }

    private static int Neighbour(int entity) => entity % 2 == 0 ? entity + 1 : entity - 1;

    private static bool IsCrossed(int entity, Shape shape) =>
        entity >= 100 && entity % 20 is 10 or 11 && Neighbour(entity) < shape.Entities;
}
