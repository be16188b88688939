namespace Kessan.Ledger;

/// <summary>The step that made a segment, in the order of the pipeline.</summary>
public enum Stage : byte
{
    /// <summary>Trial balances in group accounts.</summary>
    Mapping,

    /// <summary>Adjustments to the framework.</summary>
    Adjustments,

    /// <summary>Business combinations.</summary>
    Combinations,

    /// <summary>Remeasurement into the functional currency.</summary>
    Remeasurement,

    /// <summary>Translation and movements.</summary>
    Translation,

    /// <summary>Intercompany differences.</summary>
    Intercompany,

    /// <summary>Eliminations.</summary>
    Eliminations,

    /// <summary>Interests.</summary>
    Interests,
}
