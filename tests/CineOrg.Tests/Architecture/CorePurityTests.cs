using System.Reflection;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class CorePurityTests
{
    [Fact]
    public void The_heart_names_nothing_from_outside() =>
        CorePurity.BrokenBy(SourceTree.Read("src/CineOrg.Core", "*.cs")).ShouldBeEmpty();

    [Theory]
    [InlineData("using System.Net.Http;")]
    [InlineData("var client = clients.Get<HttpClient>();")]
    [InlineData("using Microsoft.Data.Sqlite;")]
    [InlineData("using Microsoft.AspNetCore.Http;")]
    [InlineData("System.Data.IDbConnection db;")]
    [InlineData("using System.Diagnostics; class A { void B() => Process.Start(\"ffmpeg\"); }")]
    public void A_word_from_outside_is_caught(string code) =>
        CorePurity.BrokenBy([new("src/CineOrg.Core/Library/Planted.cs", code)]).ShouldNotBeEmpty();

    [Fact]
    public void The_heart_takes_abstractions_only() =>
        SourceTree.Read("src/CineOrg.Core", "*.csproj").SelectMany(CorePurity.PackagesTooMany).ShouldBeEmpty();

    [Fact]
    public void A_package_that_does_something_is_caught() =>
        CorePurity.PackagesTooMany(new("planted.csproj", """<PackageReference Include="Polly.Core" />""")).ShouldBe(["Polly.Core"]);

    [Fact]
    public void The_built_heart_refers_to_nothing_from_outside() =>
        CorePurity.AssembliesTooMany(Assembly.Load("CineOrg.Core").GetReferencedAssemblies().Select(name => name.Name!)).ShouldBeEmpty();

    [Theory]
    [InlineData("System.Net.Http")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Data.Common")]
    [InlineData("Dapper")]
    public void An_assembly_from_outside_is_caught(string name) =>
        CorePurity.AssembliesTooMany(["System.Runtime", "Microsoft.Extensions.Logging.Abstractions", name]).ShouldBe([name]);
}
