using CineOrg.Core.Availability;

namespace CineOrg.Core.Context.Graph;

/// <summary>Whether a candidate fits what is wished and what the person is shown, and how much speaks for it.</summary>
internal sealed class Fitting
{
    /// <summary>What a film costs more that can be had nowhere, where the graph weighs no layers.</summary>
    private const double Nowhere = 1_000;

    private readonly ILinkView _view;
    private readonly Plan _plan;
    private readonly bool _nearFirst;
    private readonly IReadOnlyDictionary<string, double> _layers;
    private readonly List<LinkedSet> _required = [];
    private readonly List<LinkedSet> _pinned = [];
    private readonly LinkedSet? _focus;
    private readonly HashSet<int> _passed = [];

    public Fitting(ILinkView view, RelationGraph graph, Moment moment, Plan plan)
    {
        (_view, _plan, _nearFirst, _layers) = (view, plan, moment.Viewing.NearFirst, graph.LayerWeights);
        foreach (var with in plan.Wish.With.Where(with => with != plan.From))
            if (LinkedSet.Of(view, with, plan.Target) is { } set) _required.Add(set);
            else IsVain = true;
        foreach (var step in moment.Stack.Where(step => step.EntityId is not null)) Note(step);
        _focus = moment.Frame.MentalState.FocusOn is { } focus ? LinkedSet.OfFocus(view, focus, plan) : null;
    }

    /// <summary>Something is wished that nothing can be linked with.</summary>
    public bool IsVain { get; }

    /// <returns>Without its id; null for what does not fit.</returns>
    public Weighed? Weigh(int number, double cost)
    {
        if (_passed.Contains(number)) return null;
        foreach (var required in _required)
            if (!required.Has(number)) return null;
        if (_plan.Target != "Movie") return new(number, "", _focus?.Has(number) ?? false, Pins(number), cost, 0, null);
        var film = _view.Film(number);
        if (!Fits(film)) return null;
        return new(number, "", _focus?.Has(number) ?? false, Pins(number), cost, LayerOf(film), film.Year);
    }

    private bool Fits(in FilmLine film) =>
        film.Shown && (!_plan.Wish.Playable || film.Plays) && (_plan.Wish.Seen is not { } seen || film.Seen == seen) && (_plan.Wish.Kind is not { } kind || film.Kind == kind);

    private double LayerOf(in FilmLine film) => !_nearFirst ? 0 : _layers.GetValueOrDefault(film.Layer ?? DataLocations.Unknown, Nowhere);

    private void Note(Frame step)
    {
        if (step.Entity == _plan.Target && _view.Number(step.Entity, step.EntityId!) is { } passed) _passed.Add(passed);
        else if (step.Pinned && new Bound(step.Entity, step.EntityId!) is var bound && bound != _plan.From && LinkedSet.Of(_view, bound, _plan.Target) is { } set) _pinned.Add(set);
    }

    private int Pins(int number)
    {
        var pins = 0;
        foreach (var pinned in _pinned)
            if (pinned.Has(number)) pins++;
        return pins;
    }
}
