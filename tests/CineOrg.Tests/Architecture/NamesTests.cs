using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class NamesTests
{
    private static readonly IReadOnlyList<SourceFile> Sources = SourceTree.Read("src", "*.cs");

    [Fact]
    public void No_type_is_a_manager_a_mediator_or_a_mapper() => Names.TypesRefusedIn(Sources).ShouldBeEmpty();

    [Theory]
    [InlineData("public sealed class MovieManager(int a);", "MovieManager")]
    [InlineData("internal interface IMediator;", "IMediator")]
    [InlineData("readonly record struct MapperOfMovies;", "MapperOfMovies")]
    public void A_word_that_fits_anything_is_caught(string code, string type) =>
        Names.TypesRefusedIn([new("src/Planted.cs", code)]).ShouldBe([$"{type} in src/Planted.cs"]);

    [Fact]
    public void The_cache_manager_keeps_its_name() =>
        Names.TypesRefusedIn([new("src/Planted.cs", "internal sealed class CacheManager;")]).ShouldBeEmpty();

    [Fact]
    public void Folders_are_subjects_not_layers() => Names.FoldersRefusedIn(Sources).ShouldBeEmpty();

    [Fact]
    public void A_layer_for_a_folder_is_caught() =>
        Names.FoldersRefusedIn([new("src/CineOrg.Core/Library/Services/A.cs", "")]).ShouldBe(["src/CineOrg.Core/Library/Services"]);

    [Fact]
    public void No_room_stands_empty() => Names.EmptyAmong(SourceTree.Folders("src/CineOrg.Core"), Sources).ShouldBeEmpty();

    [Fact]
    public void An_empty_room_is_caught() =>
        Names.EmptyAmong(["src/CineOrg.Core/Jobs", "src/CineOrg.Core/Social"], [new("src/CineOrg.Core/Jobs/Job.cs", "record Job;")])
            .ShouldBe(["src/CineOrg.Core/Social"]);
}
