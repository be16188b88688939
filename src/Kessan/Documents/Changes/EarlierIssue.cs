using System.Collections.Immutable;

namespace Kessan.Documents.Changes;

/// <summary>What an earlier issue of documents printed and said, read from its own lists.</summary>
/// <param name="Numbers">Its numbers, in reading order.</param>
/// <param name="Sentences">Its sentences, in reading order.</param>
/// <param name="Facts">The exact values of its facts by id.</param>
public sealed record EarlierIssue(
    ImmutableArray<EarlierNumber> Numbers,
    ImmutableArray<EarlierSentence> Sentences,
    ImmutableDictionary<string, string> Facts
);

/// <summary>Where something was printed.</summary>
/// <param name="Document">The document.</param>
/// <param name="Language">Its language, <c>en</c>.</param>
/// <param name="Page">The page.</param>
/// <param name="Element">The element.</param>
public sealed record EarlierPlace(string Document, string Language, int Page, string Element);

/// <summary>A number as it was printed.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">The number's text.</param>
/// <param name="Fact">Its fact or comparison.</param>
public sealed record EarlierNumber(EarlierPlace Place, string Text, string Fact);

/// <summary>A sentence as it was printed.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Directions">Where its numbers went, by their facts: <c>up</c>, <c>down</c>, <c>unchanged</c>.</param>
public sealed record EarlierSentence(
    EarlierPlace Place,
    string Text,
    ImmutableArray<(string Fact, string Direction)> Directions
);
