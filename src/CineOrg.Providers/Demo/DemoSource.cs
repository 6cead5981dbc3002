using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Demo;

/// <summary>"CineOrg demo pack": a small encyclopedia that travels with the program. It has no images and no ratings.</summary>
internal sealed class DemoSource(DemoClient client, DemoLookup lookup)
    : IMovieSearch, IExternalIds, IDetails, ICredits, IGenres, IProductionCountries, IKeywords, ISummaries,
        ICollections, ICollectionParts, IPersonDetails, IFilmographies, IBiographies
{
    public string Name => DemoClient.Provider;

    public bool SearchesByYear => false;

    /// <summary>Films with a title that has all words asked for.</summary>
    public async Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var words = TitleKey.Of(title).Split(' ');
        var found = new List<MovieCandidate>();
        foreach (var work in await client.FindWorks([.. words.Select(DemoClient.WordTerm)], stop))
            if (work.AllTitles.Any(told => !words.Except(TitleKey.Of(told).Split(' ')).Any()))
                found.Add(DemoFacts.Candidate(work, await People(work, credit => credit.Role == "director", stop), languages));
        return found;
    }

    public Task<Answer> ExternalIds(Subject movie, CancellationToken stop) => Movie(movie, DemoFacts.ExternalIds, stop);
    public Task<Answer> Details(Subject movie, CancellationToken stop) => Movie(movie, DemoFacts.Details, stop);
    public Task<Answer> Genres(Subject movie, CancellationToken stop) => Movie(movie, DemoFacts.Genres, stop);
    public Task<Answer> ProductionCountries(Subject movie, CancellationToken stop) => Movie(movie, DemoFacts.ProductionCountries, stop);
    public Task<Answer> Keywords(Subject movie, CancellationToken stop) => Movie(movie, DemoFacts.Keywords, stop);
    public Task<Answer> Summary(Subject movie, CancellationToken stop) => Movie(movie, DemoFacts.Summary, stop);
    public Task<Answer> PersonDetails(Subject person, CancellationToken stop) => Person(person, DemoFacts.PersonDetails, stop);
    public Task<Answer> Biography(Subject person, CancellationToken stop) => Person(person, DemoFacts.Biography, stop);

    public Task<Answer> Credits(Subject movie, CancellationToken stop) => DataReading.Answered(async () =>
    {
        if (await lookup.Work(movie, stop) is not { } work) return new Answer.Nothing();
        var people = await People(work, _ => true, stop);
        return Say(work.Key, DemoFacts.Credits(work, people.ToDictionary(person => person.Key)));
    });

    public Task<Answer> Collections(Subject movie, CancellationToken stop) => DataReading.Answered(async () =>
    {
        if (await lookup.Work(movie, stop) is not { } work) return new Answer.Nothing();
        return Say(work.Key, DemoFacts.Collections(work, await client.FindCollections([DemoClient.WorkTerm(work.Key)], stop)));
    });

    public async Task<IReadOnlyList<StatedPart>?> Parts(ExternalIds collection, IReadOnlyList<string> languages, CancellationToken stop)
    {
        if (await lookup.Collection(collection, stop) is not { } known) return null;
        var parts = new List<StatedPart>();
        foreach (var key in known.Works)
            parts.Add(DemoFacts.Part(known, await client.Work(key, stop) ?? throw new SourceFailedException(Name, $"{known.Key} counts {key}, which is not in the pack"), languages));
        return parts;
    }

    public Task<Answer> Filmography(Subject person, CancellationToken stop) => DataReading.Answered(async () =>
    {
        if (await lookup.Person(person, stop) is not { } known) return new Answer.Nothing();
        var works = await client.FindWorks([DemoClient.PersonTerm(known.Key)], stop);
        return Say(known.Key, DemoFacts.Filmography(known, works, person.Languages));
    });

    private async Task<IReadOnlyList<DemoPerson>> People(DemoWork work, Func<DemoCredit, bool> wanted, CancellationToken stop)
    {
        var people = new List<DemoPerson>();
        foreach (var key in work.Credits.Where(wanted).Select(credit => credit.Person).Distinct())
            people.Add(await client.Person(key, stop) ?? throw new SourceFailedException(Name, $"{work.Key} credits {key}, who is not in the pack"));
        return people;
    }

    private Task<Answer> Movie(Subject movie, Func<DemoWork, Statements> tell, CancellationToken stop) => DataReading.Answered(async () =>
        await lookup.Work(movie, stop) is { } work ? Say(work.Key, tell(work)) : new Answer.Nothing());

    private Task<Answer> Person(Subject person, Func<DemoPerson, Statements> tell, CancellationToken stop) => DataReading.Answered(async () =>
        await lookup.Person(person, stop) is { } known ? Say(known.Key, tell(known)) : new Answer.Nothing());

    private static Answer Say(string key, Statements statements) =>
        statements.Said.Count == 0 ? new Answer.Nothing() : new Answer.Found(key, null, statements.Said);
}
