using System.CommandLine;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Merging;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg split</c>: what one source says of somebody goes to a new film or person.</summary>
internal sealed class SplitCommand : CatalogueCommand
{
    private static readonly Argument<string> Of = new("ID|NAME") { Description = "A film, or a person with --people." };
    private static readonly Option<bool> People = new("--people") { Description = "A person instead of a film." };
    private static readonly Option<string> Source = new("--source") { Description = "Whose document and ids go, such as tmdb.", HelpName = "SOURCE", Required = true };
    private static readonly Option<Guid[]> Copies = new("--copy") { Description = "A copy that goes with the film; may be repeated.", HelpName = "ID", DefaultValueFactory = _ => [] };
    private static readonly Option<Guid[]> Films = new("--film") { Description = "A film in which the person's credits go; may be repeated.", HelpName = "ID", DefaultValueFactory = _ => [] };

    public SplitCommand(IReadOnlyList<string> arguments) : base(
        "split", "Make two of one that was taken for one. Exit codes: 0 done, 1 not possible, 2 bad arguments.", arguments)
    {
        Add(Of);
        Add(People);
        Add(Source);
        Add(Copies);
        Add(Films);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var (text, people) = (parse.GetRequiredValue(Of), parse.GetValue(People));
        if (await (people ? PersonNamed.Find(context, text, stop) : FilmNamed.Find(context, text, stop)) is not { } from)
            return people ? PersonNamed.Unknown(context, text) : FilmNamed.Unknown(context, text);
        var answer = await context.Need<MergeService>().Split(
            people ? EntityKind.Person : EntityKind.Movie, from, parse.GetRequiredValue(Source), parse.GetValue(Copies) ?? [], parse.GetValue(Films) ?? [], stop);
        return MergeCommand.Tell(parse, context, answer, "Split");
    }
}
