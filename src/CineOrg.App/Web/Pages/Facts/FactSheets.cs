using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;

namespace CineOrg.App.Web.Pages.Facts;

/// <summary>All that is said of one field (in one language), and what persons decided of it.</summary>
/// <param name="Rule">How it may be corrected; null when it may not.</param>
/// <param name="History">Its corrections, newest first.</param>
public sealed record FieldFacts(string Field, string? Language, IReadOnlyList<Fact> Facts, Correctable? Rule, IReadOnlyList<Correction> History)
{
    /// <summary>Where it stands on the page.</summary>
    public string Anchor => Language is null ? Field : $"{Field}.{Language}";

    public IEnumerable<IGrouping<string, Fact>> BySource => Facts.Where(fact => fact.Value is not null).GroupBy(fact => fact.Source)
        .OrderByDescending(said => said.Any(fact => fact.Shown));

    public Fact? Shown => Facts.FirstOrDefault(fact => fact.Shown);

    /// <summary>The values shown, for the form to begin with.</summary>
    public IReadOnlyList<string> Values => [.. Facts.Where(fact => fact.Shown && fact.Value is not null).Select(fact => fact.Value!)];

    /// <summary>Images to choose among; none for other fields.</summary>
    public IReadOnlyList<ImageFact> Images { get; init; } = [];

    /// <summary>Addresses of the images shown.</summary>
    public IEnumerable<string> ShownImages => KnownImages.In(Facts.Where(fact => fact.Shown).Select(fact => (fact.Field, fact.Source, fact.Value))).Select(image => image.Url);
}

/// <summary>What a page about sources shows.</summary>
/// <param name="Path">Of the film or person.</param>
/// <param name="Wrong">A correction that was refused.</param>
public sealed record FactSheets(string Title, string Path, IReadOnlyList<FieldFacts> Fields, TrustOrder Trust, CorrectionWish? Wrong = null)
{
    /// <summary>The film or person.</summary>
    public Guid Subject => Guid.Parse(Path.AsSpan(Path.LastIndexOf('/') + 1));

    private static readonly string[] Order =
    [
        Field.Name, Field.Title, Field.OriginalTitle, Field.SortTitle, Field.Kind, Field.Year, Field.ReleaseDate, Field.DurationMinutes, Field.Tagline,
        Field.Summary, Field.Genre, Field.Country, Field.ProductionCountry, Field.OriginalLanguage, Field.Keyword, Field.Collection, Field.Rating,
        Field.Born, Field.Died, Field.BirthPlace, Field.Nationality, Field.Profession, Field.Biography, Field.Portrait,
        Field.Credit, Field.Poster, Field.Image, Field.WhereToWatch, Field.FilmographyEntry, Field.ExternalId, Field.AlternativeTitle,
    ];

    /// <param name="correctable">The fields to offer a correction of, said or not; none to whoever may not correct.</param>
    /// <param name="language">The reader's: texts nobody has said yet are offered in it.</param>
    public static IReadOnlyList<FieldFacts> Of(
        IReadOnlyList<Fact> facts, IReadOnlyList<Correction> history, IReadOnlyList<Correctable> correctable, string language)
    {
        var rules = correctable.ToDictionary(rule => rule.Field);
        var said = facts.Select(fact => (fact.Field, fact.Language)).Union(history.Select(one => (one.Field, one.Language)))
            .Union(correctable.Select(rule => (Field: rule.Field, Language: rule.HasLanguage ? language : (string?)null)));
        var images = KnownImages.In(facts.OrderBy(fact => TrustOrder.IsOfTheHouse(fact.Source)).Select(fact => (fact.Field, fact.Source, fact.Value)));
        var (byField, byCorrection) = (facts.ToLookup(fact => (fact.Field, fact.Language)), history.ToLookup(one => (one.Field, one.Language)));
        return
        [
            .. said.OrderBy(one => Place(one.Field)).ThenBy(one => one.Language != language).ThenBy(one => one.Language, StringComparer.Ordinal)
                .Select(one => new FieldFacts(one.Field, one.Language, [.. byField[one]], Offered(Rule(rules, one), images), [.. byCorrection[one]])
                    { Images = rules.GetValueOrDefault(one.Field) is { IsImage: true } ? images : [] }),
        ];
    }

    /// <summary>What was wished of this field and refused, so that nothing written is lost.</summary>
    internal CorrectionWish? Refused(FieldFacts field) => Wrong is not null && (Wrong.Field, Wrong.Language) == (field.Field, field.Language) ? Wrong : null;

    /// <summary>In one sentence: why this is shown; null when there is nothing to say.</summary>
    internal string? Why(FieldFacts field, Texts.Texts texts)
    {
        var words = Provenance.Of(texts.Language);
        if (field.Shown is not { } shown) return field.Facts.Count > 0 ? words.ForSearch : words.NobodySays;
        if (shown.Source == TrustOrder.Correction) return shown.Value is null ? words.Hidden : words.ByPerson;
        if (field.Field is Field.ExternalId or Field.AlternativeTitle) return null;
        var speaking = field.Facts.Select(fact => fact.Source).Distinct().OrderBy(source => Trust.Rank(field.Field, field.Language, source)).ThenBy(source => source, StringComparer.Ordinal)
            .Select(source => Films.SourceCredits.NameOf(source, texts)).ToList();
        return string.Format(texts.Culture, speaking.Count == 1 ? words.Alone : words.Because, Films.SourceCredits.NameOf(shown.Source, texts), string.Join(words.Then, speaking));
    }

    // Where no source told of an image there is none to choose.
    private static Correctable? Offered(Correctable? rule, IReadOnlyList<ImageFact> images) => rule is { IsImage: true } && images.Count == 0 ? null : rule;

    // A text without language can be corrected only in one.
    private static Correctable? Rule(Dictionary<string, Correctable> rules, (string Field, string? Language) one) =>
        rules.GetValueOrDefault(one.Field) is { } rule && rule.HasLanguage == one.Language is not null ? rule : null;

    private static int Place(string field) => Array.IndexOf(Order, field) is var place and >= 0 ? place : Order.Length;
}
