namespace Kessan.Tests.Architecture;

/// <summary>Who may see whom inside the engine, and between projects.</summary>
internal static class LayerRules
{
    /// <summary>Folders of the engine that each folder may see. A folder that stands nowhere here breaks the
    /// rule.</summary>
    private static readonly Dictionary<string, string[]> MaySee = Allowed();

    private static readonly Dictionary<string, string[]> ProjectsMaySee = new(StringComparer.Ordinal)
    {
        ["Kessan"] = [],
        ["Kessan.Formats"] = ["Kessan"],
        ["Kessan.Cli"] = ["Kessan", "Kessan.Formats"],
    };

    /// <summary>Uses of one folder of the engine by another that may not see it, found in the source text: directives,
    /// qualified names, and names qualified from the common root.</summary>
    public static IEnumerable<string> InSource(IEnumerable<SourceFile> files) =>
        from file in files
        let folder = FolderOf(file)
        from use in Uses(file.Code)
        where !IsAllowed(folder, use.Text)
        select $"{file.Path}:{use.Line}: {folder} may not see {use.Text}";

    /// <summary>The same, found in compiled types: signatures, locals and bodies.</summary>
    public static IEnumerable<string> InTypes(IEnumerable<Type> types, Func<Type, string?> folderOf) =>
        (
            from type in types
            let folder = folderOf(type)
            where folder is not null
            from used in ReferencedTypes.Of(type)
            let to = folderOf(used)
            where to is not null && !IsAllowed(folder, to)
            select $"{type.FullName}: {folder} may not see {to} ({used.Name})"
        ).Distinct();

    /// <summary>Projects that refer to projects they may not see.</summary>
    public static IEnumerable<string> InProjects(IReadOnlyDictionary<string, string> projects) =>
        from project in projects
        from reference in System.Xml.Linq.XDocument.Parse(project.Value).Descendants("ProjectReference")
        let name = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        where !ProjectsMaySee.GetValueOrDefault(project.Key, []).Contains(name)
        select $"{project.Key} may not see {name}";

    /// <summary>The folder of the engine a namespace is, such as <c>Ledger</c>; null outside the engine.</summary>
    public static string? FolderOf(Type type)
    {
        var parts = type.Namespace?.Split('.') ?? [];
        return parts is ["Kessan", var folder, ..] ? folder : null;
    }

    private static string FolderOf(SourceFile file) =>
        file.Path.Split('/') is ["src", "Kessan", var folder, ..] ? folder : "";

    private static bool IsAllowed(string from, string to) =>
        from == to || to == "Diagnostics" || MaySee.GetValueOrDefault(from, []).Contains(to);

    private static IEnumerable<Token> Uses(IReadOnlyList<Token> code)
    {
        for (var i = 0; i + 2 < code.Count; i++)
        {
            var isRoot = code[i].Text == "Kessan" && code[i + 1].Text == ".";
            if (isRoot && !IsNamespaceDeclaration(code, i))
            {
                yield return code[i + 2];
            }
            else if (IsQualifiedFromRoot(code, i))
            {
                yield return code[i];
            }
        }
    }

    private static bool IsNamespaceDeclaration(IReadOnlyList<Token> code, int at) =>
        at > 0 && code[at - 1].Text == "namespace";

    /// <summary><c>Ledger.Movement</c> inside <c>Kessan.Phases</c>; a property of the same name is followed by no
    /// type.</summary>
    private static bool IsQualifiedFromRoot(IReadOnlyList<Token> code, int at) =>
        MaySee.ContainsKey(code[at].Text)
        && code[at + 1].Text == "."
        && (at == 0 || code[at - 1].Text is not ("." or "::"))
        && EngineTypes.Contains($"{code[at].Text}.{code[at + 2].Text}");

    private static readonly HashSet<string> EngineTypes =
    [
        .. typeof(Kessan.Diagnostics.Severity).Assembly.GetTypes().Select(type => $"{FolderOf(type)}.{type.Name}"),
    ];

    private static Dictionary<string, string[]> Allowed()
    {
        string[] nouns = ["Amounts", "Periods", "Accounts", "Entities", "Ledger"];
        string[] phases = [.. nouns, "Phases"];
        string[] steps =
        [
            "Intake",
            "Mapping",
            "Adjustments",
            "Combinations",
            "Translation",
            "Intercompany",
            "Eliminations",
            "Interests",
            "Statements",
        ];
        var allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["Diagnostics"] = [],
            ["Amounts"] = [],
            ["Periods"] = [],
            ["Accounts"] = ["Amounts", "Periods"],
            ["Entities"] = ["Amounts", "Periods"],
            ["Ledger"] = ["Amounts", "Periods", "Accounts", "Entities"],
            ["Phases"] = nouns,
            ["Consolidation"] = [.. phases, .. steps],
            ["Facts"] = [.. phases, .. steps, "Consolidation"],
            ["Documents"] = [.. phases, .. steps, "Consolidation", "Facts"],
            ["TieOut"] = ["Amounts", "Periods", "Facts"],
        };
        foreach (var step in steps)
        {
            allowed[step] = phases;
        }

        return allowed;
    }
}
