using System.Globalization;
using System.Text.Json;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Facts;

/// <summary>A stated value as a reader reads it.</summary>
internal static class FactValue
{
    /// <returns>The value as it stands when it does not read.</returns>
    public static string Of(string field, string value, Texts.Texts texts)
    {
        try
        {
            return Read(field, value, texts);
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static string Read(string field, string value, Texts.Texts texts) => field switch
    {
        Field.Genre => texts.GenreName(value),
        Field.Country or Field.ProductionCountry or Field.Nationality => texts.CountryName(value),
        Field.OriginalLanguage => texts.LanguageName(value),
        Field.Kind => texts.KindName(value),
        Field.ReleaseDate or Field.Born or Field.Died => texts.DateName(value),
        Field.DurationMinutes => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? texts.Length(minutes) : value,
        Field.Profession => texts.RoleName(value),
        Field.BirthPlace => texts.PlaceName(value),
        Field.Rating => Score(Structured.Rating(value), texts),
        Field.Poster or Field.Image or Field.Portrait => Structured.Image(value).Url,
        Field.Credit => Credit(Structured.Credit(value), texts),
        Field.WhereToWatch => Offer(Structured.Watch(value), texts),
        Field.FilmographyEntry => Entry(Structured.FilmographyEntry(value), texts),
        Field.Collection => Named(Structured.Collection(value), texts.Language),
        Field.Award => Award(Structured.Award(value)),
        Field.Release => Release(Structured.Release(value), texts),
        _ => texts.Print(value),
    };

    private static string Award(AwardFact award) => $"{award.Name}{(award.For is { } what ? $" · {what}" : "")}{(award.Year is { } year ? $" ({year})" : "")}";

    private static string Release(ReleaseFact release, Texts.Texts texts) =>
        $"{texts.CountryName(release.Country)} · {texts.DateName(release.Date)}{(release.Certificate is { } rating ? $" · {rating}" : "")}";

    private static string Named(StatedCollection collection, string language) =>
        collection.Names.GetValueOrDefault(language) ?? collection.Names.Values.FirstOrDefault() ?? "";

    private static string Score(RatingFact rating, Texts.Texts texts) => rating.Value.ToString("0.#", texts.Culture) + "\u00a0/\u00a0"
        + rating.Scale.ToString("0", CultureInfo.InvariantCulture) + (rating.Votes is { } votes ? $" ({texts.VoteCount.Of(votes)})" : "");

    private static string Credit(StatedCredit credit, Texts.Texts texts) => $"{credit.Name} · {credit.Character ?? texts.RoleName(credit.Role)}";

    private static string Offer(WatchFact offer, Texts.Texts texts) => $"{offer.Service} · {texts.OfferName(offer.Offer)} · {texts.CountryName(offer.Country)}";

    private static string Entry(StatedFilmographyEntry entry, Texts.Texts texts) =>
        $"{entry.Movie.Title}{(entry.Movie.Year is { } year ? $" ({year})" : "")} · {entry.Character ?? texts.RoleName(entry.Role)}";
}
