using CineOrg.Core.Events;
using CineOrg.Core.Jobs.Sensing;
using CineOrg.Tests.Storage;

namespace CineOrg.Tests.Jobs.Sensing;

/// <summary>A machine that does as it is told, sensed second by second.</summary>
internal sealed class Machine : ILoadProbe, ILoadHours, ITransactions
{
    public Machine(LoadOptions? options = null)
    {
        Requests = new(Clock);
        Sensor = new(this, Requests, options ?? new(), Clock);
    }

    public HeldClock Clock { get; } = new();
    public RequestMeter Requests { get; }
    public LoadSensor Sensor { get; }
    public MachineLoad Does { get; set; } = MachineLoad.Unknown;
    public Dictionary<int, HourOfLoad> Kept { get; } = [];

    public MachineLoad Look() => Does;

    /// <summary>Senses once a second for so long.</summary>
    public LoadStanding After(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            Clock.Pass(TimeSpan.FromSeconds(1));
            Sensor.Sense();
        }
        return Sensor.Standing;
    }

    public IReadOnlyList<HourOfLoad> All() => [.. Kept.Values];

    public void Keep(ITransaction transaction, HourOfLoad hour) => Kept[hour.Hour] = hour;

    public Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default) => Task.FromResult(change(null!));
}
