namespace Kessan.Benchmarks.Generation;

/// <summary>Deals that the buyer books at an amount on which the seller does not agree.</summary>
internal sealed class PlantedMistakes(Shape shape)
{
    private const long TooMuch = 700_000;

    private readonly SeededNumbers _numbers = new(shape.Seed);

    /// <summary>What the buyer books too much a month, minor units of the seller's currency.</summary>
    public long Amount(int seller, int buyer, int group) =>
        _numbers.Below(shape.MistakeOneIn, 8, (seller * 1000L) + buyer, group) == 0 ? TooMuch : 0;

    /// <summary>Pairs and account groups, smaller company first, on which two companies differ.</summary>
    public IEnumerable<(int Entity, int Partner, int Group)> Pairs() =>
        (
            from seller in Enumerable.Range(0, shape.Entities)
            from step in Enumerable.Range(1, shape.Partners / 2)
            from buyer in new[] { seller + step, seller - step + shape.Entities }
            let other = buyer % shape.Entities
            from @group in Enumerable.Range(0, shape.PairGroups)
            where Amount(seller, other, @group) != 0
            select (Math.Min(seller, other), Math.Max(seller, other), @group)
        ).Distinct();
}
