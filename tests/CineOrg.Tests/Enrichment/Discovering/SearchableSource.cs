using CineOrg.Core.Enrichment;

namespace CineOrg.Tests.Enrichment.Discovering;

/// <summary>A source that finds what a test tells it, when the test lets it answer.</summary>
internal sealed class SearchableSource(string name, params MovieCandidate[] films) : IMovieSearch, IDetails
{
    private int _asked;

    public string Name => name;
    public int Asked => _asked;
    public Task Answers { get; set; } = Task.CompletedTask;
    public Exception? Fails { get; set; }
    public Func<Subject, Answer> About { get; init; } = _ => new Answer.Nothing();

    public async Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
    {
        Interlocked.Increment(ref _asked);
        await Answers.WaitAsync(stop);
        return Fails is { } fault ? throw fault : films;
    }

    public Task<Answer> Details(Subject movie, CancellationToken stop) => Task.FromResult(About(movie));
}
