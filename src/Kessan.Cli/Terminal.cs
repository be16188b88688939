namespace Kessan.Cli;

/// <summary>Where a command prints.</summary>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">Findings beside figures, wrong use, progress.</param>
/// <param name="ShowsProgress">Whether <paramref name="Error"/> is a terminal on which progress can be drawn.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool ShowsProgress = false);
