using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.World;

/// <summary>
/// People who open something and perhaps, later, what is linked with it: the program's own rule, on the program's own counts in the real
/// store, says along which kinds of links that is fetched beforehand.
/// </summary>
internal sealed class LabAhead
{
    private readonly AheadSpec _spec;
    private readonly TypeSpec _type;
    private readonly ChoiceSpec _choices;
    private readonly LabJobs _jobs;
    private readonly LabStore _store;
    private readonly LabProviders _providers;
    private readonly VirtualTime _clock;
    private readonly Chance _chance;
    private readonly ForesightOptions _rule;
    private readonly TimeSpan _late;
    private readonly HashSet<Guid> _held = [];
    private readonly Dictionary<Guid, (Guid Subject, AheadTally Link)> _ofJob = [];
    private int _known;

    public LabAhead(Scenario scenario, ChoiceSpec choices, LabJobs jobs, LabStore store, LabProviders providers, VirtualTime clock, Chance chance)
    {
        (_spec, _choices, _jobs, _store, _providers, _clock, _chance) = (scenario.Ahead!, choices, jobs, store, providers, clock, chance.For("ahead"));
        _type = scenario.Types.First(type => type.Name == _spec.Type);
        _rule = new(choices.Ahead == "always" ? 0 : _spec.Pays, TimeSpan.FromDays(_spec.Days), TimeSpan.FromSeconds(_spec.WaitSeconds));
        _late = TimeSpan.FromHours(scenario.Hours / 2);
        Links = [.. _spec.Links.Select(link => new AheadTally(link.Name))];
        jobs.Done += Arrived;
        Next();
    }

    public IReadOnlyList<AheadTally> Links { get; }

    /// <summary>Those that nothing led to.</summary>
    public int Opened { get; private set; }

    /// <summary>To sources: beforehand, and for whoever opened what was not held.</summary>
    public int Requests { get; private set; }

    public IEnumerable<(string, double?)> Figures()
    {
        var opened = Links.Sum(link => link.Opened);
        yield return ("ahead.openings", Opened + opened);
        yield return ("ahead.servedShare", Links.Sum(link => link.Served) / Math.Max(1.0, opened));
        yield return ("ahead.waitMeanSeconds", Links.Sum(link => link.WaitedSeconds) / Math.Max(1.0, opened));
        yield return ("ahead.fetched", Links.Sum(link => link.Fetched));
        yield return ("ahead.requests", Requests);
        foreach (var figure in Links.SelectMany(link => link.Figures())) yield return figure;
    }

    private void Next() => _clock.After(_chance.Pause(_spec.PerHour / 3600), () =>
    {
        Opened++;
        foreach (var (link, tally) in _spec.Links.Zip(Links))
            for (var each = 0; each < link.Each; each++) Lead(link, tally, LabFilms.Id(_known++));
        Next();
    });

    private void Lead(LinkSpec link, AheadTally tally, Guid subject)
    {
        var foreseen = new Foreseen(EntityKind.Movie, subject, link.Name, Level.Basic);
        var isAsked = _choices.Ahead != "never" && _rule.Takes(Known(link.Name), subject);
        tally.Lead(isAsked, _clock.Elapsed >= _late);
        if (isAsked) Ask(foreseen, tally);
        if (_chance.Is(link.Opened)) _clock.After(_chance.Around(TimeSpan.FromHours(link.AfterHours)), () => Open(foreseen, tally));
    }

    private Foresight? Known(string link) => _store.Foresight.All().AsTask().GetAwaiter().GetResult().FirstOrDefault(one => one.Link == link);

    private void Ask(Foreseen foreseen, AheadTally tally)
    {
        Write(transaction => _store.Foresight.Ask(transaction, foreseen, _clock.GetUtcNow()));
        _ofJob[_jobs.Ask(new(_spec.Type, "{}") { Entity = foreseen.Subject }).Id] = (foreseen.Subject, tally);
    }

    private void Arrived(Job job)
    {
        if (!_ofJob.Remove(job.Id, out var it)) return;
        Requests += _type.Requests;
        it.Link.Fetched++;
        _held.Add(it.Subject);
        Write(transaction => _store.Foresight.Fetched(transaction, EntityKind.Movie, [it.Subject], _type.Requests, _clock.GetUtcNow()));
    }

    private void Open(Foreseen foreseen, AheadTally tally)
    {
        var isHeld = !_held.Add(foreseen.Subject);
        Write(transaction =>
        {
            _store.Foresight.Opened(transaction, foreseen.Kind, foreseen.Subject, isHeld ? foreseen.Level : Level.Initial, _clock.GetUtcNow(), _rule.Within);
            _store.Foresight.Settle(transaction, _clock.GetUtcNow() - _rule.Within);
        });
        tally.Open(isHeld, isHeld ? TimeSpan.Zero : Fetch());
    }

    // A page shows what is there after its time, whether or not the source has answered.
    private TimeSpan Fetch()
    {
        Requests += _type.Requests;
        return _providers.Open(_type.Providers!) is { } name && _providers.Ask(name, _type.Requests).Takes is var takes && takes < _rule.Wait ? takes : _rule.Wait;
    }

    private void Write(Action<ITransaction> change) => _store.Transactions.Run(Durability.Bulk, transaction =>
    {
        change(transaction);
        return true;
    }).GetAwaiter().GetResult();
}
