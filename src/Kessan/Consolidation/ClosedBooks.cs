using Kessan.Statements;

namespace Kessan.Consolidation;

/// <summary>What a close came to.</summary>
/// <param name="Statements">The figures of every closing that could be made; null where findings left none.</param>
/// <param name="IsComplete">Whether the closing asked for is among them.</param>
public sealed record ClosedBooks(StatementSeries? Statements, bool IsComplete);
