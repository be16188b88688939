using System.Text;
using Kessan.Diagnostics;

namespace Kessan.Documents.References;

/// <summary>Splits a text into words and references; <c>{{</c> and <c>}}</c> are braces as such.</summary>
public static class TemplateParser
{
    /// <summary>Reads a text of one line; a reference that cannot be read stays as literal text, with a
    /// finding.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its first character stands.</param>
    public static Checked<Template> Parse(string text, SourceLocation at)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = new Reading(text, at);
        while (reading.Next())
        {
            // Every step moves the reading on by a character at least.
        }

        return Checked.With(new Template([.. reading.Parts]), reading.Findings);
    }

    private sealed class Reading(string text, SourceLocation at)
    {
        private readonly StringBuilder _literal = new();
        private int _at;
        private int _literalStart;

        public List<TemplatePart> Parts { get; } = [];

        public List<Diagnostic> Findings { get; } = [];

        public bool Next()
        {
            if (_at >= text.Length)
            {
                Flush();
                return false;
            }

            var character = text[_at];
            var isBrace = character is '{' or '}';
            if (isBrace && _at + 1 < text.Length && text[_at + 1] == character)
            {
                Keep(character.ToString(), 2);
            }
            else if (character == '{' && text.IndexOf('}', _at) is > 0 and var end)
            {
                Refer(end);
            }
            else
            {
                if (isBrace)
                {
                    Findings.Add(ReferenceDiagnostics.BraceAlone(at.Within(_at + 1, 1), character));
                }

                Keep(character.ToString(), 1);
            }

            return true;
        }

        private void Refer(int end)
        {
            var place = at.Within(_at + 2);
            var read = ReferenceParser.Parse(text[(_at + 1)..end], place);
            Findings.AddRange(read.Findings);
            if (read.Value is null)
            {
                Keep(text[_at..(end + 1)], end + 1 - _at);
                return;
            }

            Flush();
            Parts.Add(new ReferencePart(place, read.Value));
            _at = end + 1;
        }

        private void Keep(string literal, int characters)
        {
            _literalStart = _literal.Length == 0 ? _at : _literalStart;
            _literal.Append(literal);
            _at += characters;
        }

        private void Flush()
        {
            if (_literal.Length > 0)
            {
                Parts.Add(new LiteralPart(at.Within(_literalStart + 1), _literal.ToString()));
                _literal.Clear();
            }
        }
    }
}
