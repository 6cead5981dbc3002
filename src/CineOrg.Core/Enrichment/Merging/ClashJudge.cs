using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment.Merging;

/// <summary>Looks, whenever somebody was made known or has learned something, whether an id turned out to be claimed by two.</summary>
public sealed class ClashJudge(MergeService service, IMergeRepository merges) : IHandleEvents
{
    public string Name => nameof(ClashJudge);

    public IReadOnlySet<Type> Takes { get; } =
        new HashSet<Type> { typeof(MovieCreated), typeof(MovieEnriched), typeof(PersonCreated), typeof(PersonEnriched) };

    public async Task Handle(Event happened, CancellationToken stop)
    {
        if (happened.Subject is not { } subject) return;
        foreach (var clash in await merges.ClashesOf(subject, stop))
            await service.ByItself(clash, Cause.Of(happened), stop);
    }
}
