namespace Kessan.Tests.Architecture;

/// <summary>The sizes the project holds itself to. Each rule gives what breaks it, as <c>path:line: what</c>.</summary>
internal static class LimitRules
{
    public const int FileLines = 400;
    public const int MethodLines = 60;
    public const int Columns = 120;
    public const int Parameters = 5;
    public const int Nesting = 3;
    public const int FilesInFolder = 25;

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Lines.Length > FileLines
        select $"{file.Path}: {file.Lines.Length} lines, at most {FileLines}";

    public static IEnumerable<string> LongLines(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Index()
        where line.Item.Length > Columns
        select $"{file.Path}:{line.Index + 1}: {line.Item.Length} columns, at most {Columns}";

    public static IEnumerable<string> LongMembers(IEnumerable<SourceFile> files) =>
        from file in files
        from member in Members.Of(file.Code)
        where member.Lines > MethodLines
        select $"{file.Path}:{member.Line}: {member.Name} has {member.Lines} lines, at most {MethodLines}";

    public static IEnumerable<string> ManyParameters(IEnumerable<SourceFile> files) =>
        from file in files
        from member in Members.Of(file.Code)
        where member.Parameters > Parameters
        select $"{file.Path}:{member.Line}: {member.Name} has {member.Parameters} parameters, at most {Parameters}";

    public static IEnumerable<string> DeepNesting(IEnumerable<SourceFile> files) =>
        from file in files
        from member in Members.Of(file.Code)
        where member.Nesting > Nesting
        select $"{file.Path}:{member.Line}: {member.Name} nests {member.Nesting} deep, at most {Nesting}";

    public static IEnumerable<string> FullFolders(IEnumerable<SourceFile> files) =>
        from folder in files.GroupBy(file => file.Folder)
        where folder.Count() > FilesInFolder
        select $"{folder.Key}: {folder.Count()} files, at most {FilesInFolder}";
}
