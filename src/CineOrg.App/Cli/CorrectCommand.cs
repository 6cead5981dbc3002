using System.CommandLine;
using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg correct</c>: says what a field of a film or person is, above every source, and takes it back.</summary>
internal sealed class CorrectCommand : CatalogueCommand
{
    private static readonly Argument<string> Subject = new("FILM|PERSON") { Description = "A film's id or title; with --person a person's id, external id or name." };
    private static readonly Argument<string?> Said = new("FIELD[=VALUE]")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The field and what it is, such as year=1927; for a list, values with | between.",
    };
    private static readonly Option<bool> Person = new("--person") { Description = "A person instead of a film." };
    private static readonly Option<string?> Language = new("--language") { Description = "Of a text: fr, en…", HelpName = "LANGUAGE" };
    private static readonly Option<string?> Note = new("--note") { Description = "Why.", HelpName = "TEXT" };
    private static readonly Option<bool> Hide = new("--hide") { Description = "Show nothing, since what sources say is wrong." };
    private static readonly Option<bool> Undo = new("--undo") { Description = "Take the field's correction back." };
    private static readonly Option<bool> History = new("--history") { Description = "Tell all corrections of the film or person." };

    public CorrectCommand(IReadOnlyList<string> arguments) : base(
        "correct", "Correct one field of a film or person, above every source. Exit codes: 0 done, 1 no such film, person or correction, 2 bad arguments.", arguments)
    {
        foreach (var argument in new Argument[] { Subject, Said }) Add(argument);
        foreach (var option in new Option[] { Person, Language, Note, Hide, Undo, History }) Add(option);
        Validators.Add(asked =>
        {
            var said = asked.GetValue(Said);
            var ways = (said?.Contains('=', StringComparison.Ordinal) == true ? 1 : 0) + (asked.GetValue(Hide) ? 1 : 0)
                + (asked.GetValue(Undo) ? 1 : 0) + (asked.GetValue(History) ? 1 : 0);
            if (ways != 1) asked.AddError("Give FIELD=VALUE, FIELD --hide, FIELD --undo or --history");
            else if (said is null && !asked.GetValue(History)) asked.AddError("Name the field");
        });
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var (kind, name) = (parse.GetValue(Person) ? EntityKind.Person : EntityKind.Movie, parse.GetRequiredValue(Subject));
        var found = kind == EntityKind.Person ? await PersonNamed.Find(context, name, stop) : await FilmNamed.Find(context, name, stop);
        if (found is not { } id) return kind == EntityKind.Person ? PersonNamed.Unknown(context, name) : FilmNamed.Unknown(context, name);
        if (parse.GetValue(History)) return await Tell(parse, context, kind, id, stop);
        var said = parse.GetValue(Said)!.Split('=', 2);
        return parse.GetValue(Undo) ? await TakeBack(parse, context, kind, id, said[0], stop) : await Make(parse, context, kind, id, said, stop);
    }

    private static async Task<int> Make(ParseResult parse, CommandContext context, EntityKind kind, Guid id, string[] said, CancellationToken stop)
    {
        var isList = Corrected.Rule(kind, said[0])?.IsList == true;
        IReadOnlyList<string>? values = said.Length == 1 ? null
            : isList ? said[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [said[1].Trim()];
        try
        {
            var made = await context.Need<Corrections>().Make(
                kind, id, new(said[0], parse.GetValue(Language), values, parse.GetValue(Note)), CorrectionsApi.Owner, stop);
            if (parse.WantsJson) Terminal.PrintJson(context.Output, made!);
            else context.Output.WriteLine($"{Spelled(made!)}; undo with --undo");
            return Exit.Done;
        }
        catch (BadCorrectionException bad)
        {
            context.Error.WriteLine($"cineorg: {bad.Message}");
            return Exit.Refused;
        }
    }

    private static async Task<int> TakeBack(ParseResult parse, CommandContext context, EntityKind kind, Guid id, string field, CancellationToken stop)
    {
        var corrections = context.Need<Corrections>();
        var standing = (await corrections.History(kind, id, stop))
            .FirstOrDefault(one => one.Stands && one.Field == field && one.Language == parse.GetValue(Language));
        if (standing is null || !await corrections.Undo(kind, id, standing.Id, CorrectionsApi.Owner, stop))
        {
            context.Error.WriteLine($"cineorg: no correction of {field} stands");
            return Exit.Failed;
        }
        context.Output.WriteLine($"Undone: {Spelled(standing)}");
        return Exit.Done;
    }

    private static async Task<int> Tell(ParseResult parse, CommandContext context, EntityKind kind, Guid id, CancellationToken stop)
    {
        var all = await context.Need<Corrections>().History(kind, id, stop);
        if (parse.WantsJson) Terminal.PrintJson(context.Output, all);
        else Terminal.Print(context, Table(all));
        return Exit.Done;
    }

    private static Sheet Table(IReadOnlyList<Correction> all)
    {
        var table = new Sheet("When", "By", "Correction", "State");
        foreach (var one in all)
            table.Row($"{one.At:yyyy-MM-dd HH:mm}", one.By, Spelled(one), one.Stands ? "stands" : one.Replaced ? "replaced" : $"undone {one.UndoneAt:yyyy-MM-dd}");
        return table;
    }

    private static string Spelled(Correction one) =>
        $"{one.Field}{(one.Language is { } language ? $" ({language})" : "")} {(one.Values is null ? "hidden" : $"= {string.Join(" | ", one.Values)}")}";
}
