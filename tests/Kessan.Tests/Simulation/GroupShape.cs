namespace Kessan.Tests.Simulation;

/// <summary>Kinds of random groups.</summary>
public enum GroupShape
{
    /// <summary>Whatever there is.</summary>
    Any,

    /// <summary>Several currencies of as many decimals as the presentation currency, all worth one of it.</summary>
    RatesOfOne,

    /// <summary>One currency, and subsidiaries the group founded and holds wholly.</summary>
    WhollyOwned,
}
