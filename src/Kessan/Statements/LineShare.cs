namespace Kessan.Statements;

/// <summary>That a cell is part of a line.</summary>
/// <param name="Concept">The line.</param>
/// <param name="Weight">+1 where its amount is added as it stands (debit positive), -1 where it is turned.</param>
/// <param name="Use">What for; checks add up by it.</param>
public readonly record struct LineShare(string Concept, int Weight, LineUse Use = LineUse.Line);

/// <summary>Why a cell belongs to a line.</summary>
public enum LineUse
{
    /// <summary>It is an amount of the line.</summary>
    Line,

    /// <summary>A movement whose other side is another balance: all of them come to zero.</summary>
    NonCash,

    /// <summary>Profit and other comprehensive income moved to non-controlling interests: comes to zero.</summary>
    Attribution,

    /// <summary>The cumulative effect of an accounting change: comes to zero, for it moves no cash.</summary>
    AccountingChange,

    /// <summary>Changed rates on what is not cash, the translation adjustment among them: the exchange effect on
    /// cash.</summary>
    Exchange,

    /// <summary>No rule says which cash flow it is.</summary>
    Unmapped,
}
