using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CineOrg.Core.Catalogue;

/// <summary>A field that persons may correct, and what it may hold.</summary>
/// <param name="Longest">Characters in one value.</param>
/// <param name="Most">Values: 1, or more for a list.</param>
/// <param name="HasLanguage">Said once per language.</param>
/// <param name="Form">What a value must be, as it follows "must be".</param>
public sealed record Correctable(string Field, int Longest, int Most, bool HasLanguage, string Form, Func<string, bool> Holds)
{
    public bool IsList => Most > 1;

    /// <summary>Whether one chooses among what sources told, rather than writes.</summary>
    public bool IsImage => Field is Catalogue.Field.Poster or Catalogue.Field.Image or Catalogue.Field.Portrait;

    /// <summary>Whether it may be shown with no value at all; a film without title or a person without name cannot be.</summary>
    public bool MayHide => Field is not (Catalogue.Field.Name or Catalogue.Field.Title or Catalogue.Field.Kind);
}

/// <summary>Which fields may be corrected, and why a correction may be refused.</summary>
public static partial class Corrected
{
    private const int LongestNote = 1000;
    private const int MostValues = 100;

    public static readonly IReadOnlyList<Correctable> OfMovies =
    [
        Text(Field.Title, 500, hasLanguage: true), Text(Field.SortTitle, 500, hasLanguage: true), Text(Field.OriginalTitle, 500),
        new(Field.OriginalLanguage, 3, 1, false, "a language as two small letters", value => Language.IsMatch(value)),
        new(Field.Kind, 20, 1, false, $"one of {string.Join(", ", Enum.GetValues<MovieKind>().Select(kind => kind.Word()))}", value => IsWord<MovieKind>(value)),
        new(Field.Year, 4, 1, false, "a year from 1870 to 2100", IsYear),
        new(Field.ReleaseDate, 10, 1, false, "a date such as 1927-01-10", IsDate),
        new(Field.DurationMinutes, 6, 1, false, "whole minutes from 1 to 100000", value => IsWhole(value, 1, 100_000)),
        Text(Field.Tagline, 500, hasLanguage: true), Text(Field.Summary, 20_000, hasLanguage: true),
        Countries(Field.Country), Countries(Field.ProductionCountry),
        new(Field.Genre, 40, MostValues, false, $"of {string.Join(", ", Genres.All.Select(genre => genre.Key))}", value => Genres.All.Any(genre => genre.Key == value)),
        new(Field.Keyword, 100, MostValues, false, "words of at most 100 characters", IsLine),
        Image(Field.Poster, most: 1), Image(Field.Image, MostValues),
    ];

    public static readonly IReadOnlyList<Correctable> OfPeople =
    [
        Text(Field.Name, 300), LifeDate(Field.Born), LifeDate(Field.Died), Text(Field.BirthPlace, 300),
        new(Field.Nationality, 2, 1, false, "a country as two capital letters", value => Country.IsMatch(value)),
        Text(Field.Profession, 100), Text(Field.Biography, 50_000, hasLanguage: true), Image(Field.Portrait, most: 1),
    ];

    private static readonly FrozenDictionary<string, Correctable> Movies = OfMovies.ToFrozenDictionary(rule => rule.Field);
    private static readonly FrozenDictionary<string, Correctable> People = OfPeople.ToFrozenDictionary(rule => rule.Field);

    [GeneratedRegex(@"\A[a-z]{2}\z")]
    private static partial Regex Language { get; }

    [GeneratedRegex(@"\A[A-Z]{2}\z")]
    private static partial Regex Country { get; }

    /// <summary>The rule of a field; null when persons may not correct it.</summary>
    public static Correctable? Rule(EntityKind kind, string field) => (kind == EntityKind.Movie ? Movies : People).GetValueOrDefault(field);

    /// <summary>What is wrong with a wish: the part of it and what that must be; null when it may be kept.</summary>
    public static (string Part, string Reason)? Mistake(EntityKind kind, CorrectionWish wish)
    {
        if (Rule(kind, wish.Field) is not { } rule)
            return ("field", $"one of {string.Join(", ", (kind == EntityKind.Movie ? OfMovies : OfPeople).Select(one => one.Field))}");
        if (wish.Language is { } language && !(rule.HasLanguage && Language.IsMatch(language)))
            return ("language", rule.HasLanguage ? "a language as two small letters" : $"absent: {rule.Field} is the same in every language");
        if (wish.Language is null && rule.HasLanguage) return ("language", $"the language of this {rule.Field}, as two small letters");
        if (wish.Note is { Length: > LongestNote }) return ("note", $"at most {LongestNote} characters");
        return OfValues(rule, wish.Values) is { } reason ? ("values", reason) : null;
    }

    private static string? OfValues(Correctable rule, IReadOnlyList<string>? values)
    {
        if (values is null) return rule.MayHide ? null : "a value: it cannot be hidden";
        if (values.Count == 0 || values.Count > rule.Most) return rule.IsList ? $"1 to {rule.Most} values" : "one value";
        var wrong = values.Any(value => value.Length > rule.Longest || value.Any(IsForbidden) || !rule.Holds(value));
        return wrong ? rule.Form : values.Distinct(StringComparer.Ordinal).Count() < values.Count ? "different values" : null;
    }

    private static Correctable Text(string field, int longest, bool hasLanguage = false) =>
        new(field, longest, 1, hasLanguage, $"a text of 1 to {longest} characters", longest > 1000 ? IsText : IsLine);

    private static Correctable Image(string field, int most) =>
        new(field, 2000, most, false, "the address of an image that a source told of here", IsLine);

    private static Correctable Countries(string field) =>
        new(field, 2, MostValues, false, "countries as two capital letters", value => Country.IsMatch(value));

    private static Correctable LifeDate(string field) =>
        new(field, 10, 1, false, "a date such as 1898-05-16, or a year", value => IsDate(value) || IsYear(value) || IsWhole(value, 1000, 2100));

    private static bool IsText(string value) => !string.IsNullOrWhiteSpace(value);

    private static bool IsLine(string value) => IsText(value) && !value.Any(char.IsControl);

    // A text of several lines may break them; nothing else that steers a terminal or a reader has a place in a value.
    private static bool IsForbidden(char letter) => (char.IsControl(letter) && letter is not '\n') || letter is '\u202E' or '\u202D' or '\uFFFE' or '\uFFFF';

    private static bool IsYear(string value) => IsWhole(value, 1870, 2100);

    private static bool IsWhole(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && value[0] != '0';

    private static bool IsDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1000 and <= 2100;

    private static bool IsWord<T>(string value) where T : struct, Enum => Spelling.Read<T>(value) is { } read && read.Word() == value;
}
