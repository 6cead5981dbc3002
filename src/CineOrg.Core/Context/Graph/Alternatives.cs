using CineOrg.Core.Availability;

namespace CineOrg.Core.Context.Graph;

/// <summary>A film to watch in place of another.</summary>
/// <param name="Reasons">What they share, the strongest first; never empty.</param>
public sealed record Alternative(Guid Film, IReadOnlyList<Reason> Reasons);

/// <summary>Films that somebody can play now in place of one that they cannot, found along the graph.</summary>
public sealed class Alternatives(Resolver resolver)
{
    /// <param name="film">That is hidden or cannot be played.</param>
    /// <param name="moment">Who looks and under which conditions; its step and stack do not matter.</param>
    /// <param name="most">1 to <see cref="Wish.Most"/>.</param>
    public IReadOnlyList<Alternative> To(Guid film, Moment moment, string viewer, int most)
    {
        // Whatever they are shown elsewhere, here only what plays now helps; being near counts, too.
        var frame = new Frame { Id = Guid.Empty, Entity = "Movie", Intent = new("Explore", Playable(most)) };
        var from = new Frame { Id = Guid.Empty, Entity = "Movie", EntityId = film.ToString() };
        var asked = moment with { Frame = frame, Stack = [from], Viewing = moment.Viewing with { Level = Curiosity.Low } };
        return [.. resolver.Resolve(asked, viewer).Resolution.Candidates.Select(one => new Alternative(Guid.Parse(one.Id), one.Reasons ?? []))];
    }

    private static Dictionary<string, System.Text.Json.JsonElement> Playable(int most) => new()
    {
        ["playable"] = System.Text.Json.JsonSerializer.SerializeToElement(true),
        ["take"] = System.Text.Json.JsonSerializer.SerializeToElement(most),
    };
}
