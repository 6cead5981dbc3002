using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Bootstrap;

/// <summary>Decisions: which there are, and how they are kept.</summary>
internal static class DecisionServices
{
    public static IServiceCollection AddDecisions(this IServiceCollection services, DecisionOptions options) => services
        .AddDeciders()
        .AddSingleton(options)
        .AddSingleton<DecisionLog>().AddHostedService<JobDecisions>()
        .AddSingleton<DecisionWriter>().AddHostedService(provider => provider.GetRequiredService<DecisionWriter>());

    /// <summary>Every kind of decision, and how it is made again. They need nothing else: no store, no clock, no settings.</summary>
    public static IServiceCollection AddDeciders(this IServiceCollection services) => services
        .AddSingleton<IDecider, JobDecider>()
        .AddSingleton<IDecider, SourceDecider>()
        .AddSingleton<IDecider, ExecutionDecider>()
        .AddSingleton<IDecider, WayDecider>()
        .AddSingleton<Replay>();
}
