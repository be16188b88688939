using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Package;

/// <summary>What tying a file of a package to its lists came to.</summary>
/// <param name="Tied">How many numbers of the list the file prints as the facts have them.</param>
/// <param name="Listed">How many it has to print.</param>
/// <param name="Findings">What does not tie.</param>
public sealed record PackageFileTieOut(int Tied, int Listed, ImmutableArray<Diagnostic> Findings);

/// <summary>Ties the files of Kessan's own package to <c>printed.csv</c> and the facts, by the fact that each number
/// carries.</summary>
/// <remarks>A file is read back as anybody reads it; nothing of what wrote it is used.</remarks>
public static class PackageTieOut
{
    private static readonly ImmutableArray<int> Units = [0, 3, 6, 9];

    // Charts and tables of pages count hundreds of millions too, as Japanese does.
    private static readonly ImmutableArray<int> UnitsOfPages = [.. Units, 8];

    // What stands above the first page of an HTML file, its bar and its contents, may be read as pages of their own.
    private const int PagesBefore = 2;

    /// <summary>The rows of the list whose value the facts do not give.</summary>
    public static ImmutableArray<Diagnostic> OfList(IEnumerable<PrintedEntry> entries, FactValues facts)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. from entry in entries
            let value = facts.Of(entry.Fact)
            where value != entry.Value && !IsWithoutMeaning(entry)
            select PackageDiagnostics.NotOfFacts(entry, value),
        ];
    }

    /// <summary>Ties a file of pages.</summary>
    /// <param name="read">The file as read.</param>
    /// <param name="entries">What the list says it prints.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="printsMore">Whether it may print numbers of facts that the list does not have: pages after the
    /// document, tables behind charts.</param>
    public static PackageFileTieOut Of(
        ReadDocument read,
        IReadOnlyCollection<PrintedEntry> entries,
        FactValues facts,
        bool printsMore
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(facts);
        var numbers = TaggedNumber.In(read).ToList();
        if (numbers.Count == 0 && entries.Count > 0)
        {
            return new(0, entries.Count, [PackageDiagnostics.NoFacts(read.Name, entries.Count)]);
        }

        var match = EntryMatch.Best(entries, numbers, read.Format == "html" ? PagesBefore : 0);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        findings.AddRange(match.Missing.Select(entry => PackageDiagnostics.Missing(read.Name, entry)));
        findings.AddRange(match.Changed.Select(pair => PackageDiagnostics.Changed(read.Name, pair.Entry, pair.Number)));
        var tied = 0;
        foreach (var (entry, number) in match.Matched)
        {
            if (number.CanStandFor(entry.Value, entry.Scale, entry.Rounding))
            {
                tied++;
            }
            else
            {
                findings.Add(PackageDiagnostics.NotTheFact(read.Name, number, entry.Value));
            }
        }

        var last = entries.Select(entry => entry.Page).DefaultIfEmpty().Max() + match.Before;
        findings.AddRange(
            match
                .Extra.Select(number => OfMore(read.Name, number, facts, printsMore ? last : int.MaxValue))
                .OfType<Diagnostic>()
        );
        return new(tied, entries.Count, findings.ToImmutable());
    }

    /// <summary>A number that is not listed. Where a file may print more, it is right on a page of the document if a
    /// fact bears it out, and on a page after it unless a fact contradicts it.</summary>
    private static Diagnostic? OfMore(string file, TaggedNumber number, FactValues facts, int lastPage)
    {
        if (lastPage == int.MaxValue)
        {
            return PackageDiagnostics.Extra(file, number);
        }

        return facts.Of(number.Tag.FactId) is { } value
            ? CanStandFor(number, value, UnitsOfPages) || CanStandFor(number, -value, UnitsOfPages)
                ? null
                : PackageDiagnostics.NotTheFact(file, number, value)
            : number.Page <= lastPage
                ? PackageDiagnostics.Extra(file, number)
                : null;
    }

    /// <summary>Ties a workbook: what each of its cells shows stands for the fact it says it holds.</summary>
    /// <param name="read">The workbook as read.</param>
    /// <param name="facts">The facts.</param>
    public static PackageFileTieOut OfWorkbook(ReadDocument read, FactValues facts)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(facts);
        var numbers = TaggedNumber.In(read).ToList();
        if (numbers.Count == 0)
        {
            return new(0, 0, [PackageDiagnostics.NoFacts(read.Name, 0)]);
        }

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var number in numbers)
        {
            if (number.Printed.Length == 0)
            {
                findings.Add(PackageDiagnostics.Empty(read.Name, number));
            }
            else if (facts.Of(number.Tag.FactId) is not { } value)
            {
                findings.Add(PackageDiagnostics.NoSuchFact(read.Name, number));
            }
            else if (!CanStandFor(number, IsTurned(number) ? -value : value, Units))
            {
                findings.Add(PackageDiagnostics.NotTheFact(read.Name, number, value));
            }
        }

        return new(numbers.Count - findings.Count, numbers.Count, findings.ToImmutable());
    }

    /// <summary>A sheet says once what unit its cells are in; units of a cell differ by thousands.</summary>
    private static bool CanStandFor(TaggedNumber number, Fraction value, ImmutableArray<int> units) =>
        units.Any(unit => number.CanStandFor(value, unit, RoundingRule.HalfAwayFromZero))
        || units.Any(unit => number.CanStandFor(value, unit, RoundingRule.TowardZero));

    /// <summary>A factor below zero turns the sign of a cell; its size is that of the cell's own unit, which is
    /// printed.</summary>
    private static bool IsTurned(TaggedNumber number) =>
        number.Tag.Stated?.StartsWith("factor=-", StringComparison.Ordinal) ?? false;

    private static bool IsWithoutMeaning(PrintedEntry entry) =>
        entry.Value.IsZero && !entry.Text.Any(char.IsAsciiDigit);
}
