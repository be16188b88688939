using System.Collections.Immutable;

namespace Kessan.Documents.Layout;

/// <summary>That a block does not fit its room.</summary>
/// <param name="Block">The block.</param>
/// <param name="By">By how much, hundredths of a point.</param>
/// <param name="IsWidth">Whether it is too wide, and not too high.</param>
/// <param name="Groups">What may be set smaller: groups and their sizes by definition.</param>
internal sealed record Overrun(Block Block, int By, bool IsWidth, ImmutableArray<(string Group, int Size)> Groups);
