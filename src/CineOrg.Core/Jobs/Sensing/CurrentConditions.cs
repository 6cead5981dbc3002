namespace CineOrg.Core.Jobs.Sensing;

/// <summary>How machine, world and hour stand now: what every decision reads, and is recorded with.</summary>
public sealed class CurrentConditions(LoadSensor sensor, OffPeakCalendar calendar, IProviderStandings providers, TimeProvider clock)
{
    public Conditions Now()
    {
        var (standing, local) = (sensor.Standing, clock.GetLocalNow());
        return new()
        {
            Now = local, Load = standing.Level, Calm = standing.Calm, OffPeak = calendar.IsOffPeak(local), Providers = providers.Now(),
        };
    }
}
