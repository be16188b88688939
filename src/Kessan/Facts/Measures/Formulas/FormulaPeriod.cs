using Kessan.Periods;

namespace Kessan.Facts.Measures.Formulas;

/// <summary>The period an operand is taken at, told from the period of the measure's own fact.</summary>
public enum FormulaPeriodKind
{
    /// <summary><c>(opening)</c>: the day before the fact's period begins; for balances.</summary>
    Opening,

    /// <summary><c>(prior-year)</c>: the same months, or the same day, one year before.</summary>
    PriorYear,

    /// <summary><c>(prior-quarter)</c>: the quarter before the fact's; facts over other periods have none.</summary>
    PriorQuarter,

    /// <summary><c>(last-fiscal-year)</c>: the whole fiscal year before the fact's; of a balance, its last
    /// day.</summary>
    LastFiscalYear,

    /// <summary><c>(FY2018-H1)</c>: a period by name.</summary>
    Named,
}

/// <summary>Another period than the fact's own.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">The period of <see cref="FormulaPeriodKind.Named"/>.</param>
public readonly record struct FormulaPeriod(FormulaPeriodKind Kind, ReportingPeriod Name)
{
    /// <summary>The words there are, beside the names of periods.</summary>
    public static IReadOnlyList<string> Words { get; } = ["opening", "prior-year", "prior-quarter", "last-fiscal-year"];

    /// <summary>Reads a word or the name of a period.</summary>
    public static FormulaPeriod? Parse(string text) =>
        text switch
        {
            "opening" => new(FormulaPeriodKind.Opening, default),
            "prior-year" => new(FormulaPeriodKind.PriorYear, default),
            "prior-quarter" => new(FormulaPeriodKind.PriorQuarter, default),
            "last-fiscal-year" => new(FormulaPeriodKind.LastFiscalYear, default),
            _ => ReportingPeriod.TryParse(text, out var named) ? new(FormulaPeriodKind.Named, named) : null,
        };

    /// <summary>The period meant by a fact of a period; null where the fact's period has none such.</summary>
    public ReportingPeriod? From(ReportingPeriod own) =>
        Kind switch
        {
            FormulaPeriodKind.Named => Name,
            FormulaPeriodKind.PriorYear => own.YearBefore,
            FormulaPeriodKind.LastFiscalYear => new(own.FiscalYear - 1, 1, 12),
            FormulaPeriodKind.PriorQuarter => QuarterBefore(own),
            _ => own.FirstMonth == 1
                ? new ReportingPeriod(own.FiscalYear - 1, 1, 12)
                : new ReportingPeriod(own.FiscalYear, 1, own.FirstMonth - 1),
        };

    /// <inheritdoc/>
    public override string ToString() => Kind == FormulaPeriodKind.Named ? Name.ToString() : Words[(int)Kind];

    private static ReportingPeriod? QuarterBefore(ReportingPeriod own)
    {
        if (own.LastMonth % 3 != 0 || own.LastMonth - own.FirstMonth != 2)
        {
            return null;
        }

        return own.FirstMonth == 1
            ? new ReportingPeriod(own.FiscalYear - 1, 10, 12)
            : own with
            {
                FirstMonth = own.FirstMonth - 3,
                LastMonth = own.LastMonth - 3,
            };
    }
}
