namespace CineOrg.Core.Availability.Finding;

/// <summary>A film that somebody wants to watch and that no source here plays.</summary>
/// <param name="Country">Where they watch.</param>
public sealed record Sought(Guid Film, string Country);

/// <summary>One way to a film that a finder knows.</summary>
/// <param name="Finder">Who knows it.</param>
/// <param name="Kind"><c>copy</c> (a copy here), <c>file</c> (a file here that waits for a person), <c>scan</c> (a folder is looked through), <c>archive</c> (free for all), <c>service</c>.</param>
/// <param name="Name">Service, folder or file.</param>
/// <param name="Offer">Of a service: <c>free, ads, subscription, rent, buy</c>.</param>
/// <param name="Link">Where a person goes on; a path of this house or an address.</param>
public sealed record Way(string Finder, string Kind, string Name, string? Offer = null, string? Link = null);

/// <summary>Looks for a film in one kind of place. Finders only find: what is to be fetched, a person decides.</summary>
public interface IFinder
{
    string Name { get; }

    /// <returns>What it found; empty for nothing. Throwing says that it could not look.</returns>
    Task<IReadOnlyList<Way>> Look(Sought sought, CancellationToken stop);
}

/// <summary>What a search for a film came to.</summary>
/// <param name="Looked">Finders that answered.</param>
/// <param name="Failed">Finders that could not look, with the reason.</param>
public sealed record Findings(IReadOnlyList<Way> Ways, IReadOnlyList<string> Looked, IReadOnlyList<string> Failed)
{
    public bool Found => Ways.Any(way => way.Kind != "scan");

    /// <summary>For whoever is not the owner: files and folders are not named, nor what went wrong in the house.</summary>
    public Findings WithoutPaths() => this with
    {
        Ways = [.. Ways.Select(way => way.Kind is "file" or "scan" ? way with { Name = "", Link = null } : way).Distinct()],
        Failed = [.. Failed.Select(failed => failed.Split(':')[0])],
    };
}

/// <summary>A film that was asked for, and how its search stands.</summary>
/// <param name="Country">Where it is to be watched, ISO 3166-1 alpha-2.</param>
/// <param name="AskedBy">Everybody who did: <c>owner</c>, or a session's pseudonym.</param>
/// <param name="Tries">Searches so far.</param>
/// <param name="NextAt">When it is looked for again; null when it was found, or nobody looks any more.</param>
public sealed record SoughtFilm(Guid Film, string Country, IReadOnlyList<string> AskedBy, DateTimeOffset AskedAt, int Tries, DateTimeOffset? TriedAt, DateTimeOffset? NextAt, Findings? Findings);

/// <summary>The films that were asked for.</summary>
public interface ISoughtFilms
{
    ValueTask<SoughtFilm?> Of(Guid film, CancellationToken stop = default);

    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<SoughtFilm>> List(int limit, CancellationToken stop = default);

    /// <summary>Those that are still looked for though a copy of theirs is in reach here.</summary>
    ValueTask<IReadOnlyList<SoughtFilm>> Arrived(CancellationToken stop = default);

    /// <summary>Whether anybody ever asked for it, as it stands inside a transaction.</summary>
    bool IsSought(Events.ITransaction transaction, Guid film);

    /// <summary>Whoever asked before stays among those who did.</summary>
    void Save(Events.ITransaction transaction, SoughtFilm film);

    /// <summary>Files here that wait for a person, of which this film is a candidate: copy and path.</summary>
    ValueTask<IReadOnlyList<(Guid Copy, string Path)>> Unmatched(Guid film, CancellationToken stop = default);
}
