using System.Globalization;
using System.Numerics;
using Kessan.Amounts;
using Kessan.Documents;
using Kessan.Documents.Wording;
using Kessan.Facts;

namespace Kessan.Formats.Html.DrillDown;

/// <summary>What is told of a figure when it is opened.</summary>
internal sealed record FigureWords(string Label, string Value, string Unit, string Status)
{
    private const int MostDecimals = 10;

    /// <summary>The period and, if it is not what happened, the scenario.</summary>
    public string When { get; private init; } = string.Empty;

    /// <summary>File and rule.</summary>
    public string Origin { get; private init; } = string.Empty;

    /// <summary>Who said it and where.</summary>
    public string Source { get; private init; } = string.Empty;

    /// <summary>What it counts.</summary>
    public string Definition { get; private init; } = string.Empty;

    /// <summary>What is known of its exactness.</summary>
    public string Exactness { get; private init; } = string.Empty;

    /// <summary>A figure in a language.</summary>
    public static FigureWords Of(OpenedFigure figure, Provenance provenance, Language language) =>
        figure.Fact is { } fact ? OfFact(fact, language) : OfComparison(figure.Comparison!, provenance, language);

    /// <summary>An exact value with thousands apart: the decimals it has, or as many as asked for and a sign that there
    /// are more.</summary>
    public static string Exact(Fraction value, int decimals = MostDecimals)
    {
        for (var some = 0; some < decimals; some++)
        {
            var scaled = value * Fraction.PowerOfTen(some);
            if (scaled.Denominator.IsOne)
            {
                return Grouped(scaled.Numerator, some);
            }
        }

        var cut = value * Fraction.PowerOfTen(decimals);
        var whole = BigInteger.Divide(cut.Numerator, cut.Denominator);
        return Grouped(whole, decimals, cut.IsNegative) + (cut.Denominator.IsOne ? string.Empty : "…");
    }

    /// <summary>A value in its unit; ratios and their differences in hundredths.</summary>
    private static string ExactIn(Fraction value, string unit) =>
        NumberKinds.Of(unit) is NumberKind.Ratio or NumberKind.Points
            ? Exact(value * Fraction.PowerOfTen(2)) + "%"
            : Exact(value);

    private static FigureWords OfFact(Fact fact, Language language)
    {
        var scenario = fact.Id.Scenario == FactId.Actual ? string.Empty : $" ({fact.Id.Scenario})";
        var day = PeriodWords.Day(fact.End, language);
        var span = fact.Start is { } start
            ? PeriodWords.Day(start, language) + language.Choose(" to ", "～") + day
            : language.Choose($"as of {day}", $"{day}現在");
        return new(language.Choose(fact.LabelEn, fact.LabelJa), ExactIn(fact.Value, fact.Unit), fact.Unit, fact.Status)
        {
            When = $"{fact.Id.Period}{scenario}: {span}",
            Origin = fact.Origin,
            Source = fact.Source,
            Definition = fact.Definition is { } said ? language.Choose(said.En, said.Ja) : string.Empty,
            Exactness = Interval(fact, language),
        };
    }

    private static FigureWords OfComparison(PrintedNumber number, Provenance provenance, Language language)
    {
        var operands = number.Operands.Select(id => provenance.PlaceOf(id.ToString())).Where(place => place >= 0);
        var facts = operands.Select(place => provenance.Figures[place].Fact!).ToArray();
        var of = facts.Length > 0 ? language.Choose(facts[0].LabelEn, facts[0].LabelJa) : number.Fact;
        var against = facts.Length > 1 ? language.Choose(facts[1].LabelEn, facts[1].LabelJa) : string.Empty;
        var label = number.Comparison switch
        {
            ComparisonKind.YearOnYear => language.Choose($"{of}: growth over a year", $"{of}：前年同期比"),
            ComparisonKind.QuarterOnQuarter => language.Choose($"{of}: growth over a quarter", $"{of}：前四半期比"),
            ComparisonKind.Change => language.Choose($"{of}: change", $"{of}：増減"),
            ComparisonKind.ChangeOfSize => language.Choose($"{of}: change of size", $"{of}：増減（絶対額）"),
            ComparisonKind.Points => language.Choose($"{of}: change in points", $"{of}：増減（ポイント）"),
            ComparisonKind.ShareOf => language.Choose($"{of}: share of {against}", $"{of}：{against}に対する比率"),
            _ => language.Choose($"{of}: against target", $"{of}：計画比"),
        };
        var hasMeaning = number.Form != PrintedForm.NotMeaningful;
        var nothing = language.Choose(
            "n.m.: the base is nothing or negative, or the sign turned",
            "該当なし（基準値が零または負、もしくは符号が反転）"
        );
        return new(label, hasMeaning ? ExactIn(number.Value, number.Unit) : nothing, number.Unit, number.Status);
    }

    private static string Interval(Fact fact, Language language)
    {
        if (fact.Interval is not { } interval)
        {
            return fact.Qualifier == FactQualifier.None ? string.Empty : fact.Qualifier.ToString();
        }

        var (from, to) = (Exact(interval.From), Exact(interval.To));
        return language.Choose(
            $"printed, so that the exact value lies between {from} and {to}",
            $"公表された数値のため、正確な値は{from}から{to}の間"
        );
    }

    private static string Grouped(BigInteger scaled, int decimals, bool isNegative = false)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = BigInteger.Parse(digits[..^decimals], CultureInfo.InvariantCulture);
        var grouped = whole.ToString("#,##0", CultureInfo.InvariantCulture);
        var sign = isNegative || scaled.Sign < 0 ? "-" : string.Empty;
        return decimals == 0 ? sign + grouped : $"{sign}{grouped}.{digits[^decimals..]}";
    }
}
