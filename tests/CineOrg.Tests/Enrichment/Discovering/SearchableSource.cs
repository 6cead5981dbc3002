using System.Threading.Channels;
using CineOrg.Core.Enrichment;

namespace CineOrg.Tests.Enrichment.Discovering;

/// <summary>A source that finds what a test tells it, when the test lets it answer.</summary>
internal sealed class SearchableSource(string name, params MovieCandidate[] films) : IMovieSearch, IDetails
{
    private readonly Channel<bool> _begun = Channel.CreateUnbounded<bool>();
    private int _asked;

    public string Name => name;
    public int Asked => _asked;
    public Task Answers { get; set; } = Task.CompletedTask;
    public Exception? Fails { get; set; }
    public Func<Subject, Answer> About { get; init; } = _ => new Answer.Nothing();

    public async Task<IReadOnlyList<MovieCandidate>> SearchMovies(string title, int? year, IReadOnlyList<string> languages, CancellationToken stop)
    {
        Interlocked.Increment(ref _asked);
        _begun.Writer.TryWrite(true);
        await Answers.WaitAsync(stop);
        return Fails is { } fault ? throw fault : films;
    }

    /// <summary>Ends when it has been asked once more.</summary>
    public Task Begun(CancellationToken stop) => _begun.Reader.ReadAsync(stop).AsTask();

    public Task<Answer> Details(Subject movie, CancellationToken stop) => Task.FromResult(About(movie));
}
