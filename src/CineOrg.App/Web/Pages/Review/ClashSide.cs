using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Pages.Review;

/// <summary>One of two that claim one id, as a person needs to see it to decide.</summary>
/// <param name="Link">Its page.</param>
/// <param name="Line">Year and director; or life and trade.</param>
/// <param name="Films">Of a person or saga: some of the films. Empty for works.</param>
public sealed record ClashSide(
    Guid Id, string Name, string Link, IReadOnlyList<string> Line, IReadOnlyDictionary<string, string> Ids, IReadOnlyList<string> Films, int Copies)
{
    public static string LinkTo(EntityKind kind, Guid id) => kind switch { EntityKind.Movie => $"/films/{id}", EntityKind.Person => $"/persons/{id}", _ => $"/collections/{id}" };
}

/// <summary>A clash with both sides; <paramref name="Claimant"/> is null when one is called differently by two sources.</summary>
public sealed record ClashView(IdClash Clash, ClashSide Holder, ClashSide? Claimant);

/// <summary>Gathers what the review shows of each clash.</summary>
internal sealed class ClashViews(IMergeRepository merges, IMovieRepository movies, IPeopleRepository people, ICollectionRepository collections)
{
    private const int FilmsShown = 5;

    public async Task<IReadOnlyList<ClashView>> Read(string language, int limit, CancellationToken stop)
    {
        var views = new List<ClashView>();
        foreach (var clash in (await merges.Clashes(1, limit, stop)).Items)
        {
            var holder = await Side(clash.Kind, clash.Holder, language, stop);
            var claimant = clash.IsOfTwo ? await Side(clash.Kind, clash.Claimant, language, stop) : null;
            if (holder is not null && (claimant is not null || !clash.IsOfTwo)) views.Add(new(clash, holder, claimant));
        }
        return views;
    }

    private async Task<ClashSide?> Side(EntityKind kind, Guid id, string language, CancellationToken stop) =>
        kind switch { EntityKind.Movie => await Film(id, language, stop), EntityKind.Person => await Person(id, language, stop), _ => await Saga(id, language, stop) };

    private async Task<ClashSide?> Saga(Guid id, string language, CancellationToken stop) => await collections.Profile(id, language, stop) is not { } saga ? null
        : new(id, saga.Title, ClashSide.LinkTo(EntityKind.Collection, id), [], saga.ExternalIds,
            [.. saga.Parts.Take(FilmsShown).Select(part => part.Movie).Select(film => film.Year is { } year ? $"{film.Title} ({year})" : film.Title)], 0);

    private async Task<ClashSide?> Film(Guid id, string language, CancellationToken stop) => await movies.Profile(id, language, stop: stop) is not { } film ? null
        : new(id, film.Title, ClashSide.LinkTo(EntityKind.Movie, id),
            [.. Said(film.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), film.OriginalTitle == film.Title ? null : film.OriginalTitle),
             .. film.Crew.Where(credit => credit.Role == "director").Select(credit => credit.Name)], film.ExternalIds, [], film.Copies.Count);

    private async Task<ClashSide?> Person(Guid id, string language, CancellationToken stop)
    {
        if (await people.Profile(id, language, stop) is not { } person) return null;
        var films = await people.Credits(new(id, language, 1, FilmsShown), stop);
        return new(id, person.Name, ClashSide.LinkTo(EntityKind.Person, id), [.. Said(person.Born, person.Died, person.BirthPlace)], person.ExternalIds,
            [.. (films?.Items ?? []).Select(entry => entry.Work.Year is { } year ? $"{entry.Work.Title} ({year})" : entry.Work.Title).Distinct()], 0);
    }

    private static IEnumerable<string> Said(params IEnumerable<string?> parts) => parts.OfType<string>();
}
