using Kessan.Diagnostics;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Documents.References;

/// <summary>Reads how a number is printed: words in any order.</summary>
public static class DisplayParser
{
    private const string Known =
        "one, thousand, million, billion, percent, .0 to .4, signed, plain, size, unit, up-down, increased-decreased, "
        + "rose-fell, gain-loss, profit-loss, dash, deducted, approx, over, under";

    /// <summary>Reads the <c>display</c> of a row or series.</summary>
    /// <param name="text">The words.</param>
    /// <param name="at">Where the first character stands.</param>
    public static Checked<NumberDisplay> Parse(string text, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse([.. SourceWords.Parts(text).SelectMany(part => part)], at);
    }

    internal static Checked<NumberDisplay> Parse(IReadOnlyList<SourceWord> words, SourceLocation at)
    {
        var display = NumberDisplay.None;
        var findings = new List<Diagnostic>();
        var said = new Dictionary<Facet, string>();
        foreach (var word in words)
        {
            var place = at.Within(word.Column, word.Text.Length);
            if (Said(word.Text) is not { } meaning)
            {
                findings.Add(ReferenceDiagnostics.UnknownWord(place, word.Text, "display", Known));
            }
            else if (!said.TryAdd(meaning.Facet, word.Text))
            {
                findings.Add(ReferenceDiagnostics.Contradiction(place, word.Text, said[meaning.Facet]));
            }
            else
            {
                display = meaning.Display.Over(display);
            }
        }

        return Checked.With(display, findings);
    }

    private static (Facet Facet, NumberDisplay Display)? Said(string word) =>
        word switch
        {
            "one" => Unit(PrintedUnit.One),
            "thousand" => Unit(PrintedUnit.Thousand),
            "million" => Unit(PrintedUnit.Million),
            "billion" => Unit(PrintedUnit.Billion),
            "percent" => Unit(PrintedUnit.Percent),
            ['.', >= '0' and <= '4' and var digit] => (Facet.Decimals, new() { Decimals = digit - '0' }),
            "signed" => Sign(SignStyle.Signed),
            "plain" => Sign(SignStyle.Plain),
            "size" => Sign(SignStyle.Size),
            "unit" => (Facet.WithUnit, new() { WithUnit = true }),
            "up-down" => Worded(NumberWording.UpDown),
            "increased-decreased" => Worded(NumberWording.IncreasedDecreased),
            "rose-fell" => Worded(NumberWording.RoseFell),
            "gain-loss" => Worded(NumberWording.GainLoss),
            "profit-loss" => Worded(NumberWording.ProfitLoss),
            "dash" => (Facet.Dash, new() { Dash = true }),
            "deducted" => (Facet.Deducted, new() { Deducted = true }),
            "approx" => (Facet.Qualifier, new() { Qualifier = FactQualifier.Approximately }),
            "under" => (Facet.Qualifier, new() { Qualifier = FactQualifier.Under }),
            "over" => (Facet.Qualifier, new() { Qualifier = FactQualifier.Over }),
            _ => null,
        };

    private static (Facet Facet, NumberDisplay Display) Unit(PrintedUnit unit) => (Facet.Unit, new() { Unit = unit });

    /// <summary>A worded number has its direction in the word: a sign beside it would say it twice.</summary>
    private static (Facet Facet, NumberDisplay Display) Worded(NumberWording wording) =>
        (Facet.Sign, new() { Wording = wording });

    private static (Facet Facet, NumberDisplay Display) Sign(SignStyle sign) => (Facet.Sign, new() { Sign = sign });

    /// <summary>What a word is about; one word is enough for each.</summary>
    private enum Facet
    {
        Unit,
        Decimals,
        Sign,
        WithUnit,
        Dash,
        Deducted,
        Qualifier,
    }
}
