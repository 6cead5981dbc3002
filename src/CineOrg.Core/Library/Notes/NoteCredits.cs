using System.Globalization;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Notes;

/// <summary>Whom a note credits.</summary>
internal static class NoteCredits
{
    private const int LongestName = 300;

    public static IEnumerable<Statement> Of(IReadOnlyList<NoteElement> note) =>
    [
        .. Crew(note, "director", "director"), .. Crew(note, "credits", "writer"),
        .. note.Where(one => one.Name == "actor").Select(Actor).OfType<StatedCredit>().Select(Said),
    ];

    public static IReadOnlyList<string> Directors(IReadOnlyList<NoteElement> note) =>
        [.. note.Where(one => one.Name == "director").SelectMany(Names)];

    private static IEnumerable<Statement> Crew(IReadOnlyList<NoteElement> note, string element, string role) => note.Where(one => one.Name == element)
        .SelectMany(one => Names(one).Select(name => new StatedCredit(name, Ids(one.Attribute("tmdbid"), null), CreditCategory.Crew, role, null, null))).Select(Said);

    private static IEnumerable<string> Names(NoteElement element) =>
        element.Text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(IsName);

    private static StatedCredit? Actor(NoteElement actor) => actor["name"] is { } name && IsName(name)
        ? new(name, Ids(actor["tmdbid"], actor["imdbid"]), CreditCategory.Cast, "actor", actor["role"] is { } role && IsName(role) ? role : null, Order(actor["order"])) : null;

    private static ExternalIds Ids(string? tmdb, string? imdb) => ExternalIds.Of([new("tmdb", tmdb ?? ""), new("imdb", imdb ?? "")]);

    private static int? Order(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : null;

    private static bool IsName(string text) => text.Length <= LongestName && !text.Any(char.IsControl);

    private static Statement Said(StatedCredit credit) => NoteStatements.Said(Field.Credit, Structured.Write(credit));
}
