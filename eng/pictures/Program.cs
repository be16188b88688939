using Kessan.Cli.Publication;
using Kessan.Eng.Pictures;

if (args is not [var root] || !Directory.Exists(Path.Combine(root, "samples")))
{
    Console.Error.WriteLine("usage: pictures <root of the repository>");
    return 2;
}

var target = Path.Combine(root, "docs", "pictures");
Directory.CreateDirectory(target);
foreach (var sample in Picture.All.GroupBy(picture => (picture.Sample, picture.Period)))
{
    var close = GroupClose.Run(new(Path.Combine(root, "samples", sample.Key.Sample), sample.Key.Period, null));
    foreach (var picture in sample)
    {
        var bytes = picture.Draw(close);
        File.WriteAllBytes(Path.Combine(target, picture.File), bytes);
        Console.WriteLine($"{picture.File} {bytes.Length / 1024} kB");
    }
}

return 0;
