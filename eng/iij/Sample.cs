using Kessan.Eng.Iij.Exact;
using Kessan.Eng.Iij.Ledgers;

namespace Kessan.Eng.Iij;

/// <summary>Makes the sample: solves what is published, closes the group without the parent's remainder, solves
/// again with what
/// consolidation adds, and gives the parent what remains.</summary>
internal sealed class Sample(string root, TextWriter output)
{
    private readonly string _folder = Path.Combine(root, "samples", "iij");
    private readonly KeyRows _keys = new(Path.Combine(root, "eng", "iij", "keys"));

    private bool _isSound = true;

    public bool Make()
    {
        var program = new PublishedProgram(root);
        var first = Write(new Figures(program.Lines, program.Leaves, program.Solve([], output)), remainder: null);
        IReadOnlyList<Row> further = [.. new LedgerRules(program.Lines, first).All()];
        var solution = program.Solve(further, output);
        var figures = new Figures(program.Lines, program.Leaves, solution);
        var second = Write(figures, remainder: null);
        var third = Write(figures, second);
        if (new LedgerRules(program.Lines, third).All().Any(row => !row.Holds(solution)))
        {
            output.WriteLine("  what consolidation adds has changed with the solution");
            _isSound = false;
        }

        var isMet = program.Publish(solution, further, output);
        StatusFile.Write(_folder, Path.Combine(root, "eng", "iij", "keys", "figure-status.csv"));
        return isMet && _isSound;
    }

    private Consolidated Write(Figures figures, Consolidated? remainder)
    {
        var books = new StatedBooks(_keys, figures, new QuarterRates(_folder), _folder);
        var investees = new Investees(_keys, figures, books.OfParent);
        if (remainder is not null)
        {
            var parent = new ParentRemainder(_keys, figures, remainder);
            parent.AddTo(books.OfParent);
            foreach (var fault in parent.Faults)
            {
                output.WriteLine($"  fault: {fault}");
                _isSound = false;
            }

            foreach (var doubt in Plausibility.Of(books.OfParent))
            {
                output.WriteLine($"  implausible: {doubt}");
                _isSound = false;
            }
        }

        new FolderWriter(_folder, _keys).Write(books, investees, new AdjustmentJournals(_keys, figures));
        return GroupClose.Of(_folder, output);
    }
}
