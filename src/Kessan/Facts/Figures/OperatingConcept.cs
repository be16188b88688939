using System.Collections.Immutable;
using Kessan.Diagnostics;

namespace Kessan.Facts.Figures;

/// <summary>An operating figure: what is counted beside the ledgers.</summary>
/// <param name="Concept">Its name.</param>
/// <param name="NameEn">English label.</param>
/// <param name="NameJa">Japanese label.</param>
/// <param name="Unit">The presentation currency, or a unit of the group's.</param>
/// <param name="IsBalance">Whether it is counted on a day; else over a period.</param>
/// <param name="Definition">What it counts and what it leaves out.</param>
/// <param name="Additive">The dimensions over whose members it adds up: members to their parents, and the highest ones
/// to the whole; empty where members overlap.</param>
/// <param name="Location">Its line.</param>
public sealed record OperatingConcept(
    string Concept,
    string NameEn,
    string NameJa,
    string Unit,
    bool IsBalance,
    FactDefinition Definition,
    ImmutableArray<string> Additive,
    SourceLocation Location
);
