using System.Buffers.Binary;
using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.World;

/// <summary>Which films are held, being fetched or wanted.</summary>
internal sealed class LabFilms
{
    private readonly HashSet<int> _held = [];
    private readonly Dictionary<int, (TimeSpan Lands, string? Error)> _flying = [];
    private readonly Dictionary<int, List<TimeSpan>> _wanted = [];
    private readonly ClickCounts _clicks = new();
    private readonly Dictionary<Guid, IReadOnlyList<int>> _ofJob = [];
    private readonly LabJobs _jobs;
    private readonly VirtualTime _clock;

    public LabFilms(PeopleSpec spec, LabJobs jobs, VirtualTime clock, Chance chance)
    {
        (_jobs, _clock) = (jobs, clock);
        var held = chance.For("held");
        for (var film = 0; film < spec.Films; film++)
            if (held.Is(spec.Held)) _held.Add(film);
        jobs.Done += Arrived;
        jobs.Joins = Flight;
        jobs.IsNeeded = job => !_ofJob.TryGetValue(job.Id, out var films) || !films.All(_held.Contains);
    }

    public PeopleTally Tally { get; } = new();

    /// <summary>Wants that nothing has answered.</summary>
    public int Open => _wanted.Values.Sum(since => since.Count);

    public static Guid Id(int film)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], film + 1);
        return new(bytes, bigEndian: true);
    }

    private static int Film(Guid id) => BinaryPrimitives.ReadInt32BigEndian(id.ToByteArray(bigEndian: true).AsSpan(12)) - 1;

    public bool IsHeld(int film) => _held.Contains(film);
    public bool IsFlying(int film) => _flying.ContainsKey(film);
    public void Asked(int film, Job job) => _ofJob[job.Id] = [film];
    public void Count(int film) => _clicks.Count(new(EntityKind.Movie, Id(film), Level.Deep));

    /// <summary>Somebody really wants it.</summary>
    public void Want(int film)
    {
        Tally.Wants++;
        if (IsHeld(film)) Tally.Waits.Add(0);
        else if (_wanted.TryGetValue(film, out var since)) since.Add(_clock.Elapsed);
        else _wanted[film] = [_clock.Elapsed];
    }

    /// <summary>It is being fetched; whoever asks for it meanwhile joins.</summary>
    public void Fly(int film, TimeSpan takes, string? error)
    {
        _flying[film] = (_clock.Elapsed + takes, error);
        _clock.After(takes, () =>
        {
            _flying.Remove(film);
            if (error is null) Hold(film);
        });
    }

    private (TimeSpan Takes, string? Error)? Flight(Job job) =>
        _ofJob.GetValueOrDefault(job.Id) is [var film] && _flying.TryGetValue(film, out var flight) ? (flight.Lands - _clock.Elapsed, flight.Error) : null;

    /// <summary>What was only clicked on in passing is one calm job for all, by the program's own rule.</summary>
    public void Gather()
    {
        foreach (var batch in _clicks.Most())
        {
            Tally.Gathered++;
            _ofJob[_jobs.Ask(batch.Request with { Params = "{}" }).Id] = [.. batch.Ids.Select(Film)];
            _clicks.Forget(batch);
        }
    }

    private void Arrived(Job job)
    {
        foreach (var film in _ofJob.GetValueOrDefault(job.Id) ?? []) Hold(film);
    }

    private void Hold(int film)
    {
        _held.Add(film);
        if (!_wanted.Remove(film, out var since)) return;
        foreach (var asked in since) Tally.Waits.Add((_clock.Elapsed - asked).TotalSeconds);
    }
}

/// <summary>What came of people's clicks.</summary>
internal sealed class PeopleTally
{
    public int Clicks { get; set; }
    public int Reflex { get; set; }
    public int Wants { get; set; }
    public int Fetches { get; set; }
    public int Quick { get; set; }

    /// <summary>Jobs asked for, those that joined another included.</summary>
    public int Asked { get; set; }
    public int Gathered { get; set; }

    /// <summary>Seconds that each answered want waited.</summary>
    public List<double> Waits { get; } = [];
}
