using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs.Sensing;

/// <summary>Keeps what was learned of the hours of the week.</summary>
public interface ILoadHours
{
    IReadOnlyList<HourOfLoad> All();

    void Keep(ITransaction transaction, HourOfLoad hour);
}
