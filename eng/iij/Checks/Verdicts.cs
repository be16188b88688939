using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij.Checks;

/// <summary>Compares what the solution prints with what is printed, and the solution with every row it must
/// keep.</summary>
internal sealed class Verdicts(LineTable lines, IReadOnlyList<Rational> solution)
{
    public Rational Value(string line, string period) => lines.Form(line, period).At(solution);

    /// <summary>Writes each figure that prints otherwise; returns how many print as published and of how
    /// many.</summary>
    public (int Good, int Of) Prints(IEnumerable<PrintedFigure> figures, TextWriter output)
    {
        var (good, of) = (0, 0);
        foreach (var figure in figures)
        {
            of++;
            var value = figure.Value(Value);
            if (figure.PrintsAs(value))
            {
                good++;
            }
            else
            {
                var wanted = figure.Text.Show(figure.Text.Place * figure.Text.Digits);
                var printed = figure.Text.Show(value);
                output.WriteLine($"  {figure.Id}: prints {printed}, published {wanted} ({figure.Source})");
            }
        }

        return (good, of);
    }

    public IEnumerable<Row> Broken(IEnumerable<Row> rows) => rows.Where(row => !row.Holds(solution));
}
