using System.CommandLine;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg enrich</c>: learns more about one film or person, those of a filter, or all.</summary>
internal sealed class EnrichCommand : CatalogueCommand
{
    private static readonly Argument<string[]> Film = new("ID|TITLE") { Arity = ArgumentArity.ZeroOrMore, Description = "One film, or one person with --people." };
    private static readonly Option<bool> People = new("--people") { Description = "People instead of films; with --filter owned, those of owned films." };
    private static readonly Option<string?> Filter = new("--filter") { Description = "“owned”, or words to search for.", HelpName = "TEXT" };
    private static readonly Option<bool> All = new("--all") { Description = "Every film, or everybody." };
    private static readonly Option<Level> Wanted = new("--level") { Description = "How far: basic, medium or deep.", HelpName = "LEVEL", DefaultValueFactory = _ => Level.Deep };

    private static readonly Option<bool> Anew = new("--anew") { Description = "Ask again for what is held too, whatever the sources answered lately; not with --all." };

    public EnrichCommand(IReadOnlyList<string> arguments) : base(
        "enrich", "Ask the sources for more. Exit codes: 0 all reached the level, 1 no such film or person, 2 bad arguments, 3 some stayed below.", arguments)
    {
        Add(Film);
        Add(Filter);
        Add(All);
        Add(People);
        Add(Wanted);
        Add(Anew);
        Validators.Add(asked =>
        {
            var ways = (asked.GetValue(Film) is { Length: > 0 } ? 1 : 0) + (asked.GetValue(Filter) is null ? 0 : 1) + (asked.GetValue(All) ? 1 : 0);
            if (ways != 1) asked.AddError("Name one film, --filter TEXT or --all");
            if (asked.GetValue(Anew) && (asked.GetValue(All) || asked.GetValue(Filter) == "owned")) asked.AddError("--anew needs a film, or --filter with words");
        });
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var level = parse.GetValue(Wanted);
        var named = string.Join(' ', parse.GetValue(Film) ?? []);
        var people = parse.GetValue(People);
        var listed = await (people ? NamedPeople(parse, context, named, stop) : Named(parse, context, named, stop));
        if (listed is { Count: 0 }) return Unknown(context, people, named.Length > 0 ? named : parse.GetValue(Filter)!);
        var owned = parse.GetValue(Filter) == "owned";
        var enrich = context.Need<BulkEnrich>();
        var job = await enrich.Request(new(level.Word(), listed, owned, people, Since: enrich.Since(parse.GetValue(Anew))), parse.GetValue(Filter) ?? named, stop);
        var ended = await context.Need<JobFollower>().Follow(context, job, stop);
        return Tell(parse, context, ended);
    }

    // Null: all of them (those owned, if so asked).
    private static async Task<IReadOnlyList<Guid>?> Named(ParseResult parse, CommandContext context, string named, CancellationToken stop)
    {
        if (named.Length > 0) return await FilmNamed.Find(context, named, stop) is { } id ? [id] : [];
        if (parse.GetValue(Filter) is not { } filter || filter == "owned") return null;
        var found = await context.Need<IMovieRepository>().FoundBy(filter, stop);
        context.Error.WriteLine(found.Count == 1 ? $"1 film is found by “{filter}”." : $"{found.Count} films are found by “{filter}”.");
        return found;
    }

    private static async Task<IReadOnlyList<Guid>?> NamedPeople(ParseResult parse, CommandContext context, string named, CancellationToken stop)
    {
        if (named.Length > 0) return await PersonNamed.Find(context, named, stop) is { } id ? [id] : [];
        if (parse.GetValue(Filter) is not { } filter || filter == "owned") return null;
        var found = (await context.Need<IMovieRepository>().Search(filter, context.Language, 100, stop)).People;
        context.Error.WriteLine(found.Count == 1 ? $"1 person is found by “{filter}”." : $"{found.Count} people are found by “{filter}”.");
        return [.. found.Select(person => person.Id)];
    }

    private static int Unknown(CommandContext context, bool people, string text) =>
        people ? PersonNamed.Unknown(context, text) : FilmNamed.Unknown(context, text);

    private static int Tell(ParseResult parse, CommandContext context, Job job)
    {
        if (job.Status != JobStatus.Completed)
        {
            context.Error.WriteLine($"cineorg: {job.LastError ?? (job.Ended ? "cancelled" : "it goes on for those who asked first")}");
            return Exit.Failed;
        }
        var result = job.Result is { } told ? Read<EnrichResult>(told) : new(Read<EnrichParams>(job.Params).Listed?.Count ?? 0, 0); // all was held: nobody was asked
        if (parse.WantsJson) Terminal.PrintJson(context.Output, result);
        else context.Output.WriteLine($"{result.Reached} reached the level, {result.Short} stayed below.");
        if (result.Short == 0) return Exit.Done;
        context.Error.WriteLine($"cineorg: see which sources failed and why with “cineorg trace {job.Id}”; they are asked again by and by");
        return Exit.SomeFailed;
    }

    private static T Read<T>(string json) => System.Text.Json.JsonSerializer.Deserialize<T>(json, System.Text.Json.JsonSerializerOptions.Web)!;
}
