using CineOrg.App.Bootstrap;
using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Jobs.Limits;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Lab.World;

/// <summary>Requests in front of the processors, with the real admission: people are let through, others as far as they disturb nobody.</summary>
internal sealed class LabFront
{
    private readonly Scenario _scenario;
    private readonly VirtualTime _clock;
    private readonly LabMachine _machine;
    private readonly RequestMeter _meter;
    private readonly Chance _chance;
    private readonly Admission _admission;
    private readonly Queue<Request> _waiting = new();
    private readonly Queue<Action> _behind = new();
    private int _busy;

    public LabFront(Scenario scenario, ChoiceSpec choices, LabMachine machine, RequestMeter meter, VirtualTime clock, Chance chance)
    {
        (_scenario, _machine, _meter, _clock, _chance) = (scenario, machine, meter, clock, chance.For("front"));
        _admission = new(LimitChoice.Of(choices.Limit), clock, LimitChoice.SeesRunQueue(choices.Limit) ? new LabRunQueue(this) : null);
        foreach (var crowd in scenario.Crowds.Where(crowd => choices.Only is null || choices.Only.Contains(crowd.Kind)))
            clock.After(TimeSpan.FromHours(crowd.From), () => Next(crowd, _chance.For($"{crowd.Kind}{crowd.From}")));
    }

    /// <summary>Milliseconds of every answer to a person.</summary>
    public List<double> People { get; } = [];
    public int PeopleAsked { get; private set; }
    public int OthersServed { get; private set; }
    public int OthersTurnedAway { get; private set; }
    public int Limit => _admission.Limit;
    public int InFlight => _waiting.Count + _busy;

    private void Next(CrowdSpec crowd, Chance chance)
    {
        if (crowd.To is { } to && _clock.Elapsed.TotalHours >= to) return;
        Arrive(new(crowd.Kind == "people", _clock.Elapsed, chance.Around(TimeSpan.FromMilliseconds(crowd.ServiceMs))));
        _clock.After(chance.Pause(crowd.PerSecond), () => Next(crowd, chance));
    }

    private void Arrive(Request request)
    {
        if (request.IsPersons)
        {
            PeopleAsked++;
            _meter.Begin();
            Serve(request);
        }
        else if (_admission.Enter(begins => Answer(request, begins)) is { } begins) Answer(request, begins);
    }

    private void Answer(Request request, bool begins)
    {
        if (begins) Serve(request);
        else OthersTurnedAway++;
    }

    private void Serve(Request request)
    {
        if (_busy >= _scenario.Machine.Cores)
        {
            _waiting.Enqueue(request);
            return;
        }
        _busy++;
        _machine.Worked(request.Takes);
        _clock.After(request.Takes, () => End(request));
    }

    private void End(Request request)
    {
        _busy--;
        if (_waiting.TryDequeue(out var next)) Serve(next);
        else if (_behind.TryDequeue(out var look)) look();
        if (!request.IsPersons)
        {
            OthersServed++;
            _admission.Leave();
            return;
        }
        var latency = _clock.Elapsed - request.At;
        People.Add(latency.TotalMilliseconds);
        _meter.End(latency);
        _admission.Answered(latency);
    }

    /// <summary>Who waits for one of the machine's processors; whoever looks, looks when one is free.</summary>
    private sealed class LabRunQueue(LabFront front) : IRunQueue
    {
        public bool IsEmpty => front._busy < front._scenario.Machine.Cores;

        public void Behind(Action look) => front._behind.Enqueue(look);
    }

    private sealed record Request(bool IsPersons, TimeSpan At, TimeSpan Takes);
}
