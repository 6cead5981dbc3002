namespace CineOrg.App.Web.Caching;

/// <summary>Something being made, for all who ask meanwhile. It belongs to nobody: whoever goes away stops it for nobody else.</summary>
internal sealed class Making<TValue>(long step, long generation, long at)
{
    private readonly TaskCompletionSource<Made<TValue>?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>See <see cref="Ready{TValue}"/>.</summary>
    public long Step => step;

    /// <summary>Somebody else has asked for it too.</summary>
    public bool IsWanted { get; set; }

    public Task<Made<TValue>?> Done => _done.Task;

    public void Succeed(Made<TValue>? made) => _done.TrySetResult(made);

    public void Fail(Exception failure)
    {
        _done.TrySetException(failure);
        _ = _done.Task.Exception; // whoever made it is told by themselves; perhaps nobody waited
    }

    public Ready<TValue> Ready(Made<TValue> made) => new(made, step, generation, at);
}
