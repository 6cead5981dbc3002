using System.Runtime.CompilerServices;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Rules;

/// <summary>What nobody used for half a year goes back to basic: it is still found, shown and played, and the rest comes back when asked for.</summary>
public sealed class AgeRule(IHeldRepository held, HousekeepingOptions options) : IHousekeepingRule
{
    public string Name => "age";

    public async IAsyncEnumerable<Going> Due(DateTimeOffset now, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var subject in held.Unused([Level.Medium, Level.Deep], now - options.Unused, stop))
            if (Kept(subject) < subject.Level)
                yield return new Downgrade(subject.Kind, subject.Id, subject.Level, Kept(subject), KeepsSummary: false,
                    new(Name, (now - subject.LastUse).TotalDays, options.Unused.TotalDays), subject.DeepBytes) { Used = subject.LastUse };
    }

    private Level Kept(HeldSubject subject) => subject.Owned && options.OwnedKeeps > Level.Basic ? options.OwnedKeeps : Level.Basic;
}
