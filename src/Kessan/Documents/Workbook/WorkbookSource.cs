using Kessan.Documents.Definitions;
using Kessan.Documents.References;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Facts.Labels;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Documents.Workbook;

/// <summary>What a workbook is built from.</summary>
/// <param name="Report">Its definition, words and theme.</param>
/// <param name="Frame">The facts, the period closed and the language.</param>
/// <param name="Series">The closings.</param>
/// <param name="Figures">What the folder holds beyond its ledgers.</param>
public sealed record WorkbookSource(
    ReportDefinitions Report,
    ReferenceFrame Frame,
    StatementSeries Series,
    FigureBooks Figures
)
{
    private ConceptLabels? _labels;

    /// <summary>The group.</summary>
    internal Group Group => Series.Sets.First().Ledger.Frame.Group;

    private ConceptLabels Labels => _labels ??= ConceptLabels.Of(Series, Figures);

    /// <summary>What a fact is called.</summary>
    internal string LabelOf(Fact fact) => In(Labels.Of(fact));

    /// <summary>What a line of the statements is called; its name where nothing names it.</summary>
    internal string LabelOf(string concept) => Labels.OfConcept(concept) is { } label ? In(label) : concept;

    private string In(Facts.Labels.Wording label) => Frame.Language.Choose(label.En, label.Ja);
}
