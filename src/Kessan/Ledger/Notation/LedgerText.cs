using System.Collections.Immutable;

namespace Kessan.Ledger;

/// <summary>Journals as plain text and back: the one notation of tests, goldens, explanations and documents.</summary>
/// <remarks>
/// <para>A journal is a line of its key, kind, rule and reason, if need be a line of who and where from, and a line for
/// each posting. Cells are separated by two or more blanks:</para>
/// <code>
/// journal combination/SUB/goodwill | Combination | IFRS 3.32 | Goodwill of SUB
///   prepared Ann | approved Ben | file adjustments/q1.csv
///   SUB  1800  Goodwill            @ScopeChange   1,200.00 USD   132,600 JPY
///   SUB  3900  Fair-value reserve  @ScopeChange  -1,200.00 USD  -132,600 JPY
/// </code>
/// <para>After entity, account and the account's name (which is for the reader and may be left out) come, where there
/// are any: <c>@Movement</c>, <c>with PARTNER</c>, <c>dimension=member</c>, <c>line 12</c>, and <c>of 10.00 EUR</c>,
/// the transaction amount (for the reader too). Debit is positive. One amount is functional before translation and
/// presentation after it; of two the first is functional. A line that begins with <c>#</c> is a comment; one that
/// begins with <c>|</c> goes on with the journal's first line. In keys, rules
/// and reasons <c>|</c>, <c>\</c> and line ends are written <c>\|</c>, <c>\\</c>, <c>\n</c>.</para>
/// </remarks>
public static class LedgerText
{
    /// <summary>Writes a segment in canonical order, numbers aligned.</summary>
    public static string Write(PostingSegment segment, LedgerNames names) => Write([segment], names);

    /// <summary>Writes segments one after the other, numbers aligned over all of them.</summary>
    public static string Write(IEnumerable<PostingSegment> segments, LedgerNames names) =>
        LedgerTextWriter.Write([.. segments], names);

    /// <summary>Reads journals.</summary>
    /// <exception cref="FormatException">The text is not in the notation, or names what the group does not have; the
    /// message says which line.</exception>
    public static ImmutableArray<LedgerJournal> Parse(string text, LedgerNames names) =>
        new LedgerTextParser(names).Parse(text);

    /// <summary>Reads journals into one segment; it belongs to one entity where all rows do.</summary>
    /// <exception cref="FormatException">As <see cref="Parse"/>.</exception>
    /// <exception cref="Kessan.Diagnostics.InvariantViolationException">A journal does not balance.</exception>
    public static PostingSegment ReadSegment(string text, LedgerNames names, Stage stage)
    {
        var journals = Parse(text, names);
        int[] entities = [.. journals.SelectMany(journal => journal.Rows).Select(row => row.Entity).Distinct()];
        var entity = entities.Length == 1 ? entities[0] : -1;
        var isPresentation = journals.Any(journal => journal.IsPresentation);
        var builder = isPresentation
            ? SegmentBuilder.Presentation(stage, entity)
            : SegmentBuilder.Functional(stage, entity);
        foreach (var journal in journals)
        {
            if (isPresentation && !journal.IsPresentation && !IsInPresentationCurrency(journal, names))
            {
                throw new FormatException($"Journal {journal.Header.Key} has no presentation amounts, others have.");
            }

            builder.Add(journal.Header, journal.Rows);
        }

        return builder.Build();
    }

    /// <summary>The same journals in canonical order and alignment, so that texts can be compared.</summary>
    /// <exception cref="FormatException">As <see cref="Parse"/>.</exception>
    /// <exception cref="Kessan.Diagnostics.InvariantViolationException">A journal does not balance.</exception>
    public static string Canonical(string text, LedgerNames names) =>
        Write(ReadSegment(text, names, Stage.Mapping), names);

    private static bool IsInPresentationCurrency(LedgerJournal journal, LedgerNames names) =>
        journal.Rows.All(row => names.Entities[row.Entity].FunctionalCurrency == names.PresentationCurrency);
}
