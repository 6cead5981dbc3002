using CineOrg.Core.Events;

namespace CineOrg.Core.Catalogue;

/// <summary>A shelf of films that a source puts forward, held or not.</summary>
public enum Showcase
{
    /// <summary>What is watched most these days.</summary>
    Trending,

    /// <summary>What has just come out.</summary>
    New,
}

/// <summary>The films of the showcases, as they were last told.</summary>
public interface IShowcaseRepository
{
    /// <summary>In the source's order; empty when none was ever told.</summary>
    ValueTask<IReadOnlyList<Guid>> Films(Showcase showcase, CancellationToken stop = default);

    /// <summary>Replaces a showcase.</summary>
    void Save(ITransaction transaction, Showcase showcase, IReadOnlyList<Guid> films, DateTimeOffset at);
}
