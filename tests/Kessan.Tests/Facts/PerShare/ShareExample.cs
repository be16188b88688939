using Kessan.Amounts;
using Kessan.Facts.PerShare;
using Kessan.Tests.Facts.Securities;

namespace Kessan.Tests.Facts.PerShare;

/// <summary>Events of shares written as lines: <c>2018-05-01 options-granted 100 at 60 of first</c>.</summary>
internal static class ShareExample
{
    public static ShareEvent[] Events(string lines) =>
        [
            .. lines
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select((line, at) => Event(line.Split(' '), at + 1)),
        ];

    public static ShareRegister Register(string lines, string toldOn = "2019-03-31") =>
        new(Events(lines), SecurityExample.Day(toldOn));

    private static ShareEvent Event(string[] words, int line) =>
        new(
            SecurityExample.Day(words[0]),
            Enum.Parse<ShareEventKind>(words[1].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true),
            words.Length > 2 && words[2] != "at" ? SecurityExample.Number(words[2]) : Fraction.Zero,
            Array.IndexOf(words, "at") is var at and >= 0 ? SecurityExample.Number(words[at + 1]) : null,
            Array.IndexOf(words, "of") is var of and >= 0 ? words[of + 1] : string.Empty,
            new("shares.csv", line)
        );
}
