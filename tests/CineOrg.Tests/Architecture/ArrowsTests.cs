using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class ArrowsTests
{
    [Fact]
    public void Project_files_keep_the_arrows() =>
        ProjectArrows.BrokenBy(SourceTree.Read("src", "*.csproj")).ShouldBeEmpty();

    [Theory]
    [InlineData("CineOrg.Core", "CineOrg.Storage")]
    [InlineData("CineOrg.Media", "CineOrg.Providers")]
    [InlineData("CineOrg.Storage", "CineOrg.App")]
    public void A_project_arrow_the_wrong_way_is_caught(string from, string to)
    {
        var planted = new SourceFile($"src/{from}/{from}.csproj", $"""<ProjectReference Include="../{to}/{to}.csproj" />""");
        ProjectArrows.BrokenBy([planted]).ShouldBe([$"{from} → {to}"]);
    }

    [Fact]
    public void Built_assemblies_keep_the_arrows()
    {
        var broken = SourceTree.Assemblies().SelectMany(assembly => assembly.GetReferencedAssemblies()
            .Where(other => SourceTree.IsOurs(other.Name!) && !ProjectArrows.MayKnow(assembly.GetName().Name!, other.Name!))
            .Select(other => $"{assembly.GetName().Name} → {other.Name}"));
        broken.ShouldBeEmpty();
    }

    // Another way in binds calls to the bundled library before the system's is chosen; two libraries then share connections and crash.
    [Fact]
    public void There_is_one_door_to_SQLite()
    {
        var reaching = SourceTree.Assemblies().SelectMany(assembly => assembly.GetReferencedAssemblies()
            .Where(other => other.Name == "Microsoft.Data.Sqlite"
                || (other.Name!.StartsWith("SQLitePCL", StringComparison.Ordinal) && assembly.GetName().Name != "CineOrg.Storage"))
            .Select(other => $"{assembly.GetName().Name} → {other.Name}"));
        reaching.ShouldBeEmpty();
    }
}
