namespace Kessan.Documents.Wording;

/// <summary>How a period is worded.</summary>
public enum PeriodStyle
{
    /// <summary><c>1H18</c> in both languages.</summary>
    Short,

    /// <summary><c>Six months ended September 30, 2018</c>, 2018年9月30日に終了した6か月間.</summary>
    Long,

    /// <summary><c>Apr. 2018 - Sep. 2018</c>, 2018年4月～9月.</summary>
    Months,

    /// <summary><c>FY2018</c>, 2018年度.</summary>
    Year,

    /// <summary><c>Sep. 30, 2018</c>, 2018年9月30日.</summary>
    End,

    /// <summary><c>1H18-end</c>, 1H18末.</summary>
    AtEnd,

    /// <summary><c>Sep. 2018</c>, 2018年9月.</summary>
    Month,

    /// <summary>As exchanges name it, years to date by their last quarter: <c>2Q FY2018</c>, 2019年3月期第2四半期; a year
    /// alone <c>FY2018</c>, 2019年3月期.</summary>
    Term,
}

/// <summary>Names of period styles in references.</summary>
public static class PeriodStyles
{
    /// <summary>The words, for those who missed them.</summary>
    public const string Known = "short, long, months, year, end, at-end, month, term";

    /// <summary>The style of a word, or null.</summary>
    public static PeriodStyle? Find(string word) =>
        word switch
        {
            "short" => PeriodStyle.Short,
            "long" => PeriodStyle.Long,
            "months" => PeriodStyle.Months,
            "year" => PeriodStyle.Year,
            "end" => PeriodStyle.End,
            "at-end" => PeriodStyle.AtEnd,
            "month" => PeriodStyle.Month,
            "term" => PeriodStyle.Term,
            _ => null,
        };
}
