using CineOrg.App.Web.Texts;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Texts;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("Vienna, Austria", "Vienne, Autriche")]
    [InlineData("New York, United States", "New York, États-Unis")]
    [InlineData("London, England, United Kingdom", "Londres, England, Royaume-Uni")]
    [InlineData("Vienne", "Vienne")]
    [InlineData("", "")]
    public void A_place_is_called_as_the_reader_calls_it(string said, string french)
    {
        French.Texts.PlaceName(said).ShouldBe(french);
        English.Texts.PlaceName(said).ShouldBe(said);
    }
}
