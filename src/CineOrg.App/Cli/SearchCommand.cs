using System.CommandLine;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg search</c>: films and people by title and name.</summary>
internal sealed class SearchCommand : CatalogueCommand
{
    private static readonly Argument<string[]> Words = new("TEXT") { Description = "Titles or names; one letter may be wrong.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<int> Limit = new("--limit") { Description = "At most so many (1–100).", HelpName = "N", DefaultValueFactory = _ => 20 };

    public SearchCommand(IReadOnlyList<string> arguments)
        : base("search", "Find films and people. Exit codes: 0 found, 1 nothing found, 2 bad arguments.", arguments)
    {
        Add(Words);
        Add(Limit);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var text = string.Join(' ', parse.GetRequiredValue(Words));
        var found = await context.Need<IMovieRepository>().Search(text, context.Language, Math.Clamp(parse.GetValue(Limit), 1, 100), stop);
        if (parse.WantsJson) Terminal.PrintJson(context.Output, found);
        else Print(context, found);
        return found.Movies.Count + found.People.Count > 0 ? Exit.Done : Exit.Failed;
    }

    private static void Print(CommandContext context, SearchAnswer found)
    {
        if (found.Movies.Count > 0) Terminal.Print(context, Films(found.Movies));
        if (found.People.Count > 0) Terminal.Print(context, People(found.People));
        if (found.Movies.Count + found.People.Count == 0) context.Output.WriteLine("Nothing found.");
    }

    private static Sheet Films(IReadOnlyList<MovieItem> films)
    {
        var table = new Sheet("Film", "Year", "Director", "Copies", "Id");
        foreach (var film in films) table.Row(film.Title, $"{film.Year}", string.Join(", ", film.Directors), film.Copies, $"{film.Id}");
        return table;
    }

    private static Sheet People(IReadOnlyList<PersonItem> people)
    {
        var table = new Sheet("Person", "Born", "Died", "Films", "Id");
        foreach (var person in people) table.Row(person.Name, person.Born ?? "", person.Died ?? "", $"{person.Movies}", $"{person.Id}");
        return table;
    }
}
