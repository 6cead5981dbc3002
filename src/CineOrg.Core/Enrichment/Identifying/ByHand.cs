using System.Globalization;
using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment.Identifying;

/// <summary>Searches the sources for a film that a person names: by title and year, an id, or a page's address.</summary>
public sealed partial class ByHand(IEnumerable<ISource> sources, EnrichmentOptions options, TimeProvider clock)
{
    private const int Most = 9;
    private static readonly string[] Named = ["imdb", "tmdb", "wikidata"];

    [GeneratedRegex(@"(?<imdb>\btt\d{7,10}\b)|themoviedb\.org/(?:\w\w/)?movie/(?<tmdb>\d{1,9})|\btmdb:(?<tmdb>\d{1,9})\b|(?<wikidata>\bQ\d{1,12}\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"^(?<title>.+?)[\s,]*[\(\[]?(?<year>(?:18|19|20)\d\d)[\)\]]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex TitleAndYear { get; }

    /// <summary>Best first, nine at most; a source that fails is passed over.</summary>
    public async Task<IReadOnlyList<Candidate>> Find(string text, CancellationToken stop = default)
    {
        if (Ids(text) is { Count: > 0 } ids) return await ById(ids, stop);
        var named = TitleAndYear.Match(text.Trim());
        var evidence = named.Success
            ? new FilmEvidence(named.Groups["title"].Value, int.Parse(named.Groups["year"].Value, CultureInfo.InvariantCulture), ExternalIds.None)
            : new FilmEvidence(text.Trim(), null, ExternalIds.None);
        var proposed = await Task.WhenAll(sources.OfType<IMovieSearch>().Select(search => Patiently(
            token => Searching.All(search, evidence, options.Languages, options.MatchThreshold, token), stop)));
        return [.. FilmMatcher.Rank(evidence, Proposals.Join(proposed.SelectMany(films => films ?? [])), isWhole: true).Take(Most)];
    }

    /// <summary>What a text names: an IMDb, TMDB or Wikidata id, alone or in an address.</summary>
    public static ExternalIds Ids(string text) => ExternalIds.Of(Id.Matches(text).SelectMany(match =>
        Named.Where(source => match.Groups[source].Success)
            .Select(source => KeyValuePair.Create(source, source == "wikidata" ? match.Groups[source].Value.ToUpperInvariant() : match.Groups[source].Value.ToLowerInvariant()))));

    private async Task<IReadOnlyList<Candidate>> ById(ExternalIds ids, CancellationToken stop)
    {
        var subject = new Subject(Guid.Empty, ids.ToString(), null, ids, options.Languages);
        var told = await Task.WhenAll(sources.OfType<IDetails>().OfType<IExternalIds>().Select(source => Patiently(token => Tell(source, subject, token), stop)));
        List<SourceDocument> documents = [.. told.OfType<SourceDocument>()];
        var film = Merge.Movie(documents, options.Trust);
        return Title(film) is not { } title ? [] :
        [
            new(null, title, film.Year?.Value, 1, ["id"])
            {
                OriginalTitle = film.OriginalTitle?.Value, Minutes = film.DurationMinutes?.Value,
                ExternalIds = ids.With(film.ExternalIds).ToDictionary(id => id.Key, id => id.Value), Sources = [.. documents.Select(document => document.Source)],
            },
        ];
    }

    private string? Title(ResolvedMovie film) => (options.Languages.Select(language => film.Titles.GetValueOrDefault(language))
        .FirstOrDefault(known => known is not null) ?? film.Titles.Values.FirstOrDefault())?.Value;

    private async Task<SourceDocument?> Tell(ISource source, Subject subject, CancellationToken stop)
    {
        var (ids, details) = (await ((IExternalIds)source).ExternalIds(subject, stop), await ((IDetails)source).Details(subject, stop));
        return details is Answer.Found found
            ? new(source.Name, found.ExternalId, found.Url, clock.GetUtcNow(), [.. found.Statements, .. (ids as Answer.Found)?.Statements ?? []]) : null;
    }

    private async Task<T?> Patiently<T>(Func<CancellationToken, Task<T>> ask, CancellationToken stop) where T : class?
    {
        using var patience = new CancellationTokenSource(options.SourceTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            return await ask(both.Token);
        }
        catch (SourceFailedException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
