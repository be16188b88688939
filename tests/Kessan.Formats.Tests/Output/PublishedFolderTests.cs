using Kessan.Formats.Output;

namespace Kessan.Formats.Tests.Output;

public sealed class PublishedFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kessan-").FullName;

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_files_are_written()
    {
        PublishedFolder.Write(Target, Files(("a.csv", "1"), ("b.md", "2")));

        Contents().Should().Equal("a.csv=1", "b.md=2");
    }

    [Fact]
    public void A_second_close_replaces_its_own_files_and_leaves_others_alone()
    {
        PublishedFolder.Write(Target, Files(("a.csv", "1")));
        File.WriteAllText(Path.Combine(Target, "mine.txt"), "kept");

        PublishedFolder.Write(Target, Files(("a.csv", "2")));

        Contents().Should().Equal("a.csv=2", "mine.txt=kept");
    }

    [Fact]
    public void A_writer_that_fails_leaves_the_target_as_it_was()
    {
        PublishedFolder.Write(Target, Files(("a.csv", "1")));
        var files = Files(("a.csv", "2"), ("b.csv", "3"));
        files["b.csv"] = _ => throw new InvalidOperationException("fault");

        var act = () => PublishedFolder.Write(Target, files);

        act.Should().Throw<InvalidOperationException>();
        Contents().Should().Equal("a.csv=1");
        Directory.EnumerateFileSystemEntries(_folder).Should().ContainSingle();
    }

    [Fact]
    public void A_writer_that_fails_makes_no_target()
    {
        var act = () =>
            PublishedFolder.Write(
                Target,
                new Dictionary<string, Action<Stream>> { ["a.csv"] = _ => throw new InvalidOperationException("fault") }
            );

        act.Should().Throw<InvalidOperationException>();
        Directory.EnumerateFileSystemEntries(_folder).Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_moved_puts_back_what_was_there()
    {
        PublishedFolder.Write(Target, Files(("a.csv", "1")));
        Directory.CreateDirectory(Path.Combine(Target, "b.csv"));

        var act = () => PublishedFolder.Write(Target, Files(("a.csv", "2"), ("b.csv", "3")));

        act.Should().Throw<Exception>().Which.Should().Match(e => e is IOException || e is UnauthorizedAccessException);
        File.ReadAllText(Path.Combine(Target, "a.csv")).Should().Be("1");
    }

    [Fact]
    public void A_list_is_told_the_hash_of_every_other_file()
    {
        var files = new PublishedFiles(Files(("a.csv", "abc")))
        {
            List = new("list", hashes => System.Text.Encoding.UTF8.GetBytes($"{hashes.Single()}")),
        };

        PublishedFolder.Write(Target, files, new ThreadedScheduler(2));

        // FIPS 180-2, B.1
        var hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Contents().Should().Equal("a.csv=abc", $"list=[a.csv, {hash}]");
    }

    [Fact]
    public void What_is_obsolete_goes_with_the_new_files_and_stays_where_they_fail()
    {
        PublishedFolder.Write(Target, Files(("a.csv", "1"), ("old.csv", "2")));
        Directory.CreateDirectory(Path.Combine(Target, "b.csv"));
        var files = new PublishedFiles(Files(("b.csv", "3"))) { Obsolete = ["a.csv", "old.csv", "none.csv"] };
        var act = () => PublishedFolder.Write(Target, files, Kessan.Phases.SequentialScheduler.Instance);

        act.Should().Throw<Exception>().Which.Should().Match(e => e is IOException || e is UnauthorizedAccessException);
        Contents().Should().Equal("a.csv=1", "old.csv=2");

        Directory.Delete(Path.Combine(Target, "b.csv"));
        act();
        Contents().Should().Equal("b.csv=3");
    }

    private static Dictionary<string, Action<Stream>> Files(params (string Name, string Text)[] files) =>
        files.ToDictionary(
            file => file.Name,
            file => (Action<Stream>)(stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(file.Text)))
        );

    private IEnumerable<string> Contents() =>
        Directory
            .EnumerateFiles(Target)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)}={File.ReadAllText(file)}");
}
