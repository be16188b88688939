using System.Collections.Immutable;

namespace Kessan.Documents.Workbook.Planning;

/// <summary>The members of a dimension, each under the one it adds up to.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="AddsUp">Whether members add up to their parent and to the whole.</param>
internal sealed record MemberTree(string Dimension, bool AddsUp)
{
    private ImmutableArray<(string Code, string? Parent, string En, string Ja)> Members { get; init; } = [];

    /// <summary>The same members, some of them first.</summary>
    public MemberTree InOrder(ImmutableArray<string> order) =>
        this with
        {
            Members =
            [
                .. Members.OrderBy(member => order.IndexOf(member.Code) is var place and >= 0 ? place : int.MaxValue),
            ],
        };

    /// <summary>The members directly under a member, or the highest.</summary>
    public IEnumerable<string> Under(string? parent) =>
        Members.Where(member => member.Parent == parent).Select(member => member.Code);

    /// <summary>What a member is called.</summary>
    public string NameOf(string code, Language language)
    {
        var member = Members.First(member => member.Code == code);
        return language.Choose(member.En, member.Ja);
    }

    /// <summary>The members of a dimension of the ledgers, or of the figures beside them.</summary>
    public static MemberTree Of(string dimension, string concept, WorkbookSource source)
    {
        var operating = source.Figures.Concepts.FirstOrDefault(one => one.Concept == concept);
        var addsUp = operating is null || operating.Additive.Contains(dimension, StringComparer.Ordinal);
        var dimensions = source.Group.Dimensions;
        var place = dimensions.IndexOf(dimension);
        if (place >= 0)
        {
            var all = dimensions.All[place].Members;
            return new(dimension, addsUp)
            {
                Members =
                [
                    .. all.Select(member =>
                        (member.Code, member.Parent < 0 ? null : all[member.Parent].Code, member.NameEn, member.NameJa)
                    ),
                ],
            };
        }

        var given = source.Figures.Members.Where(member => member.Dimension == dimension);
        return new(dimension, addsUp)
        {
            Members =
            [
                .. given.Select(member =>
                    (member.Code, member.Parent.Length == 0 ? null : member.Parent, member.NameEn, member.NameJa)
                ),
            ],
        };
    }

    /// <summary>The dimensions a figure is published by.</summary>
    public static List<string> DimensionsOf(string concept, WorkbookSource source) =>
        [
            .. source
                .Frame.Book.PublishedIds.Where(id => id.Concept == concept)
                .SelectMany(id => id.Dimensions)
                .Select(member => member.Dimension)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
