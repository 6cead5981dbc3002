using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.Core.Jobs.Limits;

/// <summary>
/// How many jobs may run at once just now. People's latency is what it listens to: as long as their answers are as quick as usual it grows,
/// and when work slows them down it shrinks. What is urgent has a person waiting: it begins beyond it (<see cref="WorkerOptions.Most"/>).
/// </summary>
/// <param name="most">Places that the worker has.</param>
public sealed class WorkLimit(ILimit limit, int most)
{
    /// <summary>Jobs at once when nothing holds them up.</summary>
    public const int UsualPlaces = 3;

    private volatile bool _alone = true;

    public int Now => _alone ? most : Math.Min(most, limit.Now);

    /// <summary>How people's answers are; to be told about once a second.</summary>
    public void Told(TrafficFigures traffic)
    {
        // Nobody asks: nobody is slowed down.
        _alone = traffic.Median is null;
        if (traffic.Median is { } usual) limit.Told(new(usual, limit.Now));
    }
}
