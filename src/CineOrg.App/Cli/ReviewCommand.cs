using System.CommandLine;
using System.Globalization;
using CineOrg.Core.Enrichment.Identifying;
using CineOrg.Core.Library.Matching;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg review</c>: lists what waits for a person's eye; its subcommands decide.</summary>
internal sealed class ReviewCommand : CatalogueCommand
{
    private const int Listed = 100;

    public ReviewCommand(IReadOnlyList<string> arguments)
        : base("review", "Files whose film is not certain. Exit codes: 0 done, 1 no such file or film, 2 bad arguments.", arguments)
    {
        Add(new Accept(arguments));
        Add(new None(arguments));
        Add(new Undo(arguments));
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var waiting = await context.Need<ReviewService>().List(1, Listed, stop);
        if (parse.WantsJson) Terminal.PrintJson(context.Output, waiting);
        else if (waiting.Items.Count == 0) context.Output.WriteLine("Nothing waits.");
        else Terminal.Print(context, Table(waiting.Items));
        if (waiting.TotalItems > Listed) context.Error.WriteLine($"{waiting.TotalItems - Listed} more wait.");
        return Exit.Done;
    }

    private static Sheet Table(IReadOnlyList<ReviewItem> items)
    {
        var table = new Sheet("File", "May be", "Id");
        foreach (var item in items)
            table.Row(item.Path, string.Join("; ", item.Candidates.Select((candidate, at) => $"{at + 1} {candidate.Title} ({candidate.Year}) {candidate.Score:P0}")), $"{item.CopyId}");
        return table;
    }

    /// <summary><c>review accept</c>.</summary>
    private sealed class Accept : CatalogueCommand
    {
        private static readonly Argument<Guid?> Copy = new("ID") { Description = "Which file, as listed.", Arity = ArgumentArity.ZeroOrOne };
        private static readonly Argument<string?> Film = new("FILM") { Description = "Number of the candidate (1 if none is given), an id or address of IMDb, TMDB or Wikidata, or a film's id.", Arity = ArgumentArity.ZeroOrOne };
        private static readonly Option<double?> From = new("--from") { Description = "Instead: the best for all files that reach this score, 0 to 1.", HelpName = "SCORE" };

        public Accept(IReadOnlyList<string> arguments) : base("accept", "Say which film a file is. Exit codes: 0 done, 1 no such file or film, 2 bad arguments.", arguments)
        {
            Add(Copy);
            Add(Film);
            Add(From);
            Validators.Add(asked =>
            {
                if (asked.GetValue(From) is null == asked.GetValue(Copy) is null) asked.AddError("Name one file, or --from SCORE");
                if (asked.GetValue(From) is < 0 or > 1) asked.AddError("A score is a number from 0 to 1");
            });
        }

        protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
        {
            var review = context.Need<ReviewService>();
            if (parse.GetValue(From) is { } least) return await AcceptAll(context, review, least, stop);
            if (parse.GetValue(Copy) is not { } copy || await review.Find(copy, stop) is not { } item) return Told(context, "There is no such file.");
            if (await Choice(context, item, parse.GetValue(Film), stop) is not { } choice) return Told(context, "There is no such film.");
            return Done(context, await review.Accept(copy, choice, stop) is null ? 0 : 1);
        }

        private static async Task<int> AcceptAll(CommandContext context, ReviewService review, double least, CancellationToken stop)
        {
            var all = 0;
            for (var some = 1; some > 0; all += some)
            {
                some = (await review.AcceptFrom(least, stop)).Count;
                if (some > 0) context.Error.WriteLine($"{all + some} accepted…");
            }
            context.Output.WriteLine($"{all} accepted.");
            return Exit.Done;
        }

        private static async Task<FilmChoice?> Choice(CommandContext context, ReviewItem item, string? film, CancellationToken stop)
        {
            if (Guid.TryParse(film, out var held)) return FilmChoice.Held(held);
            if (int.TryParse(film ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number <= item.Candidates.Count && number > 0 ? FilmChoice.Of(item.Candidates[number - 1]) : null;
            return ByHand.Ids(film!).Count > 0 && await context.Need<ByHand>().Find(film!, stop) is [var found, ..] ? FilmChoice.Of(found) : null;
        }
    }

    /// <summary><c>review none</c>.</summary>
    private sealed class None : CatalogueCommand
    {
        private static readonly Argument<Guid> Copy = new("ID") { Description = "Which file, as listed." };

        public None(IReadOnlyList<string> arguments) : base("none", "None of the candidates, for good. Exit codes: 0 done, 1 no such file, 2 bad arguments.", arguments) => Add(Copy);

        protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop) =>
            Done(context, await context.Need<ReviewService>().None(parse.GetRequiredValue(Copy), stop) is null ? 0 : 1);
    }

    /// <summary><c>review undo</c>.</summary>
    private sealed class Undo(IReadOnlyList<string> arguments) : CatalogueCommand("undo", "Take the latest decision back. Exit codes: 0 done, 1 nothing to take back, 2 bad arguments.", arguments)
    {
        protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop) =>
            Done(context, await context.Need<ReviewService>().Undo(null, stop));
    }

    private static int Done(CommandContext context, int count)
    {
        if (count == 0) return Told(context, "Nothing was changed: there is no such file or film.");
        context.Output.WriteLine(count == 1 ? "Done." : $"{count} done.");
        return Exit.Done;
    }

    private static int Told(CommandContext context, string trouble)
    {
        context.Error.WriteLine($"cineorg: {trouble}");
        return Exit.Failed;
    }
}
