using Kessan.TieOut.Relations;

namespace Kessan.Tests.TieOut.Relations;

public sealed class CulpritsTests
{
    [Fact]
    public void One_number_in_every_failing_place_is_one_failure() =>
        Culprits
            .Fewest(
                [
                    [1, 2],
                    [2, 3],
                    [2, 4],
                ],
                [
                    [1, 3],
                ]
            )
            .Should()
            .Be(1);

    [Fact]
    public void A_number_that_is_part_of_a_place_that_holds_is_no_culprit() =>
        Culprits
            .Fewest(
                [
                    [1, 2],
                    [2, 3],
                ],
                [
                    [2, 5],
                ]
            )
            .Should()
            .Be(2);

    [Fact]
    public void Places_with_nothing_in_common_count_each() =>
        Culprits
            .Fewest(
                [
                    [1, 2],
                    [3, 4],
                    [3, 5],
                ],
                []
            )
            .Should()
            .Be(2);

    [Fact]
    public void A_place_of_sound_numbers_alone_still_counts() =>
        Culprits
            .Fewest(
                [
                    [1, 2],
                ],
                [
                    [1, 2],
                ]
            )
            .Should()
            .Be(1);

    [Fact]
    public void Nothing_failing_is_no_failure() =>
        Culprits
            .Fewest(
                [],
                [
                    [1, 2],
                ]
            )
            .Should()
            .Be(0);
}
