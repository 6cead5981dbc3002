using System.CommandLine;
using CineOrg.App.Web.Texts;
using CineOrg.Providers;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg sources</c>: how the sources stand, and why something may be slow.</summary>
internal sealed class SourcesCommand(IReadOnlyList<string> arguments) : CatalogueCommand(
    "sources", "Show which sources answer, rest or fail, and how much is asked of them. Exit codes: 0 all well, 3 some rest or fail.", arguments)
{
    protected override Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var standing = context.Need<SourceDesk>().Standing();
        if (parse.WantsJson) Terminal.PrintJson(context.Output, standing);
        else Print(context, standing);
        return Task.FromResult(standing.All(source => source.Condition is SourceCondition.Working or SourceCondition.Unasked) ? Exit.Done : Exit.SomeFailed);
    }

    private static void Print(CommandContext context, IReadOnlyList<SourceStanding> standing)
    {
        var texts = Tongue.Of("en");
        context.Output.WriteLine(texts.WhySlow(standing));
        if (standing.Count == 0) return;
        var sheet = new Sheet("Source", "State", "Requests", "Today", "At hand", "Queue", "Median", "Last failure");
        foreach (var source in standing)
            sheet.Row(
                source.Host.Length > 0 ? $"{texts.SourceName(source.Source)} ({source.Host})" : texts.SourceName(source.Source),
                texts.ConditionName(source.Condition) + (source.Until is { } until ? $" until {texts.TimeName(until)}" : ""),
                $"{source.InWindow} of {texts.Pace(source)}", $"{source.Today}{(source.MaxPerDay is { } most ? $" of {most}" : "")}", $"{source.CacheHits}",
                $"{source.Waiting}", source.MedianMilliseconds is { } median ? $"{median:0} ms" : "", source.LastFailure ?? "");
        Terminal.Print(context, sheet);
    }
}
