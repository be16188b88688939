using System.Reflection;
using Kessan.Diagnostics;

namespace Kessan.Tests.Architecture;

public sealed class EngineReferencesTests
{
    [Fact]
    public void The_engine_references_the_base_class_library_only()
    {
        var frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location);

        var foreign = typeof(Severity)
            .Assembly.GetReferencedAssemblies()
            .Where(name => Path.GetDirectoryName(Assembly.Load(name).Location) != frameworkFolder)
            .Select(name => name.Name);

        foreign.Should().BeEmpty();
    }
}
