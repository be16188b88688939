namespace Kessan.Facts;

/// <summary>What whoever stated a figure said about its exactness.</summary>
public enum FactQualifier
{
    /// <summary>Nothing: the figure is meant as it stands.</summary>
    None,

    /// <summary>It is about so much: <c>approx.</c>, 約.</summary>
    Approximately,

    /// <summary>It is more than so much: <c>over</c>, 超.</summary>
    Over,

    /// <summary>It is less than so much: <c>under</c>, 未満.</summary>
    Under,

    /// <summary>It is expected to be so much.</summary>
    Expected,
}
