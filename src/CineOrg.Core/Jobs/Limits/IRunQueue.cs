namespace CineOrg.Core.Jobs.Limits;

/// <summary>
/// What is ready and stands in line for a processor. Work that never waits for anything is over before the next of it is seen, so that no
/// count of what is under way shows how much there is: this line does.
/// </summary>
public interface IRunQueue
{
    /// <summary>Whether a processor is free for more.</summary>
    bool IsEmpty { get; }

    /// <summary>Does this once all that stands in line now has had its turn and a processor is free; never before this call returns.</summary>
    void Behind(Action look);
}
