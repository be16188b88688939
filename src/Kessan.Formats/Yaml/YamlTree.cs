using System.Text;
using Kessan.Diagnostics;
using Kessan.Formats.Csv;
using Kessan.Formats.Tables;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kessan.Formats.Yaml;

/// <summary>Reads a YAML file into mappings, lists and values with their places.</summary>
/// <remarks>Aliases are refused, so that nothing small stands for something huge; depth and size are limited.</remarks>
internal sealed class YamlTree
{
    private const int LargestFile = 4 << 20;
    private const int Deepest = 12;

    private readonly FileFindings _findings;
    private readonly int _deepest;
    private readonly Parser _parser;

    private YamlTree(FileFindings findings, int deepest, string text)
    {
        _findings = findings;
        _deepest = deepest;
        _parser = new(new StringReader(text));
    }

    /// <summary>The mapping a file consists of; null, with a finding, where it is none.</summary>
    public static YamlMap? Read(byte[] bytes, FileFindings findings, int deepest = Deepest)
    {
        if (!CsvFile.IsText(bytes, findings))
        {
            return null;
        }

        if (bytes.Length > LargestFile)
        {
            findings.Add(YamlDiagnostics.TooMuch(new(findings.File), "the file is larger than 4 MiB"));
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes.AsSpan(CsvFile.TextStart(bytes)));
        return new YamlTree(findings, deepest, text).ReadFile();
    }

    private YamlMap? ReadFile()
    {
        try
        {
            Advance();
            Advance();
            var root = _parser.Current is DocumentStart && Advance() ? ReadNode(0) : null;
            if (root is not null and not YamlMap)
            {
                _findings.Add(YamlDiagnostics.WrongShape("the file", root, "a mapping of keys"));
            }
            else if (root is null && _findings.Count == 0)
            {
                _findings.Add(FileDiagnostics.EmptyTable(new(_findings.File)));
            }

            return root as YamlMap;
        }
        catch (YamlException malformed)
        {
            // Some faults name the beginning of the whole block; what was read last is nearer.
            var last = _parser.Current?.End ?? Mark.Empty;
            var place = At(malformed.Start.Index < last.Index ? last : malformed.Start);
            _findings.Add(YamlDiagnostics.Syntax(place, FirstLine(malformed.Message)));
            return null;
        }
    }

    /// <summary>Reads the node the parser stands on and goes past it; null, with a finding, where it is
    /// refused.</summary>
    private YamlNode? ReadNode(int depth)
    {
        var place = At(_parser.Current!.Start);
        if (depth > _deepest)
        {
            _findings.Add(YamlDiagnostics.TooMuch(place, $"values are nested deeper than {_deepest} levels"));
            return null;
        }

        switch (_parser.Current)
        {
            case Scalar scalar:
                Advance();
                return new YamlScalar(Text(scalar), place with { Width = Math.Max(1, Width(scalar)) });
            case SequenceStart:
                return ReadList(depth, place);
            case MappingStart:
                return ReadMap(depth, place);
            default:
                _findings.Add(YamlDiagnostics.TooMuch(place, "aliases (`*name`) are not read"));
                return null;
        }
    }

    private YamlList? ReadList(int depth, SourceLocation place)
    {
        var items = new List<YamlNode>();
        Advance();
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        Advance();
        return new(items, place);
    }

    private YamlMap? ReadMap(int depth, SourceLocation place)
    {
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var entries = new List<YamlEntry>();
        Advance();
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            var value = key is null ? null : ReadNode(depth + 1);
            if (key is null || value is null)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                _findings.Add(YamlDiagnostics.WrongShape("a key", key, "a single value"));
            }
            else if (seen.TryAdd(name.Text, name.Place))
            {
                entries.Add(new(name.Text, name.Place, value));
            }
            else
            {
                _findings.Add(YamlDiagnostics.DuplicateKey(name.Text, name.Place, seen[name.Text]));
            }
        }

        Advance();
        return new(entries, place);
    }

    /// <summary>Goes to the next event. Of a malformed file the library sometimes throws what says nothing about
    /// the file; nothing of ours runs inside.</summary>
    private bool Advance()
    {
        try
        {
            return _parser.MoveNext() ? true : throw new YamlException("the file ends too early");
        }
        catch (Exception thrown)
            when (thrown
                    is ArgumentException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
                        or IndexOutOfRangeException
                        or NullReferenceException
                        or KeyNotFoundException
            )
        {
            throw new YamlException("it cannot be taken apart from here on", thrown);
        }
    }

    private SourceLocation At(Mark mark) => new(_findings.File, (int)mark.Line, (int)mark.Column, 1);

    private static string Text(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? string.Empty : scalar.Value;

    private static int Width(Scalar scalar) =>
        scalar.Start.Line == scalar.End.Line ? (int)(scalar.End.Column - scalar.Start.Column) : 1;

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();
}
