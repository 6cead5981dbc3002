using System.Globalization;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Texts;

/// <summary>Where a film is, in words: “On your SSD”, “At Léa’s, 50 ms”, “Arte, free”, “Backup, about 4 h”.</summary>
internal static class PlaceNames
{
    /// <summary>Places that one sentence names.</summary>
    private const int MostNamed = 3;

    public static string PlaceOf(this Texts texts, PlaceProfile place)
    {
        var words = texts.Places;
        var named = string.Format(texts.Culture, place.Location switch
        {
            DataLocations.Ssd => words.Ssd,
            DataLocations.Disk => words.Disk,
            DataLocations.Share => words.Share,
            DataLocations.Friend => words.Friend,
            DataLocations.Cloud => words.Cloud,
            DataLocations.Streaming => words.Stream,
            DataLocations.Torrents => words.Torrents,
            DataLocations.Backup => words.Backup,
            DataLocations.Manual => words.Manual,
            DataLocations.Unknown => words.Unknown,
            _ => words.Other,
        }, Whose(place), place.Offer is { } offer ? texts.OfferName(offer) : texts.Wait(place.LatencyMs));
        return place.OutOfReach == true ? string.Format(texts.Culture, words.OutOfReach, named) : named;
    }

    /// <summary>One ranked sentence; what is out of reach is said only when there is nothing else.</summary>
    public static string PlacesOf(this Texts texts, AvailabilityProfile film)
    {
        var near = film.Layers.Where(place => place.OutOfReach != true).ToList();
        if (near.Count == 0) return film.Nearest is { } nearest ? texts.PlaceOf(nearest) : texts.Places.Nowhere;
        return string.Join(" · ", near.Select(texts.PlaceOf).Distinct().Take(MostNamed)
            .Select((place, at) => at == 0 ? place : string.Format(texts.Culture, texts.Places.Else, Within(place))));
    }

    public static string LevelName(this Texts texts, Curiosity level) => level switch
    {
        Curiosity.Low => texts.Places.Low,
        Curiosity.Medium => texts.Places.Medium,
        _ => texts.Places.High,
    };

    /// <summary>How long until a film begins: exactly below a second, roughly above.</summary>
    public static string Wait(this Texts texts, double milliseconds)
    {
        var time = TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, 1e10));
        if (time < TimeSpan.FromSeconds(1)) return string.Create(texts.Culture, $"{Math.Round(time.TotalMilliseconds):0}\u00a0ms");
        var rough = time < TimeSpan.FromMinutes(1) ? $"{Round(time.TotalSeconds)}\u00a0s"
            : time < TimeSpan.FromHours(1) ? $"{Round(time.TotalMinutes)}\u00a0min"
            : time < TimeSpan.FromHours(36) ? $"{Round(time.TotalHours)}\u00a0h"
            : $"{Round(time.TotalDays)}\u00a0{(texts.Language == "fr" ? "j" : "d")}";
        return string.Format(texts.Culture, texts.Places.About, rough);
    }

    private static string Round(double number) => Math.Round(number).ToString(CultureInfo.InvariantCulture);

    private static string Whose(PlaceProfile place) => place.Owner == Source.Self ? place.Location : place.Owner;

    // Inside a sentence our own words begin small; a service keeps its name.
    private static string Within(string place) => place.StartsWith("Sur ", StringComparison.Ordinal) || place.StartsWith("On ", StringComparison.Ordinal)
        || place.StartsWith("Chez ", StringComparison.Ordinal) || place.StartsWith("At ", StringComparison.Ordinal)
        ? char.ToLowerInvariant(place[0]) + place[1..] : place;
}
