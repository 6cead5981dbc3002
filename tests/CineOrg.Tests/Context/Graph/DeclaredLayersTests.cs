using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using CineOrg.Tests.Storage.Links;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Graph;

/// <summary>A layer that only the configuration declares takes part like any other.</summary>
public sealed class DeclaredLayersTests : IDisposable
{
    private static readonly DataLocations Layers = DataLocations.With([new("Local/NVMe", 5, 1.2, TimeSpan.FromMilliseconds(2), Access.File)]);
    private readonly LinkedCatalogue _catalogue = new();

    [Theory, InlineData(true), InlineData(false)]
    public void Ways_that_end_on_a_declared_layer_are_weighed_by_it(bool inMemory)
    {
        _catalogue.Person(1);
        for (var film = 1; film <= 3; film++)
        {
            _catalogue.Film(film, 1970);
            _catalogue.Credit(film, 1);
        }
        _catalogue.Copy(1, 2);
        _catalogue.Copy(2, 1, "Local/NVMe");
        _catalogue.Copy(3, 1);
        var links = new CineOrg.Storage.Links.Links(_catalogue.Database, Layers);
        if (inMemory) links.Build(long.MaxValue);
        var moment = Moments.Of(Moments.Frame("Movie"), Moments.Frame("Person", LinkedCatalogue.IdOf(1_000_001))) with { Viewing = new(Curiosity.Low, "FR") };
        var found = new Resolver(GraphFile.Default(Layers), links, new(new(0), TimeProvider.System)).Resolve(moment, "owner").Resolution.Candidates;
        found.Select(one => one.Id).ShouldBe(((int[])[3, 2, 1]).Select(film => LinkedCatalogue.IdOf(film).ToString()));
        found.Select(one => one.Layer).ShouldBe([1, 1.2, 1.5]);
    }

    [Fact]
    public void The_household_s_layers_are_those_that_links_are_read_by()
    {
        using var services = new ServiceCollection().AddAvailability(new Household { Layers = Layers }, new(new Dictionary<string, string>())).BuildServiceProvider();
        services.GetRequiredService<DataLocations>().ShouldBeSameAs(Layers);
    }

    public void Dispose() => _catalogue.Dispose();
}
