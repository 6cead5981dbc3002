using System.CommandLine;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg show</c>: one film, with whom we believe.</summary>
internal sealed class ShowCommand : CatalogueCommand
{
    private const int CastShown = 10;
    private static readonly Argument<string[]> Film = new("ID|TITLE") { Arity = ArgumentArity.OneOrMore, Description = "A film's id or title." };

    public ShowCommand(IReadOnlyList<string> arguments)
        : base("show", "Show one film. Exit codes: 0 shown, 1 no such film, 2 bad arguments.", arguments) => Add(Film);

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var text = string.Join(' ', parse.GetRequiredValue(Film));
        if (await FilmNamed.Find(context, text, stop) is not { } id
            || await context.Need<IMovieRepository>().Profile(id, context.Language, withPaths: true, stop) is not { } film)
            return FilmNamed.Unknown(context, text);
        if (parse.WantsJson) Terminal.PrintJson(context.Output, film);
        else Print(context, film);
        return Exit.Done;
    }

    private static void Print(CommandContext context, MovieProfile film)
    {
        var table = new Sheet("", film.Title, "Source");
        foreach (var (name, value, field) in Lines(film))
            if (!string.IsNullOrEmpty(value)) table.Row(name, value, Source(film, field));
        foreach (var saga in film.Collections) table.Row("Collection", $"{saga.Title}{(saga.Ordinal is { } place ? $" · {place}" : "")}", Source(film, Field.Collection));
        foreach (var credit in film.Cast.Take(CastShown)) table.Row("Cast", $"{credit.Name}{(credit.Character is { } who ? $" ({who})" : "")}", Source(film, "credits"));
        foreach (var copy in film.Copies) table.Row("Copy", $"{copy.State} {copy.Resolution} {copy.Source} {copy.Path}", "");
        Terminal.Print(context, table);
    }

    private static IEnumerable<(string Name, string? Value, string Field)> Lines(MovieProfile film) =>
    [
        ("Id", $"{film.Id}", ""),
        ("Original title", film.OriginalTitle, Field.OriginalTitle),
        ("Year", $"{film.Year}", Field.Year),
        ("Length", film.DurationMinutes is { } minutes ? $"{minutes} min" : null, Field.DurationMinutes),
        ("Kind", film.Kind, Field.Kind),
        ("Level", film.Level, ""),
        ("Genres", string.Join(", ", film.Genres), Field.Genre),
        ("Countries", string.Join(", ", film.Countries), Field.Country),
        ("Directed by", string.Join(", ", film.Crew.Where(credit => credit.Role == "director").Select(credit => credit.Name)), Field.Credit),
        ("Summary", film.Summary, Field.Summary),
        ("Ids", string.Join(' ', film.ExternalIds.Select(pair => $"{pair.Key}:{pair.Value}")), ""),
    ];

    private static string Source(MovieProfile film, string field) =>
        film.Sources.GetValueOrDefault(field)
        ?? film.Sources.FirstOrDefault(pair => field.Length > 0 && pair.Key.StartsWith(field + ".", StringComparison.Ordinal)).Value ?? "";
}
