using System.Globalization;
using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Checks;

/// <summary>The solution as a file: every leaf, every named line and every printed line, in yen.</summary>
internal sealed class SolutionFile(
    LineTable lines,
    IReadOnlyList<Leaf> leaves,
    IReadOnlyList<PrintedFigure> figures,
    string bounds,
    string derived
)
{
    private static readonly IReadOnlyList<string> Header = ["line", "period", "value", "status", "source"];

    private readonly Provenance _provenance = new(figures, bounds, derived);

    public void Write(string path, IReadOnlyList<Rational> solution)
    {
        var rows = Keys()
            .Distinct()
            .OrderBy(key => key.Line, StringComparer.Ordinal)
            .ThenBy(key => key.Period, StringComparer.Ordinal)
            .Select(key => Row(key.Line, key.Period, lines.Form(key.Line, key.Period).At(solution)));
        CsvFile.Write(path, rows.Prepend(Header));
    }

    private IEnumerable<(string Line, string Period)> Keys()
    {
        string[] covered = [.. SamplePeriods.Quarters, .. SamplePeriods.Cumulative];
        var printed = figures
            .Where(figure => figure.Backing == "ledger")
            .SelectMany(figure => new[] { figure.Line, figure.Of });
        var named = leaves
            .Select(leaf => leaf.Line.ToString())
            .Concat(lines.Names)
            .Concat(printed.Where(line => line.Length > 0));
        foreach (var line in named)
        {
            foreach (var period in lines.IsBalance(line) ? covered.Prepend(SamplePeriods.Opening) : covered)
            {
                yield return (line, period);
            }
        }
    }

    private IReadOnlyList<string> Row(string line, string period, Rational value)
    {
        var yen = value.Numerator.ToString(CultureInfo.InvariantCulture);
        var (status, source) = _provenance.Of(line, lines.IsBalance(line) ? SamplePeriods.NamedFor(period) : period);
        return [line, period, yen, status, source];
    }
}
