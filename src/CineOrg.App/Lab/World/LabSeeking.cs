using System.Text.Json;
using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Lab.World;

/// <summary>
/// People who seek a film of somebody, not seen and playable now: the real graph and resolver find it among what is held, or say that the
/// sources must be asked; then a job asks them, and whoever waits is told.
/// </summary>
internal sealed class LabSeeking
{
    private static readonly Viewing Consumer = new(Curiosity.Low, "FR") { Services = ["arte"] };
    private static readonly Intent Wanted = new("Explore", new Dictionary<string, JsonElement>
    {
        ["seen"] = JsonSerializer.SerializeToElement(false), ["playable"] = JsonSerializer.SerializeToElement(true), ["take"] = JsonSerializer.SerializeToElement(5),
    });

    private readonly SeekingSpec _spec;
    private readonly LabJobs _jobs;
    private readonly VirtualTime _clock;
    private readonly Func<Conditions> _conditions;
    private readonly Chance _chance;
    private readonly LabLinks _links;
    private readonly Resolver _resolver;
    private readonly Dictionary<Guid, int> _ofJob = [];
    private readonly Dictionary<int, List<TimeSpan>> _waiting = [];

    public LabSeeking(Scenario scenario, LabJobs jobs, VirtualTime clock, Func<Conditions> conditions, DecisionLog log, Chance chance)
    {
        (_spec, _jobs, _clock, _conditions, _chance) = (scenario.Seeking!, jobs, clock, conditions, chance.For("seeking"));
        _links = new(_spec, chance.For("catalogue"));
        _resolver = new(GraphFile.Default(DataLocations.Default), _links, log);
        jobs.Done += Arrived;
        Next();
    }

    public SeekingTally Tally { get; } = new();

    /// <summary>Whoever waits for a filmography that has not come.</summary>
    public int Open => _waiting.Values.Sum(since => since.Count);

    private void Next() => _clock.After(_chance.Pause(_spec.PerHour / 3600), () =>
    {
        Tally.All++;
        Seek(_chance.Zipf(_spec.People), null);
        Next();
    });

    /// <param name="since">When it was first sought, by whoever was told that it has come; null now.</param>
    private void Seek(int person, TimeSpan? since)
    {
        var resolution = _resolver.Resolve(About(person), "somebody").Resolution;
        switch (resolution.Frame.State)
        {
            case FrameState.Resolved: Found(person, resolution); break;
            case FrameState.Pending when since is null: Ask(person); return;
            default: Tally.Nothing++; break;
        }
        if (since is { } asked) Tally.Waits.Add((_clock.Elapsed - asked).TotalSeconds);
    }

    private Core.Context.Graph.Moment About(int person)
    {
        var now = _clock.GetUtcNow();
        return new()
        {
            Frame = new() { Id = Guid.CreateVersion7(now), Entity = "Movie", Intent = Wanted, At = now },
            Stack = [new() { Id = Guid.CreateVersion7(now), Entity = "Person", EntityId = LabLinks.PersonId(person).ToString(), At = now }],
            Viewing = Consumer, Conditions = _conditions(),
        };
    }

    private void Found(int person, Resolution resolution)
    {
        Tally.Found++;
        List<int> films = [.. resolution.Candidates.Select(one => one.Number)];
        Tally.Misfits += films.Count(film => !_links.Fits(person, film));
        List<int> ranks = [.. films.Select(film => _links.Film(film).Rank!.Value)];
        if (ranks.Zip(ranks.Skip(1)).Any(pair => pair.First > pair.Second)) Tally.FarFirst++;
        _links.Saw(films[0]);
    }

    private void Ask(int person)
    {
        if (_waiting.TryGetValue(person, out var since)) since.Add(_clock.Elapsed);
        else _waiting[person] = [_clock.Elapsed];
        Tally.Asked++;
        _ofJob[_jobs.Ask(new(_spec.Type, "{}") { Entity = LabLinks.PersonId(person), DedupeKey = $"person:{person}", Waiter = "somebody" }).Id] = person;
    }

    private void Arrived(Job job)
    {
        if (!_ofJob.Remove(job.Id, out var person)) return;
        _links.Fetched(person);
        if (!_waiting.Remove(person, out var waiting)) return;
        foreach (var since in waiting) Seek(person, since);
    }
}

/// <summary>What came of seeking.</summary>
internal sealed class SeekingTally
{
    public int All { get; set; }
    public int Found { get; set; }

    /// <summary>Had to be asked of the sources first.</summary>
    public int Asked { get; set; }

    /// <summary>Answered that there is nothing, or that nobody can be asked now.</summary>
    public int Nothing { get; set; }

    /// <summary>Films offered that were seen, do not play now or are not that person's, told by a second, plain rule.</summary>
    public int Misfits { get; set; }

    /// <summary>Answers in which a farther film stood before a nearer one.</summary>
    public int FarFirst { get; set; }

    /// <summary>Seconds from seeking to being told, of those that the sources were asked for.</summary>
    public List<double> Waits { get; } = [];
}
