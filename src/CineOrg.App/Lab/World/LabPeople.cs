using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.World;

/// <summary>People who open films: the real stack, insistence and execution decide what follows from each click.</summary>
internal sealed class LabPeople
{
    private const int Sessions = 40;
    private readonly PeopleSpec _spec;
    private readonly TypeSpec _type;
    private readonly ChoiceSpec _choices;
    private readonly LabJobs _jobs;
    private readonly LabProviders _providers;
    private readonly VirtualTime _clock;
    private readonly Func<Conditions> _conditions;
    private readonly Chance _chance;
    private readonly InsistenceOptions _insistence = new();
    private readonly ContextStack[] _stacks = [.. Enumerable.Repeat(ContextStack.Empty, Sessions)];
    private readonly LabFilms _films;

    public LabPeople(Scenario scenario, ChoiceSpec choices, LabJobs jobs, LabProviders providers, VirtualTime clock, Func<Conditions> conditions, Chance chance)
    {
        (_spec, _choices, _jobs, _providers, _clock, _conditions, _chance) = (scenario.People!, choices, jobs, providers, clock, conditions, chance.For("people"));
        _type = scenario.Types.First(type => type.Name == _spec.Type);
        _films = new(_spec, jobs, clock, chance);
        clock.Each(_insistence.ReflexEvery, _films.Gather);
        Next();
    }

    public PeopleTally Tally => _films.Tally;

    /// <summary>All that was decided between now and later.</summary>
    public event Action<ExecutionInputs, Execution>? Decided;

    private void Next()
    {
        var rate = _spec.PerHour[_spec.PerHour.Count == 1 ? 0 : _clock.GetUtcNow().Hour];
        // A rate that changes with the hour is looked at again each minute while nobody comes.
        var pause = rate > 0 ? _chance.Pause(rate / 3600) : TimeSpan.MaxValue;
        var minute = TimeSpan.FromMinutes(1);
        _clock.After(pause < minute ? pause : minute, () =>
        {
            if (pause < minute) Open();
            Next();
        });
    }

    private void Open()
    {
        var (session, film) = ((int)(_chance.Next() * Sessions), _chance.Zipf(_spec.Films));
        var (strong, reflex) = (_chance.Is(_spec.Strong), _chance.Is(_spec.Reflex));
        Tally.Clicks++;
        var step = Push(session, film);
        if (strong)
        {
            _films.Want(film);
            Do(film, session, step with { UserConfirmed = true, Intent = new(Intents.FetchNowWord) });
            return;
        }
        if (reflex) Tally.Reflex++;
        else _films.Want(film);
        Do(film, session, step);
        if (!reflex) _clock.After(_chance.Is(0.5) ? _insistence.Dwell : TimeSpan.FromSeconds(2), () => Insist(film, session));
    }

    private void Insist(int film, int session)
    {
        var step = _stacks[session].Find(NameOf(film)) ?? Push(session, film);
        Do(film, session, Insistence.Dwelt(step, _insistence));
    }

    private Frame Push(int session, int film)
    {
        var now = _clock.GetUtcNow();
        var step = new Frame { Id = Guid.CreateVersion7(now), Entity = EntityName.Movie, EntityId = LabFilms.Id(film).ToString(), At = now };
        _stacks[session] = _stacks[session].Push(step, null);
        return _stacks[session].Frames[^1];
    }

    private static EntityName NameOf(int film) => EntityName.OfMovie(LabFilms.Id(film));

    private void Do(int film, int session, Frame step)
    {
        var interest = _choices.Insistence ? Insistence.Of(step, _insistence) : Interest.Insistent;
        var inputs = new ExecutionInputs(step.Intent.Type, interest, _films.IsHeld(film) ? Level.Deep : Level.Initial, Level.Deep, _insistence.Reserve, _conditions());
        var decided = Execution.Of(inputs);
        Decided?.Invoke(inputs, decided);
        switch (decided.Course)
        {
            case Course.Fetch: Fetch(film, null); break;
            case Course.FetchOrJob: Fetch(film, () => Ask(film, session, decided.Priority)); break;
            case Course.Job: Ask(film, session, decided.Priority); break;
            case Course.Later: _films.Count(film); break;
        }
    }

    /// <param name="late">Done when it is not there within the budget.</param>
    private void Fetch(int film, Action? late)
    {
        Tally.Fetches++;
        var budget = TimeSpan.FromSeconds(_spec.BudgetSeconds);
        if (late is not null) _clock.After(budget, () => { if (!_films.IsHeld(film)) late(); });
        if (_films.IsFlying(film) || _providers.Open(_type.Providers ?? []) is not { } name) return;
        var (takes, error) = _providers.Ask(name, _type.Requests);
        if (error is null && takes <= budget) Tally.Quick++;
        _films.Fly(film, takes, error);
    }

    private void Ask(int film, int session, Priority priority)
    {
        Tally.Asked++;
        _films.Asked(film, _jobs.Ask(new(_spec.Type, "{}")
        {
            Entity = LabFilms.Id(film), Priority = priority, DedupeKey = $"film:{film}", Waiter = $"session{session}",
        }));
    }
}
