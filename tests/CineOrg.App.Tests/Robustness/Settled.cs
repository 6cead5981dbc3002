using CineOrg.App.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Waits until a running program has nothing left to do.</summary>
internal static class Settled
{
    // No open job, and every handler has gone through the whole journal.
    private const string Open = """
        select (select count(*) from jobs where status in (0, 1))
             + (select count(*) from journal_cursors where sequence < (select ifnull(max(sequence), 0) from journal))
        """;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task Wait(Home home)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (IsBusy(home)) await look.WaitForNextTickAsync(patience.Token);
    }

    private static bool IsBusy(Home home)
    {
        try
        {
            return StoredText.Number(home, Open) > 0;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            return true;
        }
    }
}
