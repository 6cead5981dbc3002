using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using CineOrg.Core.Library;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

/// <summary>A run may end between its last file and its last word; the next one adds nothing, yet says what is still to be done.</summary>
public sealed class CutOffScanTests
{
    [Fact]
    public async Task Fingerprints_that_are_lacking_are_asked_for_though_nothing_was_added()
    {
        using var rig = new LibraryRig();
        rig.Write("Metropolis (1927).mkv");
        await rig.Scan();
        await Forget(rig);

        (await rig.Scan()).Added.ShouldBe(0);

        (await rig.Jobs.Latest(10, FingerprintJob.TypeName, JobStatus.Pending, Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Basic_facts_that_are_lacking_are_asked_for_though_nothing_was_added()
    {
        using var rig = new LibraryRig();
        rig.Write("Metropolis (1927).mkv");
        await rig.Scan();

        await new OwnedFilms(rig.Queue, rig.Movies, new()).Handle(Ended(), Token);

        (await rig.Jobs.Latest(10, EnrichJob.JobType, JobStatus.Pending, Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_asked_for_when_nothing_is_lacking()
    {
        using var rig = new LibraryRig();
        await new OwnedFilms(rig.Queue, rig.Movies, new()).Handle(Ended(), Token);
        (await rig.Jobs.Latest(10, EnrichJob.JobType, stop: Token)).ShouldBeEmpty();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ScanCompleted Ended() => new(Guid.Empty, Guid.Empty, "/films", 0, 0, 0, 0, 1, 0, 1);

    private static Task Forget(LibraryRig rig) => rig.Database.Run(Durability.Bulk, transaction =>
        CineOrg.Storage.Engine.Transaction.Of(transaction).Lane.Ask("delete from jobs").Run(), Token);
}
