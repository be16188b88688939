using Kessan.Amounts;
using Kessan.Facts;
using Kessan.Facts.Measures;
using Kessan.Facts.Measures.Formulas;

namespace Kessan.Documents.Workbook;

/// <summary>Tells how a fact comes from others.</summary>
/// <param name="source">The facts and what they are made from.</param>
internal sealed class Derivations(WorkbookSource source)
{
    private const int LargestMultiple = 1_000;

    private readonly Dictionary<string, Measure> _measures = source.Figures.Measures.ToDictionary(
        measure => measure.Name,
        StringComparer.Ordinal
    );

    private FactBook Book => source.Frame.Book;

    /// <summary>What a fact comes from; null where it is booked, counted or given.</summary>
    public CellFormula? Of(Fact fact) => OfMeasure(fact) ?? OfLine(fact) ?? OfOperands(fact);

    /// <summary>A formula of measures with the facts it speaks of; null where one is missing.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="of">The measure's fact.</param>
    public CellFormula? Of(Formula formula, FactId of) =>
        formula switch
        {
            FormulaNumber number => new NumberTerm(number.Value),
            FormulaOperand operand => MeasureOperands.Find(operand, of, Book) is { } fact
                ? new FactTerm(fact.Id)
                : null,
            FormulaNegation negation => Of(negation.Of, of)?.Turn(),
            FormulaOperation operation => Of(operation, of),
            _ => null,
        };

    private CellFormula? Of(FormulaOperation operation, FactId of)
    {
        if (Of(operation.Left, of) is not { } left || Of(operation.Right, of) is not { } right)
        {
            return null;
        }

        return operation.Operator is '+' or '-'
            ? new TotalFormula([.. Terms(left), new(operation.Operator == '-', right)])
            : new ProductFormula(operation.Operator == '/', left, right);
    }

    private static IEnumerable<TotalTerm> Terms(CellFormula left) =>
        left is TotalFormula total ? total.Terms : [new(false, left)];

    private CellFormula? OfMeasure(Fact fact)
    {
        var isOurs =
            _measures.ContainsKey(fact.Id.Concept)
            && fact.Origin.StartsWith(MeasureFacts.SourceFile, StringComparison.Ordinal);
        return isOurs ? Of(_measures[fact.Id.Concept].Formula, fact.Id) : null;
    }

    /// <summary>A total of the statements, where its parts come to it exactly.</summary>
    private TotalFormula? OfLine(Fact fact)
    {
        var definition = source.Series.Definition;
        var id = fact.Id;
        if (id.Scenario != FactId.Actual || !definition.Knows(id.Concept) || !definition[id.Concept].IsTotal)
        {
            return null;
        }

        var line = definition[id.Concept];
        var terms = new List<TotalTerm>();
        var rest = fact.Value;
        foreach (var part in line.Parts)
        {
            if (Book.Find(id with { Concept = part.Concept }) is { Value.IsZero: false } found)
            {
                var sign = line.Sign * part.Weight * definition[part.Concept].Sign;
                rest -= sign * found.Value;
                terms.Add(new(sign < 0, new FactTerm(found.Id)));
            }
        }

        return rest.IsZero && terms.Count > 0 ? new([.. terms]) : null;
    }

    /// <summary>What was computed from other facts, where they add up to it, or it is their quotient or a
    /// multiple.</summary>
    private CellFormula? OfOperands(Fact fact)
    {
        var operands = fact.Operands.Select(Book.Find).OfType<Fact>().ToList();
        if (operands.Count == 0 || operands.Count < fact.Operands.Length || _measures.ContainsKey(fact.Id.Concept))
        {
            return null;
        }

        if (operands.Aggregate(Fraction.Zero, (sum, one) => sum + one.Value) == fact.Value)
        {
            return new TotalFormula([.. operands.Select(one => new TotalTerm(false, new FactTerm(one.Id)))]);
        }

        return operands switch
        {
            [var over, { Value.IsZero: false } under] when over.Value / under.Value == fact.Value => new ProductFormula(
                true,
                new FactTerm(over.Id),
                new FactTerm(under.Id)
            ),
            [{ Value.IsZero: false } one] when !fact.Value.IsZero => Multiple(fact, one),
            _ => null,
        };
    }

    private static ProductFormula? Multiple(Fact fact, Fact one)
    {
        var (by, into) = (Small(fact.Value / one.Value), Small(one.Value / fact.Value));
        return (by ?? into) is { } number ? new(by is null, new FactTerm(one.Id), new NumberTerm(number)) : null;
    }

    private static Fraction? Small(Fraction by) =>
        by.Denominator.IsOne && by > Fraction.Zero && by <= LargestMultiple ? by : null;
}
