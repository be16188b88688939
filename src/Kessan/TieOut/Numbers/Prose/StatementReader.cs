using System.Collections.Immutable;
using Kessan.TieOut.Numbers.Context;
using Kessan.TieOut.Numbers.Scanning;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Numbers.Prose;

/// <summary>Reads the figures of a sentence or bullet with what they are, of when, and what they are called.</summary>
internal static class StatementReader
{
    /// <summary>The figures of a paragraph in reading order.</summary>
    /// <param name="paragraph">The paragraph, bullet or heading.</param>
    /// <param name="around">What stands above it.</param>
    /// <param name="element">Its place among the document's elements, as <see cref="NumberSite.Element"/>
    /// counts.</param>
    /// <param name="firstId">The number its first figure gets.</param>
    public static ImmutableArray<FoundNumber> Read(ReadText paragraph, Surroundings around, int element, int firstId)
    {
        var scanned = NumberScanner.Scan(paragraph.Text);
        return scanned.Numbers.IsEmpty ? [] : new Statement(paragraph, around, scanned).Read(element, firstId);
    }
}

/// <summary>A paragraph whose numbers are read one after the other, each with what the ones before it were.</summary>
internal sealed class Statement(ReadText paragraph, Surroundings around, ScannedText scanned)
{
    private readonly NormalText _text = new(paragraph.Text);
    private readonly ImmutableArray<ScannedNumber> _numbers =
    [
        .. scanned.Numbers.Where(number => number.Form == ScannedForm.Digits),
    ];
    private readonly List<FoundNumber> _found = [];
    private FoundNumber? _figure;
    private ImmutableArray<string> _subject = [];

    public ImmutableArray<FoundNumber> Read(int element, int firstId)
    {
        var ends = Clauses.SentenceEnds(_text);
        var mentions = PeriodReader.Find(_text);
        var periods = new PeriodChoice(_text, mentions);
        var lists = Respective.Of(_text, _numbers, mentions, ends);
        var subjects = new SubjectReader(LabelMask.Of(paragraph.Text, scanned.PassedOver), mentions);
        var places = new PlaceReader(paragraph);
        var named = mentions.FirstOrDefault(other => other.Words is { Year: > 0, IsBareYear: false })?.Words;
        var (sentence, position) = (0, 0);
        for (var at = 0; at < _numbers.Length; at++)
        {
            var number = _numbers[at];
            while (sentence < ends.Count && ends[sentence] < number.Start)
            {
                (sentence, position, _subject, _figure) = (sentence + 1, 0, [], null);
            }

            var floor = sentence == 0 ? 0 : ends[sentence - 1] + 1;
            var from = Math.Max(floor, at == 0 ? 0 : _numbers[at - 1].End);
            var to = Math.Min(
                sentence < ends.Count ? ends[sentence] : _text.Length,
                at + 1 < _numbers.Length ? _numbers[at + 1].Start : _text.Length
            );
            var subject = subjects.Of(number, from, to);
            _subject = subject.IsEmpty ? _subject : subject;
            var (role, words) = RoleReader.Read(_text, number, from, to, around.Legend);
            var chosen = periods.Of(number, to, floor);
            var period = lists.Tells(number, out var listed) && listed is null ? null : Period(listed ?? chosen, named);
            ImmutableArray<string> label = [.. around.Headings, .. _subject];
            var (scale, unit) = StatementUnits.Of(number, role, _figure, label, around.Caption);
            var found = new FoundNumber(
                firstId + at,
                paragraph.Text.Substring(number.Start, number.Length),
                places.Of(number.Start),
                number.Valued(scale),
                scale,
                number.Decimals,
                unit,
                role,
                period,
                label,
                new NumberSite(element, sentence, -1, position++)
            )
            {
                Qualifier = number.Qualifier,
                IsSigned = number.IsSigned,
                RoleWords = words,
                FactId = places.FactAt(number.DigitsStart),
            };
            _figure = role == NumberRole.Figure && !number.IsAside ? found : _figure;
            _found.Add(found);
        }

        return SharedWords.Spread(_text, _numbers, [.. _found]);
    }

    private FoundPeriod? Period(PeriodMention? mention, PeriodWords? named)
    {
        if (mention is null)
        {
            return around.Period;
        }

        var words = mention.Words;
        if (words is { Year: 0, Unit: PeriodUnit.Quarter or PeriodUnit.Half, Relative.Length: 0 })
        {
            words = words with { Year = named?.Year ?? around.FiscalYear, EndMonth = named?.EndMonth ?? 0 };
        }

        return words.Resolve(around.Calendar);
    }
}
