using Xunit;

namespace CineOrg.App.Tests.Robustness;

public sealed class KilledRescanTests : KilledRuns
{
    [Fact]
    public async Task A_scan_of_moved_and_lost_files_killed_at_any_moment_ends_like_one_that_was_not()
    {
        Fill(0, 1000);
        await Prepare();
        Shell.Run("""
            mv 03 moved; mv 04/* 05/; rm -r 06; mkdir 08/deeper; mv 08/*.mkv 08/deeper/; for film in 09/*.mkv; do mv "$film" "${film%.mkv}.renamed.mkv"; done
            """, Shared.Films.Path);
        Fill(1000, 2000);
        await new Killing(Shared.Data, ["scan", Shared.Films.Path]).Compare(8);
    }
}
