using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Documents.Wording;

/// <summary>Words numbers in a language.</summary>
/// <remarks>
/// The sign of what is printed is that of the exact value, even where the digits come to nothing: a fall too small to
/// see prints <c>(0.0)</c> and △0.0, a rise <c>+0.0</c>, and exactly nothing bears no sign. Listed companies print so:
/// the mark tells that there is a figure.
/// </remarks>
public static class NumberWriter
{
    /// <summary>What an exact nothing prints as where a dash is asked for, in English.</summary>
    public const string EnglishDash = "-";

    /// <summary>What an exact nothing prints as where a dash is asked for, and a comparison without meaning, in
    /// Japanese.</summary>
    public const string JapaneseDash = "－";

    /// <summary>What a comparison without meaning prints as in English.</summary>
    public const string EnglishNotMeaningful = "n.m.";

    /// <summary>Words a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="display">Its display, complete: <see cref="NumberRules.Display"/>.</param>
    /// <param name="rules">The rules of the document.</param>
    public static NumberText Write(NumberToPrint number, NumberDisplay display, NumberRules rules)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(rules);
        var (language, scale) = (rules.Language, rules.Scale(number, display));
        if (!number.HasMeaning)
        {
            return Alone(language.Choose(EnglishNotMeaningful, JapaneseDash), scale, PrintedForm.NotMeaningful);
        }

        if (display.Dash && number.Value.IsZero)
        {
            return Alone(language.Choose(EnglishDash, JapaneseDash), scale, PrintedForm.Dash);
        }

        var direction = DirectionWords.Of(number.Value, display.Wording);
        if (DirectionWords.Alone(direction, display.Wording, language) is { } word)
        {
            return Alone(word, scale, PrintedForm.Word) with { Direction = direction };
        }

        var words = UnitWords.Of(number, display, scale, language);
        var body = words.Before + PrintedDigits.Of(number.Value, scale) + words.After;
        var isWorded = display.Wording is not null;
        var text = isWorded ? body : Signed(body, number.Value, display.Sign, language);
        var qualified = Qualified(text, display.Qualifier, language);
        var wording = isWorded ? DirectionWords.Around(qualified, direction, display.Wording, language) : qualified;
        return new(wording, text, scale, PrintedForm.Digits, direction);
    }

    private static NumberText Alone(string text, PrintedScale scale, PrintedForm form) => new(text, text, scale, form);

    private static string Signed(string body, Fraction value, SignStyle? sign, Language language) =>
        (value.IsNegative, sign) switch
        {
            (_, SignStyle.Size) => body,
            (true, _) => language.Choose($"({body})", $"△{body}"),
            (false, SignStyle.Signed) when !value.IsZero => $"+{body}",
            _ => body,
        };

    private static string Qualified(string text, FactQualifier? qualifier, Language language) =>
        qualifier switch
        {
            FactQualifier.Approximately => language.Choose($"approx. {text}", $"約{text}"),
            FactQualifier.Over => language.Choose($"over {text}", $"{text}超"),
            FactQualifier.Under => language.Choose($"under {text}", $"{text}未満"),
            _ => text,
        };
}
