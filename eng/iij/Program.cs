using System.Diagnostics;
using Kessan.Eng.Iij.Checks;
using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Model;

if (args is not [var root])
{
    Console.Error.WriteLine("usage: dotnet run --project eng/iij -- ROOT-OF-THE-REPOSITORY");
    return 2;
}

var program = Path.Combine(root, "eng", "iij");
var published = Path.Combine(root, "samples", "iij", "published");
var deck = PrintedFigure.Read(Path.Combine(published, "printed.csv"));
var press = PrintedFigure.Read(Path.Combine(published, "press.csv"));
var leftOut = CsvFile
    .Read(Path.Combine(published, "left-out.csv"))
    .Where(row => row["treatment"] == "not met")
    .Select(row => row["id"])
    .ToHashSet();
var leaves = Leaf.Read(Path.Combine(program, "choices.csv"));
var lines = new LineTable(leaves, program, published);

IReadOnlyList<PrintedFigure> backed = [.. deck.Concat(press).Where(figure => figure.IsBacked)];
var other = new OtherRows(lines, leaves);
IReadOnlyList<Row> limits =
[
    .. other.Rules(Path.Combine(program, "rules.csv")),
    .. other.Holdings(),
    .. other.Bounds(Path.Combine(published, "bounds.csv")),
    .. other.Derived(Path.Combine(published, "derived.csv")),
];
IReadOnlyList<Row> rows =
[
    .. limits.Select(row => PrintRows.Interval(row.Name, row.Form, row.Low, row.High)),
    .. new PrintRows(lines, [.. backed.Where(figure => !leftOut.Contains(figure.Id))]).All(),
    .. other.LeavesAboveTheirLows(),
];
var output = Console.Out;
output.WriteLine(
    $"{leaves.Count} variables, {rows.Count} rows, {rows.Count(row => row.IsEquality)} of them equalities"
);

var watch = Stopwatch.StartNew();
IReadOnlyList<Rational> targets = [.. leaves.Select(leaf => leaf.Target)];
var simplex = new DualSimplex(rows, targets, [.. leaves.Select(leaf => leaf.Weight)]);
var rational = simplex.Solve();
output.WriteLine($"solved exactly in {simplex.Steps} steps, {watch.ElapsedMilliseconds} ms");
var whole = WholeNumbers.Near(rational, rows);

var verdicts = new Verdicts(lines, whole);
var target = deck.Where(figure => figure.Backing == "target");
var broken = verdicts.Broken(limits).ToList();
broken.ForEach(row => output.WriteLine($"  broken: {row.Name}"));
var (good, of) = verdicts.Prints(deck.Where(figure => figure.IsBacked), output);
output.WriteLine($"{good} of {of} print as published");
var (goodPress, ofPress) = verdicts.Prints(press, output);
output.WriteLine($"press and news: {goodPress} of {ofPress} print as published");
var (goodTarget, ofTarget) = verdicts.Prints(target, output);
output.WriteLine($"targets: {goodTarget} of {ofTarget} print as published");
var file = new SolutionFile(
    lines,
    leaves,
    backed,
    Path.Combine(published, "bounds.csv"),
    Path.Combine(published, "derived.csv")
);
file.Write(Path.Combine(published, "solution.csv"), whole);

output.WriteLine("furthest from their targets, in yen:");
foreach (var (leaf, value) in leaves.Zip(whole).OrderByDescending(pair => Deviation(pair.First, pair.Second)).Take(20))
{
    output.WriteLine($"  {leaf.Name}: {leaf.Target} became {value}");
}

var clean = broken.Count == 0 && good == of - leftOut.Count && goodPress == ofPress && goodTarget == ofTarget;
return clean ? 0 : 1;

static Rational Deviation(Leaf leaf, Rational value) => (value - leaf.Target).Abs() * leaf.Weight;
