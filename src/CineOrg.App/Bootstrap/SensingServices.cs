using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Bootstrap;

/// <summary>How busy the machine is, and which hours are quiet.</summary>
internal static class SensingServices
{
    public static IServiceCollection AddSensing(this IServiceCollection services, LoadOptions options) => services
        .AddSingleton(options)
        .AddSingleton<RequestMeter>()
        .AddSingleton<LoadSensor>()
        .AddSingleton<OffPeakCalendar>()
        .AddSingleton<CurrentConditions>()
        .AddHostedService<LoadWatch>();
}
