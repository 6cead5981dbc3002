using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.Core.Jobs.Limits;

/// <summary>
/// How many jobs may run at once just now. People's latency is what it listens to: as long as their answers are as quick as usual it grows,
/// and when work slows them down it shrinks. What is urgent has a person waiting and always runs.
/// </summary>
/// <param name="most">Places that the worker has.</param>
public sealed class WorkLimit(ILimit limit, int most)
{
    private volatile bool _alone = true;

    public int Now => _alone ? most : Math.Min(most, limit.Now);

    public bool Allows(Priority priority, int running) => priority == Priority.Urgent || running < Now;

    /// <summary>How people's answers are, while so many jobs run; to be told about once a second.</summary>
    public void Told(TrafficFigures traffic, int running)
    {
        // Nobody asks: nobody is slowed down.
        _alone = traffic.Median is null;
        if (traffic.Median is { } usual) limit.Told(new(usual, running));
    }
}
