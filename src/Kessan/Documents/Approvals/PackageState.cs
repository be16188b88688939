namespace Kessan.Documents.Approvals;

/// <summary>How far the documents of a close have come.</summary>
public enum PackageState
{
    /// <summary>Nobody has approved these bytes: a stamp stands on every page.</summary>
    Draft,

    /// <summary>A second person has approved these bytes.</summary>
    Approved,

    /// <summary>These bytes are out.</summary>
    Published,
}

/// <summary>Names and stamps of states.</summary>
public static class PackageStates
{
    /// <summary>The state's name in files.</summary>
    public static string Id(this PackageState state) =>
        state switch
        {
            PackageState.Published => "published",
            PackageState.Approved => "approved",
            _ => "draft",
        };

    /// <summary>What stands across every page of a document; null where nothing does.</summary>
    public static string? Stamp(this PackageState state, Language language) =>
        state == PackageState.Draft ? language.Choose("DRAFT", "ドラフト") : null;
}
