using Xunit;

namespace CineOrg.App.Tests.Robustness;

public sealed class KilledScanTests : KilledRuns
{
    [Fact]
    public async Task A_scan_killed_at_any_moment_ends_like_one_that_was_not()
    {
        Fill(0, 2000);
        await new Killing(null, ["scan", Shared.Films.Path]).Compare(12);
    }
}
