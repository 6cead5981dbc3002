using System.CommandLine;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Catalogue;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg sought</c>: lists films that were asked for; its subcommands ask for one, or say that nobody wants it any more.</summary>
internal sealed class SoughtCommand : CatalogueCommand
{
    private const int Most = 100;

    public SoughtCommand(IReadOnlyList<string> arguments)
        : base("sought", "List films that were asked for, the newest first. Exit codes: 0 listed, 2 bad arguments.", arguments)
    {
        Add(new SoughtFilmCommand("add", "Find a film that cannot be played here, or keep looking for it. Exit codes: 0 asked for, 1 no such film, 2 bad arguments.", arguments, Ask));
        Add(new SoughtFilmCommand("cancel", "Look for a film no longer. Exit codes: 0 done, 1 no such film, or nobody looks for it, 2 bad arguments.", arguments, Cancel));
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var sought = await context.Need<ISoughtFilms>().List(Most, stop);
        if (parse.WantsJson) Terminal.PrintJson(context.Output, sought.Select(SoughtBody.Of).ToList());
        else if (sought.Count == 0) context.Output.WriteLine("Nothing is being looked for.");
        else Terminal.Print(context, await Table(context, sought, stop));
        return Exit.Done;
    }

    private static async Task<Sheet> Table(CommandContext context, IReadOnlyList<SoughtFilm> sought, CancellationToken stop)
    {
        var (table, texts) = (new Sheet("Film", "Told", "Id"), Tongue.Of("en"));
        var movies = context.Need<IMovieRepository>();
        foreach (var film in sought) table.Row(await movies.TitleOf(film.Film, context.Language, stop) ?? "", texts.HowItStands(film), $"{film.Film}");
        return table;
    }

    private static async Task<int> Ask(ParseResult parse, CommandContext context, Guid film, CancellationToken stop)
    {
        var country = context.Need<CineOrgSettings>().Providers.Countries is [var first, ..] ? first : "FR";
        if (await context.Need<Requests>().Find(film, country, "owner", stop: stop) is not { } job) return FilmNamed.Unknown(context, $"{film}");
        if (parse.WantsJson) Terminal.PrintJson(context.Output, new RequestBody(film, job.Id, JobBody.StatusWord(job.Status)));
        else context.Output.WriteLine($"It is being looked for: job {job.Id}");
        return Exit.Done;
    }

    private static async Task<int> Cancel(ParseResult parse, CommandContext context, Guid film, CancellationToken stop)
    {
        if (await context.Need<ISoughtFilms>().Of(film, stop) is not { NextAt: not null }) return JobsCommand.Told(context, "Nobody looks for it");
        await context.Need<Requests>().Forget(film, stop);
        return JobsCommand.Done(context, "It is looked for no longer.");
    }
}

/// <summary>A subcommand of <c>cineorg sought</c> about one film.</summary>
internal sealed class SoughtFilmCommand : CatalogueCommand
{
    private static readonly Argument<string> Film = new("FILM") { Description = "Its title or id." };
    private readonly Func<ParseResult, CommandContext, Guid, CancellationToken, Task<int>> _act;

    public SoughtFilmCommand(string name, string description, IReadOnlyList<string> arguments, Func<ParseResult, CommandContext, Guid, CancellationToken, Task<int>> act)
        : base(name, description, arguments)
    {
        _act = act;
        Add(Film);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var named = parse.GetRequiredValue(Film);
        return await FilmNamed.Find(context, named, stop) is { } film ? await _act(parse, context, film, stop) : FilmNamed.Unknown(context, named);
    }
}
