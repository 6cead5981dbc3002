using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>One change that is made when its turn comes.</summary>
internal abstract class Turn
{
    public abstract void Make();
}

/// <inheritdoc/>
/// <param name="stop">Calls the change off as long as it has not begun.</param>
internal sealed class Turn<T>(Writer writer, Func<ITransaction, T> change, CancellationToken stop) : Turn
{
    private readonly TaskCompletionSource<T> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the change answered, once it is committed.</summary>
    public Task<T> Made => _made.Task;

    public override void Make()
    {
        if (stop.IsCancellationRequested)
        {
            _made.SetCanceled(stop);
            return;
        }
        try
        {
            _made.SetResult(writer.Run(change));
        }
        catch (Exception failure)
        {
            _made.SetException(failure);
        }
    }
}
