namespace CineOrg.Core.Context.Graph;

/// <summary>A candidate as it was weighed: all that ordered it.</summary>
/// <param name="Number">Its number in the catalogue: where all else is equal, the smaller comes first.</param>
/// <param name="Focus">Linked with what the step turns to.</param>
/// <param name="Pins">Pinned steps that it is linked with.</param>
/// <param name="Cost">Of the ways that lead to it; several side by side are cheaper than each: 1 ÷ Σ 1 ÷ cost.</param>
/// <param name="Layer">What the nearest layer where it can be had adds; 0 where nearness does not count.</param>
public readonly record struct Weighed(int Number, string Id, bool Focus, int Pins, double Cost, double Layer, int? Year)
{
    /// <summary>What links it with where the search began, the strongest first: at most three.</summary>
    public IReadOnlyList<Reason>? Reasons { get; init; }

    /// <summary>The better one first; nothing decides by chance.</summary>
    public static int Compare(in Weighed one, in Weighed other)
    {
        var better = other.Focus.CompareTo(one.Focus);
        if (better == 0) better = other.Pins.CompareTo(one.Pins);
        if (better == 0) better = (one.Cost + one.Layer).CompareTo(other.Cost + other.Layer);
        if (better == 0) better = (other.Year ?? 0).CompareTo(one.Year ?? 0);
        return better == 0 ? one.Number.CompareTo(other.Number) : better;
    }
}

/// <summary>Why two films are alike: they share an entity along a relation.</summary>
/// <param name="Relation">That leads from the film to what they share.</param>
public readonly record struct Reason(string Relation, string Entity, string Id);
