using CineOrg.App.Web.Admitting;
using CineOrg.Core.Jobs.Limits;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Bootstrap;

/// <summary>How busy the machine is, and which hours are quiet.</summary>
internal static class SensingServices
{
    public static IServiceCollection AddSensing(this IServiceCollection services, LoadOptions options, string othersLimit) => services
        .AddSingleton(options)
        .AddSingleton<RequestMeter>()
        .AddSingleton(new PoolRunQueue(Environment.ProcessorCount))
        .AddSingleton(provider => new Admission(
            LimitChoice.Of(othersLimit), provider.GetRequiredService<TimeProvider>(), LimitChoice.SeesRunQueue(othersLimit) ? provider.GetRequiredService<PoolRunQueue>() : null))
        .AddSingleton(new WorkLimit(new GradientLimit(LimitChoice.Work(WorkLimit.UsualPlaces)), WorkLimit.UsualPlaces))
        .AddSingleton<LoadSensor>()
        .AddSingleton<OffPeakCalendar>()
        .AddSingleton<CurrentConditions>()
        .AddHostedService<LoadWatch>();
}
