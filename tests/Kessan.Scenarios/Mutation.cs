using System.Text;

namespace Kessan.Scenarios;

/// <summary>Spoils a text the way hands, editors and programs do: the same seed spoils it the same way.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Odd =
    [
        "\t",
        "\r",
        "\0",
        " ",
        "\u3000",
        "\u200F",
        "\uFEFF",
        "😀",
        "مرحبا",
        "é",
        "{",
        "}",
        "{{",
        "[",
        "]",
        "|",
        "@",
        "&a ",
        "*a",
        "- ",
        ": ",
        "\"",
        "'",
        "#",
        "\n",
        "\n\n",
        ",",
        ",,,",
        "!!int ",
        "? ",
        "<<: *a",
        "---\n",
        "...\n",
        "%TAG\n",
        "0",
        "-1",
        "1e400",
        "NaN",
        "99999999999999999999999999",
        "0.00000000000000000001",
        "null",
        "~",
        "true",
        "[[[[",
        "{a: {",
        "FY0000-Q9",
        "FY9999",
        "FY2018-M13",
        "q-99q",
        "ytd+99y",
        "9999-12-31",
        "0001-01-01",
        "2018-02-30",
        "1/0",
        "..",
        "../..",
        "[^x]",
        "**",
        "](",
        "## ",
        "### ",
        "\\",
        "%",
        "|| ",
        "{Revenue ytd",
        "{ytd}",
        "{@}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The text with one to four faults.</summary>
    public string Of(string text)
    {
        for (var left = 1 + _random.Next(4); left > 0; left--)
        {
            text = Once(text);
        }

        return text;
    }

    private string Once(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, _random.Next(_random.Next(2) == 0 ? 4 : 60));
        var (before, part, after) = (text[..at], text.Substring(at, length), text[(at + length)..]);
        return _random.Next(9) switch
        {
            0 => before + after,
            1 => before + part + part + after,
            2 => before + Odd[_random.Next(Odd.Length)] + part + after,
            3 => before + Odd[_random.Next(Odd.Length)] + after,
            4 => before + new string(part.Reverse().ToArray()) + after,
            5 => Words(text),
            6 => Lines(text),
            7 => _random.Next(20) == 0 ? before : before + new string('x', _random.Next(400)) + part + after,
            _ => Digits(text),
        };
    }

    /// <summary>One word in place of another.</summary>
    private string Words(string text)
    {
        var words = text.Split(' ');
        words[_random.Next(words.Length)] = words[_random.Next(words.Length)];
        return string.Join(' ', words);
    }

    /// <summary>One line taken out and put in elsewhere.</summary>
    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = lines[_random.Next(lines.Count)];
        if (_random.Next(2) == 0)
        {
            lines.Remove(line);
        }

        lines.Insert(_random.Next(lines.Count + 1), _random.Next(2) == 0 ? line : "  " + line);
        return string.Join('\n', lines);
    }

    private string Digits(string text)
    {
        var spoiled = new StringBuilder(text);
        var places = Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at])).ToList();
        if (places.Count > 0)
        {
            spoiled[places[_random.Next(places.Count)]] = "0123456789-. "[_random.Next(13)];
        }

        return spoiled.ToString();
    }
}
