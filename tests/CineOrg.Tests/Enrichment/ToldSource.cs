using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;

namespace CineOrg.Tests.Enrichment;

/// <summary>A source that answers each question as told, and counts how often it was asked.</summary>
internal sealed class ToldSource(string name) : IExternalIds, IDetails, ICredits, ISummaries, IFilmographies
{
    private int _asked;

    public string Name { get; } = name;
    public int Asked => _asked;
    public Func<Subject, CancellationToken, Task<Answer>> Ids { get; init; } = Nothing;
    public Func<Subject, CancellationToken, Task<Answer>> About { get; init; } = Nothing;
    public Func<Subject, CancellationToken, Task<Answer>> Who { get; init; } = Nothing;
    public Func<Subject, CancellationToken, Task<Answer>> Story { get; init; } = Nothing;
    public Func<Subject, CancellationToken, Task<Answer>> Films { get; init; } = Nothing;

    Task<Answer> IExternalIds.ExternalIds(Subject movie, CancellationToken stop) => Count(Ids, movie, stop);
    Task<Answer> IDetails.Details(Subject movie, CancellationToken stop) => Count(About, movie, stop);
    Task<Answer> ICredits.Credits(Subject movie, CancellationToken stop) => Count(Who, movie, stop);
    Task<Answer> ISummaries.Summary(Subject movie, CancellationToken stop) => Count(Story, movie, stop);
    Task<Answer> IFilmographies.Filmography(Subject person, CancellationToken stop) => Count(Films, person, stop);

    public static Func<Subject, CancellationToken, Task<Answer>> Says(string enricher, params (string Field, string Value)[] statements) =>
        (_, _) => Task.FromResult<Answer>(new Answer.Found("1", null, [.. statements.Select(one => new Statement(one.Field, one.Field == Field.Summary ? "fr" : null, one.Value, enricher))]));

    public static Task<Answer> Throws(Subject subject, CancellationToken stop) => throw new InvalidOperationException("the source is broken");

    private static Task<Answer> Nothing(Subject subject, CancellationToken stop) => Task.FromResult<Answer>(new Answer.Nothing());

    private Task<Answer> Count(Func<Subject, CancellationToken, Task<Answer>> told, Subject subject, CancellationToken stop)
    {
        Interlocked.Increment(ref _asked);
        return told(subject, stop);
    }
}
