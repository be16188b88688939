using System.Globalization;
using System.Numerics;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Checks;

/// <summary>Says of each figure of the solution whether it is published, derived from published ones, or
/// chosen.</summary>
internal sealed class Provenance(IReadOnlyList<PrintedFigure> figures, string bounds, string derived)
{
    private readonly ILookup<(string, string), PrintedFigure> _printed = figures
        .Where(figure => figure.Form is "amount" or "less" or "size")
        .ToLookup(figure => (figure.Line, figure.Period));

    private readonly ILookup<(string, string), PrintedFigure> _changes = figures
        .Where(figure => figure.Form is "change" or "size-change")
        .ToLookup(figure => (figure.Line, figure.Against));

    private readonly Dictionary<(string, string), string> _derived = CsvFile
        .Read(derived)
        .ToDictionary(row => (row["line"], row["period"]), row => row["source"]);

    // A bound says something of a figure when it leaves less than a tenth of it open.
    private readonly HashSet<(string, string)> _bounded =
    [
        .. CsvFile
            .Read(bounds)
            .Where(row => Yen(row["high"]) - Yen(row["low"]) < Yen(row["high"]) / 10)
            .Select(row => (row["line"], row["period"])),
    ];

    /// <summary>Exact prints are published; printed, bounded or computed ones derived; all others
    /// illustrative.</summary>
    public (string Status, string Source) Of(string line, string period)
    {
        var prints = _printed[(line, period)].ToList();
        if (Exact(line, period) is { } exact)
        {
            return ("published", exact.Source);
        }

        if (prints.Count > 0)
        {
            return ("derived", string.Join(' ', prints.Select(figure => figure.Id).Order(StringComparer.Ordinal)));
        }

        if (period.EndsWith("-Q1", StringComparison.Ordinal) && IsDifference(line, period[..6]))
        {
            return ("derived", $"{period[..6]}-H1 less {period[..6]}-Q2");
        }

        if (_changes[(line, period)].FirstOrDefault() is { } change)
        {
            return ("derived", $"{change.Line}@{change.Period} less {change.Id}");
        }

        return _derived.TryGetValue((line, period), out var how) ? ("derived", how)
            : _bounded.Contains((line, period)) ? ("derived", "samples/iij/_sources/bounds.csv")
            : ("illustrative", "eng/iij/choices.csv");
    }

    private static BigInteger Yen(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);

    private bool IsDifference(string line, string year) =>
        Exact(line, $"{year}-H1") is not null && Exact(line, $"{year}-Q2") is not null;

    private PrintedFigure? Exact(string line, string period) =>
        _printed[(line, period)].FirstOrDefault(figure => figure.Text.IsExact);
}
