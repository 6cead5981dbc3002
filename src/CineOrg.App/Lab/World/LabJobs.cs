using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.World;

/// <summary>
/// The real queue, dispatcher and scheduler over the real store; only the work itself is declared: it takes as long as its providers take.
/// </summary>
internal sealed class LabJobs
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private readonly Scenario _scenario;
    private readonly LabStore _store;
    private readonly LabProviders _providers;
    private readonly LabMachine _machine;
    private readonly VirtualTime _clock;
    private readonly Func<Conditions> _conditions;
    private readonly ChoiceSpec _choices;
    private readonly Chance _chance;
    private readonly JobTypes _types;
    private readonly Dictionary<Guid, Job> _running = [];
    private JobQueue _queue;
    private Dispatcher _dispatcher;
    private int _life;
    private bool _looking;

    public LabJobs(Scenario scenario, ChoiceSpec choices, LabStore store, LabProviders providers, LabMachine machine, VirtualTime clock, Func<Conditions> conditions, Chance chance)
    {
        (_scenario, _choices, _store, _providers, _machine, _clock, _conditions) = (scenario, choices, store, providers, machine, clock, conditions);
        _chance = chance.For("jobs");
        _types = new([.. scenario.Types.Select(TypeOf)]);
        (_queue, _dispatcher) = Connect();
        clock.Each(LookAgain, Look);
    }

    public JobTally Tally { get; } = new();

    /// <summary>All that the scheduler decided, with what it was made from.</summary>
    public event Action<SchedulerInputs, Schedule>? Decided;

    /// <summary>A job ended well.</summary>
    public event Action<Job>? Done;

    /// <summary>Whether what a job is to bring is still lacking; asked just before it is begun.</summary>
    public Func<Job, bool> IsNeeded { get; set; } = _ => true;

    /// <summary>How long what a job is to do is under way already, and how that will end; null when it is not.</summary>
    public Func<Job, (TimeSpan Takes, string? Error)?> Joins { get; set; } = _ => null;

    public int Running => _running.Count;

    /// <summary>Jobs that the store holds as waiting or running.</summary>
    public int Kept()
    {
        var counts = _store.Jobs.Counts().AsTask().GetAwaiter().GetResult();
        return counts[JobStatus.Pending] + counts[JobStatus.Running];
    }

    public Job Ask(JobRequest request)
    {
        var job = _queue.Enqueue(request).GetAwaiter().GetResult();
        if (Tally.Asked(job, _clock.Elapsed)) Wake();
        return job;
    }

    /// <summary>The process dies in the middle of whatever it does, and starts again.</summary>
    public void Restart()
    {
        _life++;
        foreach (var job in _running.Values) _machine.Occupy(-Spec(job).Cpu);
        _running.Clear();
        _store.Reopen();
        (_queue, _dispatcher) = Connect();
        Tally.Recovered += _dispatcher.Recover().GetAwaiter().GetResult();
        Wake();
    }

    private (JobQueue Queue, Dispatcher Dispatcher) Connect()
    {
        var transactions = _store.Transactions;
        var options = new WorkerOptions { LongestWait = _choices.Windows ? TimeSpan.FromDays(1) : TimeSpan.Zero, Jitter = _chance.Next };
        var dispatcher = new Dispatcher(_store.Jobs, _store.Standings, transactions, _types, options, _conditions, _clock);
        dispatcher.Decided += (inputs, schedule) => Decided?.Invoke(inputs, schedule);
        return (new(_store.Jobs, transactions, _clock, _types), dispatcher);
    }

    // Several that come at once are looked at together, as the worker does.
    private void Wake()
    {
        if (_looking) return;
        _looking = true;
        _clock.After(TimeSpan.Zero, () =>
        {
            _looking = false;
            Look();
        });
    }

    private void Look()
    {
        var free = new WorkerOptions { Slots = () => _scenario.Machine.Slots }.Free(_running.Count);
        if (free.All == 0 || Tally.Open == _running.Count) return;
        foreach (var job in _dispatcher.Take(free, _running.Keys).GetAwaiter().GetResult()) Begin(job);
    }

    private void Begin(Job job)
    {
        if (!IsNeeded(job))
        {
            _dispatcher.Complete(job, null, null).GetAwaiter().GetResult();
            Tally.NotNeeded(job);
            Wake();
            return;
        }
        var (spec, life) = (Spec(job), _life);
        _running[job.Id] = job;
        Tally.Began(job, _clock.Elapsed, _conditions());
        _machine.Occupy(spec.Cpu);
        var (takes, error) = Joins(job) ?? Work(spec);
        _clock.After(takes, () =>
        {
            if (life == _life) End(job, spec, error);
        });
    }

    private (TimeSpan Takes, string? Error) Work(TypeSpec spec)
    {
        var own = spec.Seconds > 0 ? _chance.Around(TimeSpan.FromSeconds(spec.Seconds)) : TimeSpan.Zero;
        if (spec.Providers is not { Count: > 0 } names) return (own, null);
        if (_providers.Open(names) is not { } name) return (own, "no source can be asked");
        var (takes, error) = _providers.Ask(name, spec.Requests);
        return (own + takes, error);
    }

    private void End(Job job, TypeSpec spec, string? error)
    {
        _running.Remove(job.Id);
        _machine.Occupy(-spec.Cpu);
        var took = _clock.GetUtcNow() - (job.StartedAt ?? _clock.GetUtcNow());
        if (error is null)
        {
            if (_dispatcher.Complete(job, null, new(took > TimeSpan.Zero ? took : TimeSpan.Zero, 0, spec.Providers is { Count: > 0 } ? spec.Requests : 0)).GetAwaiter().GetResult())
            {
                Tally.Done(job, _clock.Elapsed, _clock.GetUtcNow());
                Done?.Invoke(job);
            }
        }
        else
        {
            _dispatcher.Fail(job, new TimeoutException(error)).GetAwaiter().GetResult();
            Tally.Failed(job, _store.Jobs.Find(job.Id).AsTask().GetAwaiter().GetResult()?.Status == JobStatus.Failed);
        }
        Wake();
    }

    private TypeSpec Spec(Job job) => _scenario.Types.First(type => type.Name == job.Type);

    private static JobType TypeOf(TypeSpec spec) => new(spec.Name)
    {
        Priority = spec.Priority, Window = spec.Window, Attempts = spec.Attempts, Providers = spec.Providers ?? [], QuotaReserve = spec.QuotaReserve, When = spec.When,
        Cost = new(TimeSpan.FromSeconds(Math.Max(1, spec.Seconds)), 0, spec.Providers is { Count: > 0 } ? spec.Requests : 0),
    };
}
