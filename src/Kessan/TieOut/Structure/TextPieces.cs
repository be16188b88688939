using System.Collections.Immutable;
using System.Text;
using Kessan.Diagnostics;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>Cuts and joins texts so that every part keeps its place and its tags.</summary>
public static class TextPieces
{
    /// <summary>A part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The part's first character, counted from 0.</param>
    /// <param name="length">How many characters.</param>
    public static ReadText Cut(this ReadText text, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = start + length;
        return new(
            text.Text.Substring(start, length),
            text.PlaceAt(start),
            [
                .. text
                    .Tags.Where(tag => tag.Start >= start && tag.Start + tag.Length <= end)
                    .Select(tag => tag with { Start = tag.Start - start }),
            ]
        )
        {
            Anchors =
            [
                .. text
                    .Anchors.Where(anchor => anchor.Start > start && anchor.Start < end)
                    .Select(anchor => anchor with { Start = anchor.Start - start }),
            ],
        };
    }

    /// <summary>A text without the blanks around it.</summary>
    public static ReadText Trimmed(this ReadText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.Text.Length - text.Text.TrimStart().Length;
        var length = text.Text.Trim().Length;
        return length == text.Text.Length ? text : text.Cut(Math.Min(start, text.Text.Length), length);
    }

    /// <summary>Texts in a row, with a blank between them where words would run together.</summary>
    /// <param name="texts">The texts; at least one.</param>
    public static ReadText Joined(IReadOnlyList<ReadText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 1)
        {
            return texts[0];
        }

        var all = new StringBuilder();
        var tags = ImmutableArray.CreateBuilder<TextTag>();
        var anchors = ImmutableArray.CreateBuilder<TextAnchor>();
        foreach (var text in texts)
        {
            if (NeedsBlank(all, text.Text))
            {
                all.Append(' ');
            }

            var shift = all.Length;
            tags.AddRange(text.Tags.Select(tag => tag with { Start = tag.Start + shift }));
            anchors.Add(new(shift, text.Place));
            anchors.AddRange(text.Anchors.Select(anchor => anchor with { Start = anchor.Start + shift }));
            all.Append(text.Text);
        }

        return new(all.ToString(), texts[0].Place, tags.ToImmutable()) { Anchors = anchors.ToImmutable() };
    }

    /// <summary>Japanese breaks its lines anywhere and joins them without a blank.</summary>
    private static bool NeedsBlank(StringBuilder before, string after) =>
        before.Length > 0
        && after.Length > 0
        && !(DisplayWidth.IsWide(before[^1]) && DisplayWidth.IsWide(after[0]))
        && !char.IsWhiteSpace(before[^1]);
}
