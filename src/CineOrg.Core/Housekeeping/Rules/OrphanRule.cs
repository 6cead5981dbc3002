using System.Runtime.CompilerServices;

namespace CineOrg.Core.Housekeeping.Rules;

/// <summary>A person whom no film credits any more, whom nobody opened and of whom nobody wrote: they come back with the film that names them.</summary>
public sealed class OrphanRule(IHeldRepository held) : IHousekeepingRule
{
    private const int Page = 500;

    public string Name => "orphans";

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
    {
        var after = 0L;
        while (await held.Orphans(after, Page, stop) is { Count: > 0 } page)
        {
            foreach (var (_, id) in page) yield return new Orphan(id, new(Name, 0, 0));
            after = page[^1].Key;
        }
    }
}
