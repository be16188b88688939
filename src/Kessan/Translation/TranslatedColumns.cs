using System.Numerics;
using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Translation;

/// <summary>The presentation amounts of an entity's segments while they are made.</summary>
internal sealed class TranslatedColumns
{
    private static readonly Stage[] Stages = [.. Enum.GetValues<Stage>().Where(s => s < Stage.Translation)];

    private readonly EntityLedger _ledger;
    private readonly TranslationRates _rates;
    private readonly AccountTreatment[] _treatments;
    private readonly Conversion _closing;
    private Int128 _balances;
    private Int128 _results;
    private Int128 _all;

    public TranslatedColumns(EntityLedger ledger, TranslationRates rates, AccountTreatment[] treatments)
    {
        _ledger = ledger;
        _rates = rates;
        _treatments = treatments;
        _closing = rates.At(rates.Closing());
        Presentation = [.. ledger.Sources.Select(source => new long[source.Count])];
        var converter = new ColumnConversion(_closing);
        for (var i = 0; i < Presentation.Length; i++)
        {
            TranslateAtClosing(ledger.Sources[i], Presentation[i], converter);
        }
    }

    /// <summary>By segment and row, minor units, debit positive.</summary>
    public long[][] Presentation { get; }

    /// <summary>How many rows were rounded at the closing rate.</summary>
    public int ClosingLines { get; private set; }

    /// <summary>How many increments of results were rounded.</summary>
    public int ResultLines { get; private set; }

    /// <summary>Increments of results before rounding.</summary>
    public Fraction Results { get; private set; }

    /// <summary>Everything at the closing rate before rounding.</summary>
    public Fraction AtClosing => _closing.Exact((BigInteger)(_balances + _results));

    /// <summary>The results among it.</summary>
    public Fraction ResultsAtClosing => _closing.Exact((BigInteger)_results);

    /// <summary>What all rows add up to, at the closing rate: zero unless a finding upstream says otherwise. It
    /// stays visible and never goes into the adjustment.</summary>
    public Fraction OutOfBalance => _closing.Exact((BigInteger)_all);

    /// <summary>Translates results.</summary>
    public void TranslateResults(int dimensions, TranslationJournals journals)
    {
        for (var i = 0; i < Presentation.Length; i++)
        {
            TranslateResults(_ledger.Sources[i], Presentation[i], dimensions, journals);
        }

        // What a step posted at an earlier closing of the year and no longer does vanished as a whole.
        foreach (var stage in Stages.Where(stage => !_ledger.Sources.Any(source => source.Stage == stage)))
        {
            var nothing = SegmentBuilder.Presentation(stage, _ledger.Entity).Build();
            TranslateResults(nothing, [], dimensions, journals);
        }
    }

    private void TranslateResults(PostingSegment source, long[] into, int dimensions, TranslationJournals journals)
    {
        ColumnConversion Average() => new(_rates.At(_rates.Average(_ledger.Frame)));
        var now = FlowRows.Of(source, _treatments, dimensions);
        var flows = new FlowTranslation(now, Prior(source.Stage, dimensions, journals), Average);
        flows.Translate(into);
        Results += flows.Exact;
        ResultLines += flows.Lines;
        journals.AddVanished(source.Stage, flows.Vanished);
    }

    /// <summary>The sum of all presentation amounts.</summary>
    public Int128 Sum()
    {
        Int128 sum = 0;
        foreach (var column in Presentation)
        {
            foreach (var amount in column)
            {
                sum += amount;
            }
        }

        return sum;
    }

    /// <summary>The segments with their amounts.</summary>
    public IEnumerable<PostingSegment> Segments() =>
        _ledger.Sources.Select((source, i) => source.WithPresentation(Presentation[i]));

    private PriorFlows? Prior(Stage stage, int dimensions, TranslationJournals journals)
    {
        if (!_rates.Continues(_ledger))
        {
            return null;
        }

        var before = _ledger.Before!;
        var source = before.Sources.FirstOrDefault(s => s.Stage == stage);
        var added = before.Added.FirstOrDefault();
        var empty = SegmentBuilder.Presentation(stage, _ledger.Entity).Build();
        return new(
            FlowRows.Of(source ?? empty, _treatments, dimensions),
            added is null ? null : FlowRows.Of(added, _treatments, dimensions, journals.VanishedKey(stage))
        );
    }

    private void TranslateAtClosing(PostingSegment source, long[] into, ColumnConversion converter)
    {
        var accounts = source.Accounts;
        var functional = source.Functional;
        for (var row = 0; row < accounts.Length; row++)
        {
            var treatment = _treatments[accounts[row]];
            _all += functional[row];
            if (treatment is AccountTreatment.ClosingBalance)
            {
                into[row] = converter.Convert(functional[row]);
                _balances += functional[row];
            }
            else if (treatment is AccountTreatment.ClosingResult)
            {
                into[row] = converter.Convert(functional[row]);
                _results += functional[row];
            }
            else
            {
                continue;
            }

            ClosingLines++;
        }
    }
}
