using System.Collections.Frozen;

namespace Kessan.TieOut.Relations.Across.Words;

/// <summary>Words that name nothing by themselves.</summary>
internal static class WordWeights
{
    private const string Joining =
        "a an the of and or in for to by as on at from with its our we was is are be this that which it than per "
        + "over under up down i ii iii iv v vi vii viii ix x";

    private static readonly FrozenSet<string> Joints = Set(Joining);

    private static readonly FrozenSet<string> Empty = Set(
        Joining
            + " about approx approximately increase increased decrease decreased rose "
            + "fell million thousand billion trillion mn bn jpy yen usd eur result actual unit yoy qoq hoh "
            + "change comparison compared end first second third fourth quarter half year month ended ending "
            + "fiscal period six three nine twelve january february march april may june july august september "
            + "october november december jan feb mar apr jun jul aug sep sept oct nov dec previous prior same "
            + "target plan forecast expected expectation planned estimate revised due including included include "
            + "ytd value ratio margin rate number personnel people approximation "
            + "less others breakdown reference overview summary highlight "
            + "四半期累計 四半期 累計 中間期 通期 当期 前期"
    );

    private static readonly FrozenSet<string> Weak = Set(
        "total consolidated overall group company service business related amount figure major main net financial "
            + "performance item statement data"
    );

    /// <summary>Whether a word says nothing of what is measured.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word) || LabelWords.IsPeriod(word);

    /// <summary>Whether a word joins others or counts them, and names nothing but where it closes a label with a
    /// capital letter: <c>Plant On</c> and <c>Plant In</c>, <c>Unit I</c> and <c>Unit V</c>.</summary>
    public static bool IsJoint(string word) => Joints.Contains(word);

    /// <summary>Whether a word says little of what is measured.</summary>
    public static bool IsWeak(string word) => Weak.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
