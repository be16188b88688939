using Kessan.TieOut.Numbers.Scanning;

namespace Kessan.TieOut.Numbers.Dating;

/// <summary>Reads 2019年3月期第2四半期, 2018年度上期, 19/3期, 第2四半期連結累計期間, 当期, 前期末.</summary>
internal static class JapanesePeriods
{
    private static readonly string[] Parts = ["連結", "累計", "会計", "期間", "年度"];

    private static readonly string[] Relatives =
    [
        "当連結会計年度",
        "前連結会計年度",
        "当事業年度",
        "前事業年度",
        "前々期",
        "前年同四半期",
        "前年同期",
        "前年度",
        "今年度",
        "当年度",
        "前期",
        "当期",
        "今期",
        "来期",
        "次期",
        "翌期",
    ];

    /// <summary>The period at a place and the place behind it; null where none begins there.</summary>
    public static PeriodWords? Read(NormalText text, int at, out int end)
    {
        if (Year(text, at, out end) is { } year)
        {
            var next = text.SkipBlanks(end);
            return Part(text, next, out var partEnd) is { } part
                ? Ended(part with { Year = year.Year, EndMonth = year.EndMonth }, partEnd, out end)
                : year;
        }

        if (!text.IsJapanese(at))
        {
            return null;
        }

        if (Relative(text, at, out end) is { } relative)
        {
            return relative;
        }

        var start = text[at] is '当' or '前' ? at + 1 : at;
        return Part(text, start, out end) is { } within && !IsComparison(text, end)
            ? within with
            {
                Relative = start > at ? text[at].ToString() : string.Empty,
            }
            : null;
    }

    private static PeriodWords? Year(NormalText text, int at, out int end)
    {
        var number = JapaneseDates.EraYear(text, at, out end);
        var year = number > 0 ? number : text.Whole(at, out end);
        var isCut = number == 0 && end - at == 2;
        if (year < 0 || (number == 0 && !isCut && end - at != 4))
        {
            return null;
        }

        year = isCut ? 2000 + year : year;
        var mark = text.SkipBlanks(end);
        if (text.Has(mark, "年度"))
        {
            end = mark + 2;
            return new PeriodWords(PeriodUnit.Year, 1) { Year = year };
        }

        if (
            text[mark] is not ('年' or '/' or '.')
            || text.Whole(text.SkipBlanks(mark + 1), out var monthEnd) is not (>= 1 and <= 12 and var month)
        )
        {
            return null;
        }

        var unit = text.SkipBlanks(monthEnd);
        unit = text[unit] == '月' ? unit + 1 : unit;
        if (text[unit] != '期' || text[unit + 1] == '間')
        {
            return null;
        }

        end = unit + 1;
        return new PeriodWords(PeriodUnit.Year, 1) { Year = year, EndMonth = month };
    }

    /// <summary>第2四半期累計, 上期, 中間期, 通期, and <c>2Q</c> behind a year.</summary>
    private static PeriodWords? Part(NormalText text, int at, out int end)
    {
        end = at;
        if (
            text[at] == '第'
            && text.Whole(text.SkipBlanks(at + 1), out var digits) is >= 1 and <= 4 and var number
            && text.Has(text.SkipBlanks(digits), "四半期")
        )
        {
            end = text.SkipBlanks(digits) + 3;
            return SkipParts(text, new PeriodWords(PeriodUnit.Quarter, number), ref end);
        }

        foreach (
            var (word, unit, place) in ((string, PeriodUnit, int)[])
                [
                    ("上半期", PeriodUnit.Half, 1),
                    ("下半期", PeriodUnit.Half, 2),
                    ("上期", PeriodUnit.Half, 1),
                    ("下期", PeriodUnit.Half, 2),
                    ("中間", PeriodUnit.Half, 1),
                    ("通期", PeriodUnit.Year, 1),
                ]
        )
        {
            if (text.Has(at, word))
            {
                end = at + word.Length;
                end = word == "中間" && text[end] == '期' ? end + 1 : end;
                return SkipParts(text, new PeriodWords(unit, place), ref end);
            }
        }

        return text.IsDigit(at) || text.IsLetter(at) ? EnglishPeriods.Part(text, at, out end) : null;
    }

    private static PeriodWords SkipParts(NormalText text, PeriodWords words, ref int end)
    {
        for (
            var next = text.SkipBlanks(end);
            Array.Find(Parts, part => text.Has(next, part)) is { } part;
            next = text.SkipBlanks(end)
        )
        {
            words = part == "累計" ? words with { IsCumulative = true } : words;
            end = next + part.Length;
        }

        return words;
    }

    private static PeriodWords? Relative(NormalText text, int at, out int end)
    {
        end = at;
        var word = Array.Find(Relatives, relative => text.Has(at, relative));
        if (word is null || IsComparison(text, at + word.Length))
        {
            return null;
        }

        end = at + word.Length;
        return new PeriodWords(PeriodUnit.Relative, 1) { Relative = word };
    }

    /// <summary>Whether the words name what a change is measured against: 前年同期比.</summary>
    private static bool IsComparison(NormalText text, int end)
    {
        var next = text[end] == '末' ? end + 1 : end;
        return text[next] is '比' or '対' || text.Has(next, "増減") || text.Has(next, "純") || text.Has(next, "利益");
    }

    private static PeriodWords Ended(PeriodWords words, int behind, out int end)
    {
        end = behind;
        return words;
    }
}
