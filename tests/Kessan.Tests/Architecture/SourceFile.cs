namespace Kessan.Tests.Architecture;

/// <summary>A source file: its path from the root with forward slashes, and its text.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<IReadOnlyList<Token>> _tokens = new(() => Tokens.Of(text));

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string[] Lines { get; } = text.TrimEnd('\n').Split('\n');

    /// <summary>Its words and marks, without comments and literals.</summary>
    public IReadOnlyList<Token> Code => _tokens.Value;

    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The words of its code.</summary>
    public IEnumerable<Token> Words => Code.Where(token => token.IsWord);
}
