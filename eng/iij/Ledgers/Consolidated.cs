using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Ledgers;

/// <summary>What consolidation came to: the opening, and what each quarter added, in yen, without partners.</summary>
internal sealed class Consolidated
{
    public Amounts Opening { get; } = new();

    public IReadOnlyList<Amounts> Flows { get; } = [.. SamplePeriods.Quarters.Select(_ => new Amounts())];

    /// <summary>What the quarter added on an account by one movement.</summary>
    public long Flow(int quarter, string account, string movement) =>
        Flows[quarter].Sum(cell => cell.Account == account && cell.Movement == movement);
}
