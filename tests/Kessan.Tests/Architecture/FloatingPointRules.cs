namespace Kessan.Tests.Architecture;

/// <summary>Where the engine would lose exactness: floating point of any kind, and decimals with a floating
/// point.</summary>
internal static class FloatingPointRules
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "double",
        "float",
        "decimal",
        "Double",
        "Single",
        "Decimal",
        "Math",
        "MathF",
    };

    private static readonly HashSet<Type> Types = [typeof(double), typeof(float), typeof(decimal), typeof(Half)];

    /// <summary>Words of floating point in code. <c>Math</c> is allowed for whole numbers by name of method.</summary>
    public static IEnumerable<string> InSource(IEnumerable<SourceFile> files) =>
        from file in files
        from at in Enumerable.Range(0, file.Code.Count)
        let word = file.Code[at]
        where (Words.Contains(word.Text) && !IsWholeNumberMath(file.Code, at)) || IsRealLiteral(word.Text)
        select $"{file.Path}:{word.Line}: {word.Text}";

    /// <summary>Floating point in fields, signatures and locals.</summary>
    public static IEnumerable<string> InTypes(IEnumerable<Type> types) =>
        from type in types
        from used in ReferencedTypes.Of(type)
        where Types.Contains(used)
        select $"{type.FullName} uses {used.Name}";

    private static bool IsWholeNumberMath(IReadOnlyList<Token> code, int at) =>
        code[at].Text == "Math"
        && at + 2 < code.Count
        && code[at + 2].Text is "Abs" or "Min" or "Max" or "Clamp" or "Sign" or "DivRem" or "BigMul";

    private static bool IsRealLiteral(string text) =>
        char.IsDigit(text[0])
        && !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        && (text.Contains('.', StringComparison.Ordinal) || text[^1] is 'd' or 'D' or 'f' or 'F' or 'm' or 'M');
}
