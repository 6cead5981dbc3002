using System.CommandLine;
using CineOrg.Core.Events;
using Spectre.Console;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg trace</c>: the whole journey of one event, from the first cause to the last effect.</summary>
internal sealed class TraceCommand : CatalogueCommand
{
    private static readonly Argument<Guid> Event = new("ID") { Description = "An event, or the film, person, job or folder it tells of." };

    public TraceCommand(IReadOnlyList<string> arguments)
        : base("trace", "Draw the causal tree of an event, with times. Exit codes: 0 drawn, 1 unknown, 2 bad arguments.", arguments) => Add(Event);

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var journey = await Journey.Of(context.Need<IJournal>(), parse.GetRequiredValue(Event), stop);
        if (journey.Count == 0)
        {
            await context.Error.WriteLineAsync("cineorg: nothing is known of it (any more)");
            return Exit.Failed;
        }
        if (parse.WantsJson) Terminal.PrintJson(context.Output, journey.Select(Web.Api.EventBody.Of).ToList());
        else Print(context.Output, [.. journey.Select(recorded => recorded.Event)]);
        return Exit.Done;
    }

    private static void Print(TextWriter output, IReadOnlyList<Event> events)
    {
        var known = events.Select(one => one.Id).ToHashSet();
        var children = events.ToLookup(one => one.CausationId is { } cause && known.Contains(cause) ? cause : Guid.Empty);
        foreach (var first in children[Guid.Empty])
        {
            var tree = new Tree(Markup.Escape($"{Named(first)} {first.At:yyyy-MM-dd HH:mm:ss.fff}"));
            Grow(tree, first, first.At, children);
            Terminal.Print(output, tree);
        }
    }

    private static void Grow(IHasTreeNodes node, Event cause, DateTimeOffset start, ILookup<Guid, Event> children)
    {
        foreach (var effect in children[cause.Id])
            Grow(node.AddNode(Markup.Escape($"{Named(effect)} +{(effect.At - start).TotalMilliseconds:0} ms")), effect, start, children);
    }

    private static string Named(Event happened) => $"{happened.GetType().Name} {happened.Subject}{Reason(happened)}";

    private static string Reason(Event happened) => happened switch
    {
        EnrichmentFailed failed => $" {failed.Source}: {failed.Reason.ReplaceLineEndings(" ")}",
        JobFailed failed => $" {failed.Error.ReplaceLineEndings(" ")}",
        _ => "",
    };
}
