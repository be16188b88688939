using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.References;
using Kessan.Facts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Tests.Documents.References;

/// <summary>A book of a few facts, closed at the first half of 2018, and references printed from it.</summary>
internal sealed class ReferenceExample
{
    public static readonly FiscalCalendar April = new(4, YearNaming.Start);

    private readonly Dictionary<FactId, Fact> _facts = [];

    public ReferenceFrame Frame(Language language) =>
        new(new([new Source(_facts)]), new(2018, 1, 6), AccountingBasis.UsGaap, April, language);

    /// <summary>Adds a fact, <c>Revenue FY2018-H1</c> or <c>Revenue@FY2018@target@usgaap</c>.</summary>
    public ReferenceExample With(string id, string value, string unit = "JPY", Func<Fact, Fact>? also = null)
    {
        var text = id.Contains('@', StringComparison.Ordinal)
            ? id
            : id.Replace(" ", "@", StringComparison.Ordinal) + "@actual@usgaap";
        if (!FactId.TryParse(text, out var parsed) || !Fraction.TryParse(value, out var exact))
        {
            throw new ArgumentException($"{id} = {value} is no fact");
        }

        var point = value.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : value.Length - point - 1;
        var start = April.Start(parsed.Period);
        var fact = new Fact(
            parsed,
            parsed.Concept,
            parsed.Concept,
            start,
            April.End(parsed.Period),
            unit,
            exact,
            decimals,
            "reported",
            "example"
        );
        _facts[parsed] = also is null ? fact : also(fact);
        return this;
    }

    public string English(string inner, ReferenceContext? context = null) => Text(inner, Language.English, context);

    public string Japanese(string inner, ReferenceContext? context = null) => Text(inner, Language.Japanese, context);

    /// <summary>What a reference prints; its findings where it prints nothing.</summary>
    public Checked<Run> Print(
        string inner,
        Language language = Language.English,
        ReferenceContext? context = null,
        Func<ReferenceFrame, ReferenceFrame>? also = null
    )
    {
        var at = new SourceLocation("report/deck.yaml", 7, 21);
        var read = ReferenceParser.Parse(inner, at);
        var frame = Frame(language);
        return read.Value is { } reference
            ? new ReferencePrinter(also is null ? frame : also(frame)).Print(
                reference,
                context ?? ReferenceContext.None,
                at
            )
            : new(new(string.Empty), read.Findings);
    }

    private string Text(string inner, Language language, ReferenceContext? context)
    {
        var printed = Print(inner, language, context);
        return printed.Findings.IsEmpty
            ? printed.Value.Text
            : string.Join('\n', printed.Findings.Select(found => $"{found.Location} {found.Code} {found.Message}"));
    }

    private sealed class Source(IReadOnlyDictionary<FactId, Fact> facts) : IFactSource
    {
        public IEnumerable<FactId> Published => facts.Keys;

        public Fact? Find(FactId id, FactBook book) => facts.GetValueOrDefault(id);
    }
}
