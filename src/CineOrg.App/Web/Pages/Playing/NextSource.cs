using CineOrg.Core.Availability;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Core.Library;

namespace CineOrg.App.Web.Pages.Playing;

/// <summary>Where a film goes on when its source breaks while somebody watches.</summary>
internal sealed class NextSource(Showing showing, IHoldings holdings, IVideoFiles files, DecisionLog log)
{
    private const int MostPlaces = 256;
    private static readonly SourceDecider Decider = new();

    /// <summary>The best copy that was not tried and can be read this moment; null when none is left.</summary>
    /// <param name="tried">Copies that broke.</param>
    public async Task<Place?> After(Guid film, IReadOnlyCollection<Guid> tried, Viewing viewing, CancellationToken stop)
    {
        if (await showing.Film(film, viewing, stop) is not { } places) return null;
        Place[] copies = [.. places.Places.Where(place => place.Copy is not null && place.Source.Access == Access.File).Take(MostPlaces)];
        Source[] sources = [.. copies.Select(place => place.Source with { Broken = place.Source.Broken || tried.Contains(place.Copy!.Value) })];
        while (Choose(sources) is { Found: true, Index: var at })
        {
            if (await IsThere(copies[at].Copy!.Value, stop)) return copies[at];
            sources[at] = sources[at] with { Broken = true };
        }
        return null;
    }

    // Each source says its own bit rate.
    private SourceChoice Choose(Source[] sources) => log.Decide(Decider, new(sources, 0, SourceSelector.UsualRisk), SourceDecider.Reason);

    private async Task<bool> IsThere(Guid copy, CancellationToken stop) =>
        await holdings.Place(copy, stop) is { } place && files.Look(place.Root, place.Path) is not null;
}
