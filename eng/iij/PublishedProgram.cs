using System.Diagnostics;
using Kessan.Eng.Iij.Checks;
using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

namespace Kessan.Eng.Iij;

/// <summary>The linear program of everything published, and what its solution prints.</summary>
internal sealed class PublishedProgram
{
    private readonly string _published;
    private readonly IReadOnlyList<PrintedFigure> _deck;
    private readonly IReadOnlyList<PrintedFigure> _press;
    private readonly HashSet<string> _leftOut;
    private readonly IReadOnlyList<Row> _limits;
    private readonly OtherRows _other;
    private readonly IReadOnlyList<StatedFraction> _fractions;

    public PublishedProgram(string root)
    {
        var program = Path.Combine(root, "eng", "iij");
        _published = Path.Combine(root, "samples", "iij", "_sources");
        _deck = PrintedFigure.Read(Path.Combine(_published, "printed.csv"));
        _press = PrintedFigure.Read(Path.Combine(_published, "press.csv"));
        _leftOut = CsvFile
            .Read(Path.Combine(_published, "left-out.csv"))
            .Where(row => row["treatment"] == "not met")
            .Select(row => row["id"])
            .ToHashSet();
        Leaves = Leaf.Read(Path.Combine(program, "choices.csv"));
        Lines = new LineTable(Leaves, program, _published);
        _other = new OtherRows(Lines, Leaves);
        _fractions = [.. _other.Fractions(Path.Combine(program, "rules.csv"))];
        _limits =
        [
            .. _other.Rules(Path.Combine(program, "rules.csv")),
            .. _other.Holdings(),
            .. _other.Bounds(Path.Combine(_published, "bounds.csv")),
            .. _other.Derived(Path.Combine(_published, "derived.csv")),
        ];
    }

    public IReadOnlyList<Leaf> Leaves { get; }

    public LineTable Lines { get; }

    private IReadOnlyList<PrintedFigure> Backed => [.. _deck.Concat(_press).Where(figure => figure.IsBacked)];

    /// <summary>Values in yen that print as published, with further rows kept.</summary>
    public IReadOnlyList<Rational> Solve(IReadOnlyList<Row> further, TextWriter output)
    {
        IReadOnlyList<Row> rows =
        [
            .. further,
            .. _limits.Select(row => PrintRows.Interval(row.Name, row.Form, row.Low, row.High)),
            .. new PrintRows(Lines, [.. Backed.Where(figure => !_leftOut.Contains(figure.Id))]).All(),
            .. _other.LeavesAboveTheirLows(),
            .. _fractions.Select(fraction => fraction.Exact),
        ];
        output.WriteLine(
            $"{Leaves.Count} variables, {rows.Count} rows, {rows.Count(row => row.IsEquality)} of them equalities"
        );
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Rational> targets = [.. Leaves.Select(leaf => leaf.Target)];
        var simplex = new DualSimplex(rows, targets, [.. Leaves.Select(leaf => leaf.Weight)]);
        var rational = simplex.Solve();
        output.WriteLine($"solved exactly in {simplex.Steps} steps, {watch.ElapsedMilliseconds} ms");
        return WholeNumbers.Near(rational, [.. _fractions.SelectMany(fraction => fraction.Whole(rational)), .. rows]);
    }

    /// <summary>Compares the solution with everything published and writes it; says whether all of it is met but
    /// what is
    /// left out by name.</summary>
    public bool Publish(IReadOnlyList<Rational> whole, IEnumerable<Row> further, TextWriter output)
    {
        var verdicts = new Verdicts(Lines, whole);
        var broken = verdicts.Broken([.. further, .. _limits, .. _fractions.Select(f => f.Rounded)]).ToList();
        broken.ForEach(row => output.WriteLine($"  broken: {row.Name}"));
        var (good, of) = verdicts.Prints(_deck.Where(figure => figure.IsBacked), output);
        output.WriteLine($"{good} of {of} print as published");
        var (goodPress, ofPress) = verdicts.Prints(_press, output);
        output.WriteLine($"press and news: {goodPress} of {ofPress} print as published");
        var (goodTarget, ofTarget) = verdicts.Prints(_deck.Where(figure => figure.Backing == "target"), output);
        output.WriteLine($"targets: {goodTarget} of {ofTarget} print as published");
        var (bounds, derived) = (Path.Combine(_published, "bounds.csv"), Path.Combine(_published, "derived.csv"));
        new SolutionFile(Lines, Leaves, Backed, bounds, derived).Write(Path.Combine(_published, "solution.csv"), whole);
        TellFurthest(whole, output);
        return broken.Count == 0 && good == of - _leftOut.Count && goodPress == ofPress && goodTarget == ofTarget;
    }

    private void TellFurthest(IReadOnlyList<Rational> whole, TextWriter output)
    {
        output.WriteLine("furthest from their targets, in yen:");
        foreach (
            var (leaf, value) in Leaves
                .Zip(whole)
                .OrderByDescending(pair => Deviation(pair.First, pair.Second))
                .Take(20)
        )
        {
            output.WriteLine($"  {leaf.Name}: {leaf.Target} became {value}");
        }
    }

    private static Rational Deviation(Leaf leaf, Rational value) => (value - leaf.Target).Abs() * leaf.Weight;
}
