using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment.Identifying;

/// <summary>Asks one source for a film in one way after another, until it proposes one that is good enough; four times at most.</summary>
internal static class Searching
{
    private const int MostTries = 4;

    public static async Task<IReadOnlyList<MovieCandidate>> All(
        IMovieSearch search, FilmEvidence evidence, IReadOnlyList<string> languages, double enough, CancellationToken stop)
    {
        var found = new List<MovieCandidate>();
        foreach (var (title, year) in Tries(evidence, search.SearchesByYear))
        {
            try
            {
                found.AddRange((await search.SearchMovies(title, year, languages, stop)).ExceptBy(found.Select(one => one.ExternalId), one => one.ExternalId));
            }
            catch (SourceFailedException) when (found.Count > 0)
            {
                break; // what it proposed before it failed is judged all the same
            }
            if (FilmMatcher.Rank(evidence, found.Select(Proposals.Known), isWhole: true) is [var best, ..] && best.Score >= enough) break;
        }
        return found;
    }

    private static IEnumerable<(string Title, int? Year)> Tries(FilmEvidence evidence, bool byYear)
    {
        string[] titles = [evidence.Title, .. evidence.OtherTitles];
        var others = evidence.OtherReadings().Select(reading => (reading.Title, reading.Year));
        IEnumerable<(string Title, int? Year)> tries = [(evidence.Title, evidence.Year), .. others, (evidence.Title, null),
            .. titles.Skip(1).Select(title => (title, evidence.Year)), .. titles.Select(TitleLikeness.Main).OfType<string>().Select(main => (main, evidence.Year))];
        return tries.Select(one => (one.Title, Year: byYear ? one.Year : null)).DistinctBy(one => (TitleKey.Of(one.Title), one.Year)).Take(MostTries);
    }
}
