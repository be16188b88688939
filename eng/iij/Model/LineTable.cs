using System.Globalization;
using System.Numerics;
using Kessan.Eng.Iij.Exact;

namespace Kessan.Eng.Iij.Model;

/// <summary>Any line in any period as a sum of leaves: by its formula, or as the filter its qualifiers are.</summary>
internal sealed class LineTable
{
    private readonly IReadOnlyList<Leaf> _leaves;
    private readonly Members _members;
    private readonly Dictionary<string, (string Kind, string Formula)> _lines = [];
    private readonly Dictionary<(string Line, string Period), Rational> _constants = [];
    private readonly Dictionary<(string Line, string Period), LinearForm> _known = [];

    public LineTable(IReadOnlyList<Leaf> leaves, string programFolder, string publishedFolder)
    {
        _leaves = leaves;
        _members = Members.Read(Path.Combine(programFolder, "members.csv"));
        foreach (var row in CsvFile.Read(Path.Combine(programFolder, "lines.csv")))
        {
            _lines.Add(row["line"], (row["kind"], row["formula"]));
        }

        foreach (var row in CsvFile.Read(Path.Combine(publishedFolder, "constants.csv")))
        {
            _constants.Add((row["line"], row["period"]), BigInteger.Parse(row["value"], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The lines with a formula and the concepts that a formula takes as a whole.</summary>
    public IEnumerable<string> Names =>
        _lines.Keys.Concat(_lines.Values.SelectMany(line => line.Formula.Split(' ')).Where(IsWholeConcept)).Distinct();

    public bool IsBalance(string line) => _lines.TryGetValue(line, out var known) && known.Kind != "flow";

    /// <summary>The line in yen; a constant in the unit it is given in.</summary>
    public LinearForm Form(string line, string period)
    {
        if (_constants.TryGetValue((line, period), out var constant))
        {
            return LinearForm.Of(constant);
        }

        if (!_known.TryGetValue((line, period), out var form))
        {
            form = IsBalance(line) ? Balance(line, SamplePeriods.DateOf(period)) : Flow(line, period);
            _known.Add((line, period), form);
        }

        return form;
    }

    private bool IsWholeConcept(string word) => _leaves.Any(leaf => leaf.Line.Concept == word);

    private LinearForm Flow(string line, string period)
    {
        var quarters = SamplePeriods.QuartersOf(period);
        if (quarters.Count == 0)
        {
            throw new InvalidDataException($"{line} is asked for {period}, which no ledger covers");
        }

        return Sum(quarters.Select(quarter => (quarters.Count == 1 ? Quarter(line, quarter) : Form(line, quarter))));
    }

    private LinearForm Balance(string line, string date)
    {
        if (_lines[line].Kind == "total")
        {
            return Formula(LineName.Parse(line), _lines[line].Formula, date);
        }

        return date == SamplePeriods.Opening
            ? Filter(LineName.Parse(line), date)
            : Sum([Form(line, SamplePeriods.Before(date)), Formula(LineName.Parse(line), _lines[line].Formula, date)]);
    }

    private LinearForm Quarter(string line, string quarter)
    {
        var name = LineName.Parse(line);
        if (_lines.TryGetValue(line, out var exact))
        {
            return Formula(new LineName(line, new Dictionary<string, string>()), exact.Formula, quarter);
        }

        return _lines.TryGetValue(name.Concept, out var whole)
            ? Formula(name, whole.Formula, quarter)
            : Filter(name, quarter);
    }

    /// <summary>A formula of a line with qualifiers is the formula with these on each of its terms.</summary>
    private LinearForm Formula(LineName name, string formula, string period)
    {
        var form = new LinearForm();
        var sign = Rational.One;
        foreach (var word in formula.Split(' '))
        {
            if (word is "+" or "-")
            {
                sign = word == "+" ? 1 : -1;
            }
            else if (word != "0")
            {
                var own = _lines.ContainsKey(name.ToString());
                var term = own ? LineName.Parse(word) : LineName.Parse(word).With(name.Qualifiers);
                form.Add(Form(term.ToString(), period), sign);
            }
        }

        return form;
    }

    private LinearForm Filter(LineName filter, string period)
    {
        if (!IsKnown(filter))
        {
            throw new InvalidDataException($"No leaf has the concept or a member of {filter}");
        }

        var form = new LinearForm();
        for (var number = 0; number < _leaves.Count; number++)
        {
            if (_leaves[number].Period == period && _members.Matches(_leaves[number].Line, filter))
            {
                form.Add(number, Rational.One);
            }
        }

        return form;
    }

    /// <summary>A misspelt filter would silently be nothing; one that selects nothing of a known concept may
    /// be.</summary>
    private bool IsKnown(LineName filter) =>
        _leaves.Any(leaf => leaf.Line.Concept == filter.Concept)
        && filter.Qualifiers.All(wanted =>
            _leaves.Any(leaf =>
                _members.Matches(
                    leaf.Line,
                    new LineName(leaf.Line.Concept, new Dictionary<string, string> { [wanted.Key] = wanted.Value })
                )
            )
        );

    private static LinearForm Sum(IEnumerable<LinearForm> forms)
    {
        var sum = new LinearForm();
        foreach (var form in forms)
        {
            sum.Add(form, Rational.One);
        }

        return sum;
    }
}
