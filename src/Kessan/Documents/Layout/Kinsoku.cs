using System.Buffers;

namespace Kessan.Documents.Layout;

/// <summary>Where Japanese text must not be broken (kinsoku).</summary>
/// <remarks>Requirements for Japanese Text Layout (W3C), 3.1.7 and 3.1.8: closing brackets, small kana, marks of
/// repetition and of prolonged sound, middle dots and closing punctuation do not begin a line; opening brackets and
/// marks that stand before a figure do not end one. 3.1.10: a figure and its unit are not parted.</remarks>
public static class Kinsoku
{
    private static readonly SearchValues<char> NotFirst = SearchValues.Create(
        "、。，．・：；？！゛゜ヽヾゝゞ々〻ー～〜‐゠–ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ"
            + "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ）］｝〕〉》」』】〙〗〟’”｠»％‰℃°′″"
            + "｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ)]},.:;?!%"
    );

    private static readonly SearchValues<char> NotLast = SearchValues.Create(
        "（［｛〔〈《「『【〘〖〝‘“｟«｢([{￥＄£¥$€△▲※＃#＋±第約計各"
    );

    private static readonly SearchValues<char> Inseparable = SearchValues.Create("…‥—―");

    private static readonly SearchValues<char> Units = SearchValues.Create(
        "%％‰十百千万億兆円銭株年月日期倍名人社件個台回線拠点時分秒ヶヵか箇所四半度以後前末"
    );

    /// <summary>Whether a line must not begin with the character.</summary>
    public static bool MustNotBegin(char character) => NotFirst.Contains(character);

    /// <summary>Whether a line must not end with the character.</summary>
    public static bool MustNotEnd(char character) => NotLast.Contains(character);

    /// <summary>Whether two of the characters must stay together.</summary>
    public static bool StayTogether(char first, char second) => first == second && Inseparable.Contains(first);

    /// <summary>Whether the character may be part of a unit after a figure: 百万円, ポイント apart.</summary>
    public static bool IsUnit(char character) => Units.Contains(character);

    /// <summary>Whether text may be broken beside the character without a space.</summary>
    public static bool IsFullWidth(char character) =>
        character is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F'
        || character is >= '\uFF01' and <= '\uFF60' or >= '\uFF61' and <= '\uFFE6' or >= '\u2190' and <= '\u2BFF'
        || character is '※' or '…' or '‥' or '―'
        || char.IsSurrogate(character);
}
