using CineOrg.Core.Jobs.Limits;

namespace CineOrg.App.Web.Admitting;

/// <summary>The thread pool's line: arrived bytes, requests and whatever else goes on, in the order in which it became ready.</summary>
internal sealed class PoolRunQueue : IRunQueue
{
    public bool IsEmpty => ThreadPool.PendingWorkItemCount == 0;

    public void Behind(Action look) => ThreadPool.UnsafeQueueUserWorkItem(static look => look(), look, preferLocal: false);
}
