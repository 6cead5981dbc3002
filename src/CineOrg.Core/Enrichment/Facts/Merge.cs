using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment.Facts;

/// <summary>
/// The merge rule: facts of several sources stand side by side, the shown value is the most trusted source's. A pure function of
/// documents and trust; the order in which answers arrived plays no part.
/// </summary>
public static class Merge
{
    public static ResolvedMovie Movie(IReadOnlyList<SourceDocument> documents, TrustOrder trust)
    {
        var believed = new Believed(documents, trust);
        var released = believed.One(Field.ReleaseDate, Date);
        return new()
        {
            Titles = believed.PerLanguage(Field.Title),
            SortTitles = believed.PerLanguage(Field.SortTitle),
            OriginalTitle = believed.Text(Field.OriginalTitle),
            OriginalLanguage = believed.Text(Field.OriginalLanguage),
            Kind = KindRule.Of(believed),
            ReleaseDate = released,
            Year = Year(believed.One(Field.Year, Whole), released),
            DurationMinutes = believed.One(Field.DurationMinutes, Whole),
            Taglines = believed.PerLanguage(Field.Tagline),
            Summaries = believed.PerLanguage(Field.Summary),
            Poster = believed.One(Field.Poster, Picture),
            Ratings = believed.Union(Field.Rating, Score, score => score.By),
            Countries = believed.List(Field.Country, value => value),
            ProductionCountries = believed.List(Field.ProductionCountry, value => value),
            Genres = believed.List(Field.Genre, value => value),
            Keywords = believed.List(Field.Keyword, value => value),
            Images = believed.Union(Field.Image, Picture, image => image.Url),
            WhereToWatch = believed.Union(
                Field.WhereToWatch, (json, source) => Structured.Watch(json) with { Source = source }, watch => (watch.Country, watch.Service, watch.Offer)),
            Awards = believed.List(Field.Award, Structured.Award),
            Releases = believed.List(Field.Release, Structured.Release),
            Credits = believed.List(Field.Credit, Structured.Credit),
            Collections = believed.List(Field.Collection, Structured.Collection),
            AlternativeTitles = [.. believed.All(Field.Title, Field.OriginalTitle, Field.AlternativeTitle)],
            ExternalIds = believed.ExternalIds(),
            ContraryIds = believed.ContraryIds(),
        };
    }

    public static ResolvedPerson Person(IReadOnlyList<SourceDocument> documents, TrustOrder trust)
    {
        var believed = new Believed(documents, trust);
        return new()
        {
            Name = believed.Text(Field.Name),
            Born = believed.Text(Field.Born),
            Died = believed.Text(Field.Died),
            BirthPlace = believed.Text(Field.BirthPlace),
            Nationality = believed.Text(Field.Nationality),
            Profession = believed.Text(Field.Profession),
            Biographies = believed.PerLanguage(Field.Biography),
            Portrait = believed.One(Field.Portrait, Picture),
            AlsoKnownAs = [.. believed.All(Field.Name, Field.AlsoKnownAs)],
            ExternalIds = believed.ExternalIds(),
            ContraryIds = believed.ContraryIds(),
        };
    }

    // Whose image it is stays said when a person chose it.
    private static ImageFact Picture(string json, string source)
    {
        var image = Structured.Image(json);
        return source == TrustOrder.Correction ? image : image with { Source = source };
    }

    private static RatingFact Score(string json, string source)
    {
        var score = Structured.Rating(json);
        return score with { By = score.By ?? source, Source = source };
    }

    // Who corrects the date alone has corrected the year too.
    private static Chosen<int>? Year(Chosen<int>? said, Chosen<DateOnly>? released) =>
        released is not null && (said is null || (released.Source == TrustOrder.Correction && said.Source != TrustOrder.Correction))
            ? new(released.Value.Year, released.Source) : said;

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
