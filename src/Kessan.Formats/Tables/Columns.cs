using System.Globalization;
using Kessan.Amounts;
using Kessan.Ledger;
using Kessan.Periods;

namespace Kessan.Formats.Tables;

/// <summary>The kinds of column there are.</summary>
internal static class Columns
{
    private static readonly Fraction Hundred = 100;

    /// <summary>A text.</summary>
    public static Column<string> Text(string name, string expected = "a text") =>
        new(
            name,
            expected,
            (Cell cell, FileReading _, out string value) =>
            {
                value = cell.Text;
                return true;
            }
        );

    /// <summary>An amount, whose currency another cell decides:
    /// <see cref="Row.Amount(Column{Cell}, Currency?)"/>.</summary>
    public static Column<Cell> Amount(string name) =>
        new(
            name,
            "an amount",
            (Cell cell, FileReading _, out Cell value) =>
            {
                value = cell;
                return true;
            }
        );

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    public static Column<DateOnly> Date(string name) => new(name, "a date (YYYY-MM-DD)", ReadDate);

    /// <summary>A period's name; the closing at its end.</summary>
    public static Column<Closing> Closing(string name) => new(name, "a period such as FY2018-Q2", ReadClosing);

    /// <summary>A period by its name.</summary>
    public static Column<ReportingPeriod> Period(string name) =>
        new(
            name,
            "a period such as FY2018-Q2",
            (Cell cell, FileReading reading, out ReportingPeriod value) =>
                ReportingPeriod.TryParse(cell.Text, out value)
                || Refuse(reading, CellDiagnostics.NotAPeriod(cell, "FY2018-Q2, FY2018-H1, FY2018-M06 or FY2018"))
        );

    /// <summary>Per cent, or a fraction, from 0 to 1: a fraction of one.</summary>
    public static Column<Fraction> Part(string name) => new(name, "per cent (80.6) or a fraction (4/5)", ReadPart);

    /// <summary>An exchange rate.</summary>
    public static Column<ExchangeRate> Rate(string name) => new(name, "an exchange rate", ReadRate);

    /// <summary>A whole number of a range.</summary>
    public static Column<int> Number(string name, int least, int most) =>
        new(
            name,
            "a whole number",
            (Cell cell, FileReading reading, out int value) =>
            {
                var isRead =
                    int.TryParse(cell.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
                    && value >= least
                    && value <= most;
                return isRead || Refuse(reading, CellDiagnostics.NotANumber(cell, least, most));
            }
        );

    /// <summary>One of some words.</summary>
    public static Column<T> Word<T>(string name, params (string Word, T Value)[] words) =>
        new(
            name,
            $"one of {string.Join(", ", words.Select(pair => pair.Word))}",
            (Cell cell, FileReading reading, out T value) =>
            {
                var found = Array.FindIndex(words, pair => pair.Word == cell.Text);
                value = found < 0 ? default! : words[found].Value;
                return found >= 0
                    || Refuse(reading, CellDiagnostics.NotOneOf(cell, [.. words.Select(pair => pair.Word)]));
            }
        );

    /// <summary>An entity: its index.</summary>
    public static Column<int> Entity(string name) => new(name, "an entity", ReadEntity, missing: -1);

    /// <summary>An entity, or <c>*</c> for any: its index, or -1.</summary>
    public static Column<int> EntityOrAny(string name) =>
        new(
            name,
            "an entity or *",
            (Cell cell, FileReading reading, out int value) =>
            {
                value = -1;
                return cell.Text == "*" || ReadEntity(cell, reading, out value);
            },
            missing: -1
        );

    /// <summary>An account of the group chart that carries postings: its index.</summary>
    public static Column<int> Account(string name) => new(name, "a group account", ReadAccount, missing: -1);

    /// <summary>A currency.</summary>
    public static Column<Currency> Currency(string name) =>
        new(
            name,
            "a currency",
            (Cell cell, FileReading reading, out Currency value) =>
            {
                var found = reading.Names.Currencies.Find(cell.Text);
                value = found ?? default;
                return found is not null || Refuse(reading, CellDiagnostics.UnknownCurrency(cell));
            }
        );

    /// <summary>A framework.</summary>
    public static Column<AccountingBasis> Basis(string name) =>
        Word(
            name,
            ("usgaap", AccountingBasis.UsGaap),
            ("ifrs", AccountingBasis.Ifrs),
            ("jgaap", AccountingBasis.JGaap)
        );

    /// <summary>A movement that a file may bear; those of the engine are its own.</summary>
    public static Column<Movement> Movement(string name) =>
        Word(
            name,
            [
                .. Enum.GetValues<Movement>()
                    .Where(movement => movement is > Ledger.Movement.None and < Ledger.Movement.Profit)
                    .Select(movement => (movement.ToString(), movement)),
            ]
        );

    /// <summary>Reads a day.</summary>
    public static bool ReadDate(Cell cell, FileReading reading, out DateOnly value) =>
        DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        || Refuse(reading, CellDiagnostics.NotADate(cell, "YYYY-MM-DD"));

    /// <summary>Reads a fraction of one.</summary>
    public static bool ReadPart(Cell cell, FileReading reading, out Fraction value)
    {
        value = default;
        if (cell.Text.Length > 60 || !Fraction.TryParse(cell.Text, out var read))
        {
            return Refuse(reading, CellDiagnostics.NotAFraction(cell, "is neither per cent nor a fraction"));
        }

        value = cell.Text.Contains('/', StringComparison.Ordinal) ? read : read / Hundred;
        return value.IsNegative || value > Fraction.One
            ? Refuse(reading, CellDiagnostics.NotAFraction(cell, "is not between 0 and 100 per cent"))
            : true;
    }

    private static bool ReadClosing(Cell cell, FileReading reading, out Closing value)
    {
        var isRead = ReportingPeriod.TryParse(cell.Text, out var period);
        value = period.Closing;
        return isRead
            || Refuse(reading, CellDiagnostics.NotAPeriod(cell, "FY2018-Q2, FY2018-H1, FY2018-M06 or FY2018"));
    }

    private static bool ReadRate(Cell cell, FileReading reading, out ExchangeRate value) =>
        ExchangeRate.TryParse(cell.Text, out value) || Refuse(reading, CellDiagnostics.NotARate(cell));

    private static bool ReadEntity(Cell cell, FileReading reading, out int value)
    {
        var (names, isKnown) = (reading.Names, reading.Names.EntityIndex.TryGetValue(cell.Text, out value));
        if (isKnown)
        {
            return true;
        }

        var isOldNews = names.EntityIndex.Count == 0 || names.Mentioned.Contains($"entity {cell.Text}");
        value = -1;
        return !isOldNews && Refuse(reading, CellDiagnostics.UnknownEntity(cell, names.EntityIndex.Keys));
    }

    private static bool ReadAccount(Cell cell, FileReading reading, out int value)
    {
        var (names, account) = (reading.Names, reading.Names.Chart?.Find(cell.Text));
        value = account?.Index ?? -1;
        if (account is not null)
        {
            return !account.IsHeading || Refuse(reading, CellDiagnostics.Heading(cell));
        }

        var isOldNews = names.Chart is not { Accounts.Length: > 0 } || names.Mentioned.Contains($"account {cell.Text}");
        return !isOldNews
            && Refuse(reading, CellDiagnostics.UnknownAccount(cell, names.Chart!.Accounts.Select(known => known.Code)));
    }

    private static bool Refuse(FileReading reading, Diagnostics.Diagnostic finding)
    {
        reading.Findings.Add(finding);
        return false;
    }
}
