namespace CineOrg.Core.Context.Graph;

/// <summary>All that is directly linked with one entity.</summary>
internal sealed class LinkedSet
{
    private readonly ILinkView _view;
    private readonly Via _via;
    private readonly int _number;
    private readonly List<int>? _all;
    private readonly List<int> _some = [];

    private LinkedSet(ILinkView view, Via via, string entity, int number)
    {
        (_view, _via, _number) = (view, via, number);
        // Half a million films may share a genre: there, each candidate's own few are looked through.
        if (entity == via.Film || via.Table is LinkTable.People or LinkTable.Collections) view.Follow(via, entity, number, _all = []);
        _all?.Sort();
    }

    /// <returns>Null when the entity is not known, or nothing of that type can be linked with it.</returns>
    public static LinkedSet? Of(ILinkView view, Bound bound, string target) =>
        Via.All.FirstOrDefault(via => via.Role is null && via.Table is not (LinkTable.Providers or LinkTable.DataLayers) && via.Links(bound.Entity, target)) is { } direct
        && view.Number(bound.Entity, bound.Id) is { } number ? new(view, direct, bound.Entity, number) : null;

    /// <summary>What a step turns to: an entity by its id, <c>Type:id</c>, or a field, which is a role: <c>director</c>.</summary>
    public static LinkedSet? OfFocus(ILinkView view, string focus, Plan plan)
    {
        if (Via.Find($"Movie-People.{focus.ToLowerInvariant()}") is { } role && plan.From is { } from && role.Links(from.Entity, plan.Target))
            return view.Number(from.Entity, from.Id) is { } start ? new(view, role, from.Entity, start) : null;
        if (focus.IndexOf(':') is > 0 and var colon) return Of(view, new(focus[..colon], focus[(colon + 1)..]), plan.Target);
        foreach (var entity in (string[])["Person", "Collection", "Movie", "Genre", "Country", "Decade", "Keyword"])
            if (Of(view, new(entity, focus), plan.Target) is { } set) return set;
        return null;
    }

    public bool Has(int number)
    {
        if (_all is not null) return _all.BinarySearch(number) >= 0;
        _some.Clear();
        _view.Follow(_via, _via.Film, number, _some);
        return _some.Contains(_number);
    }
}
