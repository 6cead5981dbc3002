using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment.Identifying;

/// <summary>
/// Finds which of the sources' films is ours. A film with an id that a source can be asked by needs no search; else all sources search,
/// what they propose is joined and judged together, and only a clear winner above the threshold is believed: a wrong film is worse than
/// none. What was not believed is handed on for a person to look at.
/// </summary>
internal sealed class Identification
{
    private readonly EnrichmentOptions _options;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, TaskCompletionSource<Spoken>> _spoken;

    private Identification(IReadOnlyList<ISource> sources, EnrichmentOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _spoken = sources.Where(TakesPart)
            .ToDictionary(source => source.Name, _ => new TaskCompletionSource<Spoken>(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>One round: each source's part listens to the others', but waits for a silent one no longer than the grace.</summary>
    public static Func<ISource, Ask?> Begin(IReadOnlyList<ISource> sources, EnrichmentOptions options, TimeProvider clock)
    {
        // Nobody listens for those who are asked only after all others have spoken.
        var first = new Identification([.. sources.Where(source => source is not IFallbackSource)], options, clock);
        var last = new Identification([.. sources.Where(source => source is IFallbackSource)], options, clock);
        return source => TakesPart(source) ? (movie, stop) => (source is IFallbackSource ? last : first).Ask(source, movie, stop) : null;
    }

    /// <summary>Whether a source can say what film is meant: by its ids, or by a search.</summary>
    public static bool TakesPart(ISource source) => source is IMovieSearch or IExternalIds;

    private async Task<Answer> Ask(ISource source, Subject movie, CancellationToken stop)
    {
        try
        {
            var answer = await ById(source, movie, stop);
            if (answer is not Answer.Nothing || source is not IMovieSearch search) return Told(source, answer);
            var proposed = await Searching.All(search, Evidence(movie), movie.Languages, _options.MatchThreshold, stop);
            _spoken[source.Name].TrySetResult(new(proposed, ExternalIds.None));
            return await Judge(source, movie, stop);
        }
        finally
        {
            _spoken[source.Name].TrySetResult(Spoken.Silent); // whatever befell it, nobody waits for it any longer
        }
    }

    // A source that searches is asked by ids only where there are some.
    private static async Task<Answer> ById(ISource source, Subject movie, CancellationToken stop) =>
        source is IExternalIds ids && (source is not IMovieSearch || movie.ExternalIds.Count > 0) ? await ids.ExternalIds(movie, stop) : new Answer.Nothing();

    private async Task<Answer> Judge(ISource source, Subject movie, CancellationToken stop)
    {
        await Patience.Wait(Task.WhenAll(_spoken.Values.Select(one => one.Task)), _options.Grace, _clock).WaitAsync(stop);
        List<Spoken> heard = [.. _spoken.Values.Where(one => one.Task.IsCompletedSuccessfully).Select(one => one.Task.Result)];
        var told = heard.Aggregate(movie.ExternalIds, (known, one) => known.With(one.Ids));
        var ranked = FilmMatcher.Rank(Evidence(movie) with { ExternalIds = told }, Proposals.Join(heard.SelectMany(one => one.Proposed)), isWhole: true);
        var chosen = FilmMatcher.Choose(ranked, _options.MatchThreshold);
        if (chosen is not null) told = told.With(ExternalIds.Of(chosen.ExternalIds));
        else if (told.Equals(movie.ExternalIds)) return new Answer.Nothing { Candidates = ranked };
        var answer = source is IExternalIds ids ? await ids.ExternalIds(movie with { ExternalIds = told }, stop) : Known(source.Name, told);
        return answer is Answer.Found found ? found with { Confidence = Math.Min(1, chosen?.Score ?? 1) } : answer;
    }

    private Answer Told(ISource source, Answer answer)
    {
        if (answer is Answer.Found found)
            _spoken[source.Name].TrySetResult(new([], ExternalIds.Of(found.Statements.Where(said => said.Field == Field.ExternalId)
                .Select(said => said.Value.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => KeyValuePair.Create(parts[0], parts[1])))));
        return answer;
    }

    private static Answer Known(string source, ExternalIds told) => told[source] is not { } own ? new Answer.Nothing() : new Answer.Found(own, null,
        [.. told.Select(id => new Statement(Field.ExternalId, null, $"{id.Key}:{id.Value}", Enrichers.ExternalIds))]);

    private static FilmEvidence Evidence(Subject movie) => movie.Evidence ?? new(movie.Title, movie.Year, movie.ExternalIds);

    /// <summary>What one source brought into the round: films it proposes, or ids when it knew the film by one.</summary>
    private sealed record Spoken(IReadOnlyList<MovieCandidate> Proposed, ExternalIds Ids)
    {
        public static readonly Spoken Silent = new([], ExternalIds.None);
    }
}
