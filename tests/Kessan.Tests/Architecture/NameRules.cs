using System.Text.RegularExpressions;

namespace Kessan.Tests.Architecture;

/// <summary>What nothing in the project may be called.</summary>
internal static partial class NameRules
{
    private static readonly HashSet<string> ForbiddenFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Common",
        "Core",
        "Utils",
        "Util",
        "Utilities",
        "Helpers",
        "Extensions",
        "Models",
        "Services",
        "Managers",
        "Interfaces",
        "Shared",
        "Misc",
    };

    private static readonly HashSet<string> ForbiddenVerbs = new(StringComparer.Ordinal) { "Process", "Handle", "Do" };

    public static IEnumerable<string> Folders(IEnumerable<SourceFile> files) =>
        from folder in files.Select(file => file.Folder).Distinct()
        from part in folder.Split('/')
        where ForbiddenFolders.Contains(part)
        select $"{folder}: a folder is never named {part}";

    public static IEnumerable<string> Types(IEnumerable<SourceFile> files) =>
        from file in files
        from type in DeclaredTypes(file)
        where ForbiddenType().IsMatch(type.Text)
        select $"{file.Path}:{type.Line}: a type is never named {type.Text}";

    public static IEnumerable<string> Verbs(IEnumerable<SourceFile> files) =>
        from file in files
        from member in Members.Of(file.Code)
        where ForbiddenVerbs.Contains(Words(member.Name).First())
        select $"{file.Path}:{member.Line}: {member.Name} says nothing of what it does";

    /// <summary>A folder named like a type in it makes the namespace hide the type.</summary>
    public static IEnumerable<string> FoldersLikeTypes(IEnumerable<SourceFile> files) =>
        from file in files
        from type in DeclaredTypes(file)
        where file.Folder.Split('/').Contains(type.Text)
        select $"{file.Path}:{type.Line}: the folder is named like its type {type.Text}";

    /// <summary>Identifiers that use a word the glossary names as not ours.</summary>
    public static IEnumerable<string> OtherWords(IEnumerable<SourceFile> files, IEnumerable<string> notOurs)
    {
        var terms = notOurs.Select(term => (Term: term, Words: Words(term).ToList())).ToList();
        return from file in files
            from word in file.Words
            where char.IsUpper(word.Text[0])
            let words = Words(word.Text).ToList()
            from term in terms
            where Contains(words, term.Words)
            select $"{file.Path}:{word.Line}: {word.Text} uses {term.Term}, which the glossary has another word for";
    }

    private static bool Contains(List<string> words, List<string> part) =>
        Enumerable
            .Range(0, Math.Max(0, words.Count - part.Count + 1))
            .Any(start => words.Skip(start).Take(part.Count).SequenceEqual(part));

    private static IEnumerable<Token> DeclaredTypes(SourceFile file)
    {
        for (var i = 0; i + 1 < file.Code.Count; i++)
        {
            var isType = file.Code[i].Text is "class" or "struct" or "interface" or "enum" or "record";
            if (isType && file.Code[i + 1].IsWord && file.Code[i + 1].Text is not ("class" or "struct"))
            {
                yield return file.Code[i + 1];
            }
        }
    }

    private static IEnumerable<string> Words(string name) =>
        WordOfName().Matches(name).Select(match => match.Value).DefaultIfEmpty(name);

    [GeneratedRegex("(Manager|Service|Helper|Helpers|Util|Utils|Processor|Info|Data|Dto|Common|Core)$")]
    private static partial Regex ForbiddenType();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+")]
    private static partial Regex WordOfName();
}
