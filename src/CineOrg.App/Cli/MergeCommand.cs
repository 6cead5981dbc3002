using System.CommandLine;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Merging;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg merge</c>: two that are one, and undoing it.</summary>
internal sealed class MergeCommand : CatalogueCommand
{
    private static readonly Argument<string[]> Pair = new("WINNER LOSER") { Arity = new(0, 2), Description = "Who stays, and who goes: ids, titles or names." };
    private static readonly Option<bool> People = new("--people") { Description = "People instead of films." };
    private static readonly Option<Guid?> Undo = new("--undo") { Description = "Undo this merge or split.", HelpName = "ID" };
    private static readonly Option<bool> History = new("--history") { Description = "List what was merged and split, newest first." };

    public MergeCommand(IReadOnlyList<string> arguments) : base(
        "merge", "Say that two films or people are one. Exit codes: 0 done, 1 not possible, 2 bad arguments.", arguments)
    {
        Add(Pair);
        Add(People);
        Add(Undo);
        Add(History);
        Validators.Add(asked =>
        {
            var ways = (asked.GetValue(Pair) is { Length: 2 } ? 1 : 0) + (asked.GetValue(Undo) is null ? 0 : 1) + (asked.GetValue(History) ? 1 : 0);
            if (ways != 1 || asked.GetValue(Pair) is { Length: 1 }) asked.AddError("Name a winner and a loser, --undo ID or --history");
        });
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var service = context.Need<MergeService>();
        if (parse.GetValue(History)) return Print(parse, context, (await service.History(null, stop: stop)).Items);
        if (parse.GetValue(Undo) is { } merge) return Tell(parse, context, await service.Undo(merge, stop), "Undone");
        var people = parse.GetValue(People);
        var pair = parse.GetRequiredValue(Pair);
        var (winner, loser) = (await Find(pair[0]), await Find(pair[1]));
        return winner is null || loser is null ? Unknown(pair[winner is null ? 0 : 1])
            : Tell(parse, context, await service.Merge(people ? EntityKind.Person : EntityKind.Movie, winner.Value, loser.Value, stop), "Merged");

        Task<Guid?> Find(string text) => people ? PersonNamed.Find(context, text, stop) : FilmNamed.Find(context, text, stop);
        int Unknown(string text) => people ? PersonNamed.Unknown(context, text) : FilmNamed.Unknown(context, text);
    }

    internal static int Tell(ParseResult parse, CommandContext context, MergeAnswer answer, string did)
    {
        if (answer.Done is not { } record)
        {
            context.Error.WriteLine($"cineorg: {Why(answer.Refused)}");
            return Exit.Failed;
        }
        if (parse.WantsJson) Terminal.PrintJson(context.Output, record);
        else context.Output.WriteLine($"{did}: {record.WinnerName} ({record.Winner}), {record.LoserName} ({record.Loser}). Undo it with “cineorg merge --undo {record.Id}”.");
        return Exit.Done;
    }

    private static string Why(string? refused) => refused switch
    {
        "same" => "these are the same already",
        "mergedFurther" => "the winner was merged further; undo that first",
        "undone" => "it was undone already",
        "imported" => "it came with an import, which does not bring the steps to undo it; split instead",
        "noDocument" => "no such source has told anything, or nothing would stay",
        _ => "nothing is known by that id",
    };

    private static int Print(ParseResult parse, CommandContext context, IReadOnlyList<MergeRecord> merges)
    {
        if (parse.WantsJson) Terminal.PrintJson(context.Output, merges);
        else
        {
            var table = new Sheet("When", "What", "Stays", "Goes", "By", "Id");
            foreach (var merge in merges)
                table.Row($"{merge.At:yyyy-MM-dd HH:mm}", merge.UndoneAt is null ? merge.Kind.Word() : "undone", merge.WinnerName, merge.LoserName, merge.Origin, $"{merge.Id}");
            Terminal.Print(context, table);
        }
        return Exit.Done;
    }
}
