using Kessan.Benchmarks.Measuring;

namespace Kessan.Benchmarks.Results;

/// <summary>Everything measured on one folder: of each measure the quickest, for what disturbs only adds.</summary>
/// <param name="Months">How many closings it has.</param>
/// <param name="Entities">How many companies.</param>
/// <param name="Measures">By name.</param>
internal sealed record FolderResults(int Months, int Entities, IReadOnlyDictionary<string, Measure> Measures)
{
    public const string Engine = "engine";
    public const string EngineByPeriod = "engine-by-period";
    public const string StraightCsv = "straight-csv";
    public const string StraightParquet = "straight-parquet";
    public const string FullCsv = "full-csv";
    public const string FullParquet = "full-parquet";

    // Each company's share of profit, of translation and of what it opened with is rounded by itself in the engine, at
    // once in SQL; and a yen of exchange difference may stand on the other of two companies.
    private const int RoundedLines = 6;

    private static readonly string[] Shared =
    [
        "ProfitAttributableToNonControllingInterests",
        "NonControllingInterests",
        "CumulativeTranslationAdjustment",
    ];

    /// <summary>Rows of trial balances.</summary>
    public long Rows => Measures[Engine].Rows;

    /// <summary>What is compared, how far the two are apart at most over all closings, and how far they may
    /// be.</summary>
    public IEnumerable<Agreement> Agreement =>
        Measures[Engine]
            .Figures.GroupBy(figure => figure.Key[..figure.Key.IndexOf('@')], StringComparer.Ordinal)
            .Select(concept => new Agreement(
                concept.Key,
                concept.Last().Value,
                concept.Max(figure => Math.Abs(figure.Value - Measures[FullCsv].Figures[figure.Key])),
                Bound(concept.Key)
            ));

    private long Bound(string concept)
    {
        var proportion = Measures[FullCsv]
            .Figures.Where(figure => figure.Key.StartsWith("Proportion@", StringComparison.Ordinal))
            .Max(figure => figure.Value);
        return Shared.Contains(concept) ? (Entities * RoundedLines / 2) + proportion : proportion;
    }
}

/// <summary>How far engine and SQL are apart on one line.</summary>
/// <param name="Concept">The line.</param>
/// <param name="Value">The engine's value at the last closing, presentation units.</param>
/// <param name="Difference">The largest difference over all closings.</param>
/// <param name="Bound">The largest that rounding explains.</param>
internal sealed record Agreement(string Concept, long Value, long Difference, long Bound)
{
    /// <summary>Whether both did the same work.</summary>
    public bool IsWithin => Difference <= Bound;
}
