using System.CommandLine;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Hosting;

namespace CineOrg.App.Cli;

/// <summary>A command that needs the catalogue: it runs in whichever process holds the data directory.</summary>
internal abstract class CatalogueCommand : Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly IReadOnlyList<string> _arguments;

    protected CatalogueCommand(string name, string description, IReadOnlyList<string> arguments) : base(name, description)
    {
        _arguments = arguments;
        SetAction(Invoke);
    }

    /// <summary>Does the work inside an instance.</summary>
    protected abstract Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop);

    /// <summary>Runs in whichever process holds the data directory.</summary>
    protected Task<int> Invoke(ParseResult parse, CancellationToken stop) =>
        parse.InvocationConfiguration is CommandContext inside ? Run(parse, inside, stop) : RunWhereItMay(parse, stop);

    private async Task<int> RunWhereItMay(ParseResult parse, CancellationToken stop)
    {
        await Task.Yield(); // whoever called listens to Ctrl-C only once this is under way
        if (parse.ReadSettings() is not { } reading) return Exit.Refused;
        var here = parse.Surroundings;
        var asked = Asked.Here(_arguments);
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var waited = TimeSpan.Zero; waited < Patience; waited += soon.Period)
        {
            using var instance = Instance.TryHold(here.DataDirectory);
            if (instance is not null) return await RunHere(parse, reading.Settings, instance, asked, stop);
            if (await InstanceClient.Send(here.DataDirectory, asked, parse.Out, parse.Err, stop) is { } code) return code;
            await soon.WaitForNextTickAsync(stop); // it is just starting or just ending
        }
        await parse.Err.WriteLineAsync($"cineorg: {here.DataDirectory} is held by a process that does not answer");
        return Exit.Failed;
    }

    private static async Task<int> RunHere(ParseResult parse, CineOrgSettings settings, Instance instance, Asked asked, CancellationToken stop)
    {
        using var host = WorkHost.Build(settings, instance.DataDirectory);
        host.Services.OpenDatabase();
        await host.StartAsync(stop);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(
            stop, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var context = new CommandContext
        {
            Services = host.Services, Asked = asked, Begun = host.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Output = parse.Out, Error = parse.Err,
        };
        try
        {
            return parse.CommandResult.Command is CatalogueCommand command
                ? await command.Run(parse, context, work.Token)
                : Exit.Failed;
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
