using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Texts;

public sealed class PlaceNamesTests
{
    [Theory]
    [InlineData("Local/SSD", "self", 5, null, "Sur votre SSD", "On your SSD")]
    [InlineData("Remote/User", "Léa", 50, null, "Chez Léa, 50 ms", "At Léa’s, 50 ms")]
    [InlineData("Remote/Streaming", "MUBI", 80, "subscription", "MUBI, par abonnement", "MUBI, by subscription")]
    [InlineData("Remote/Backup", "self", 14_400_000, null, "Sauvegarde, environ 4 h", "Backup, about 4 h")]
    [InlineData("Remote/Torrents", "self", 1_800_000, null, "Torrent, environ 30 min", "Torrent, about 30 min")]
    [InlineData("Local/NVMe", "self", 2, null, "Local/NVMe, 2 ms", "Local/NVMe, 2 ms")]
    public void A_place_is_told_in_both_languages(string location, string owner, double latency, string? offer, string french, string english)
    {
        var place = new PlaceProfile(location, owner, latency, true) { Offer = offer };
        French.Texts.PlaceOf(place).Replace('\u00a0', ' ').ShouldBe(french);
        English.Texts.PlaceOf(place).Replace('\u00a0', ' ').ShouldBe(english);
    }

    [Fact]
    public void A_sentence_ranks_what_is_in_reach_and_speaks_of_the_rest_only_when_there_is_nothing_else()
    {
        var disk = new PlaceProfile("Local/HDD", "self", 20, true);
        var gone = disk with { Location = "Local/SSD", OutOfReach = true, PlayableNow = false };
        var arte = new PlaceProfile("Remote/Streaming", "Arte", 80, false) { Offer = "free" };
        English.Texts.PlacesOf(new(true, disk, [disk, arte, gone])).ShouldBe("On your disk · else Arte, free");
        English.Texts.PlacesOf(new(false, gone, [gone])).ShouldBe("On your SSD, out of reach");
        French.Texts.PlacesOf(new(false, null, [])).ShouldBe("Aucun lieu connu pour le moment");
    }
}
