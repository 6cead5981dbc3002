namespace CineOrg.App.Tests.Harness;

/// <summary>Looks again and again, for a minute at most, for what comes about by itself.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <exception cref="OperationCanceledException">It did not hold within a minute.</exception>
    public static Task Holds(Func<bool> condition) => Holds(() => Task.FromResult(condition()));

    /// <inheritdoc cref="Holds(Func{bool})"/>
    public static async Task Holds(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var look = new PeriodicTimer(Pace);
        while (!await condition()) await look.WaitForNextTickAsync(patience.Token);
    }
}
