using System.Collections.Immutable;
using Kessan.Adjustments;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Tests.Ledgers;

namespace Kessan.Tests.Adjustments;

/// <summary>A parent in yen and a subsidiary in dollars with quarterly closings of two years, and journals by the
/// row.</summary>
internal static class AdjustmentExample
{
    public static GroupExample Group { get; } =
        GroupExample.In("JPY").Entity("P", "JPY").Entity("S", "USD").Holds("2017-04-01", "P", "S", "100") with
        {
            Closings =
            [
                new(2017, 3),
                new(2017, 6),
                new(2017, 9),
                new(2017, 12),
                new(2018, 3),
                new(2018, 6),
                new(2018, 9),
                new(2018, 12),
            ],
        };

    /// <summary>Rows as <c>account amount [Movement]</c>, minor units, one a line.</summary>
    public static ImmutableArray<AdjustmentRow> Journal(
        string name,
        string period,
        Recurrence recurrence,
        string rows,
        string entity = "S"
    )
    {
        ReportingPeriod.TryParse(period, out var parsed).Should().BeTrue();
        return
        [
            .. rows.Split('\n').Select((line, i) => Row(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), i)),
        ];

        AdjustmentRow Row(string[] cells, int i) =>
            new(
                name,
                null,
                entity.Length == 0 ? -1 : Group.Index(entity),
                parsed.Closing,
                null,
                Group.Account(cells[0]),
                -1,
                cells.Length > 2 ? Enum.Parse<Movement>(cells[2]) : Movement.None,
                default,
                long.Parse(cells[1]),
                recurrence,
                string.Empty,
                "because",
                "Ann",
                "Ben",
                new($"adjustments/{name}.csv", i + 2)
            );
    }

    public static Checked<AdjustedLedger> Run(
        IEnumerable<AdjustmentRow> rows,
        string closing,
        AccountingBasis basis = AccountingBasis.Ifrs,
        GroupExample? group = null
    )
    {
        var frame = ((group ?? Group) with { Adjustments = [.. rows] }).Frame(closing, basis);
        return AdjustmentStage.Run(new MappedLedger(frame, []), AdjustmentPolicy.Default);
    }

    /// <summary>Account, movement and functional amount of every row of the only segment.</summary>
    public static string[] Rows(IEnumerable<AdjustmentRow> rows, string closing) =>
        [
            .. Run(rows, closing)
                .Value.Segments.SelectMany(segment =>
                    Enumerable
                        .Range(0, segment.Count)
                        .Select(i =>
                            $"{Group.Chart[segment.Accounts[i]].Code} {segment.Functional[i]} {segment.Movements[i]}"
                        )
                )
                .Order(StringComparer.Ordinal),
        ];
}
