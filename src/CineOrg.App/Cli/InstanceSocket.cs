using System.Buffers.Binary;
using System.Net.Sockets;

namespace CineOrg.App.Cli;

/// <summary>Lets commands of other processes work inside this one, which holds the data directory.</summary>
internal sealed partial class InstanceSocket(string dataDirectory, IServiceProvider services, ILogger<InstanceSocket> log) : BackgroundService
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var path = SocketPath.Of(dataDirectory);
        File.Delete(path); // what a killed process left; the lock says that it is nobody's
        SocketPath.With(dataDirectory, address =>
        {
            _socket.Bind(address);
            return 0;
        });
        // Before it listens nobody can connect, so nobody slips in between.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _socket.Listen();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<Task> answering = [];
        try
        {
            while (true)
            {
                var caller = await _socket.AcceptAsync(stoppingToken);
                answering.RemoveAll(answer => answer.IsCompleted);
                answering.Add(Answer(caller, stoppingToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _socket.Dispose();
            File.Delete(SocketPath.Of(dataDirectory));
        }
        await Task.WhenAll(answering);
    }

    private async Task Answer(Socket caller, CancellationToken stop)
    {
        try
        {
            await using var stream = new NetworkStream(caller, ownsSocket: true);
            if (await Frame.Read(stream, stop) is not (FrameKind.Ask, var bytes)) return;
            using var called = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var listening = Listen(stream, called);
            var code = await Do(Asked.Read(bytes), stream, called.Token);
            var end = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(end, code);
            await Frame.Write(stream, FrameKind.End, end, stop);
            caller.Shutdown(SocketShutdown.Both);
            await listening;
        }
        catch (Exception broken) when (broken is IOException or SocketException or InvalidDataException or OperationCanceledException)
        {
            CallerLost(log, broken.Message);
        }
    }

    private async Task<int> Do(Asked asked, NetworkStream stream, CancellationToken stop)
    {
        using var turn = new SemaphoreSlim(1, 1);
        await using var output = new FrameWriter(stream, FrameKind.Out, turn);
        await using var error = new FrameWriter(stream, FrameKind.Err, turn);
        var context = new CommandContext
        {
            Services = services, Asked = asked, Begun = services.GetRequiredService<TimeProvider>().GetUtcNow(), Output = output, Error = error,
            ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await CineOrgCommand.Create(asked.Arguments).Parse(asked.Arguments).InvokeAsync(context, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await error.WriteLineAsync("cineorg: cancelled");
            return Exit.Failed;
        }
        catch (Exception wrong) when (!stop.IsCancellationRequested && wrong is not IOException { InnerException: SocketException })
        {
            if (Plainly.Tell(wrong, error) is { } code) return code;
            CommandFailed(log, wrong);
            await error.WriteLineAsync("cineorg: something went wrong; the log of the running instance knows more");
            return Exit.Failed;
        }
    }

    // Whoever cancels says so or goes away.
    private static async Task Listen(NetworkStream stream, CancellationTokenSource called)
    {
        try
        {
            await Frame.Read(stream);
            await called.CancelAsync();
        }
        catch (Exception gone) when (gone is IOException or InvalidDataException or ObjectDisposedException)
        {
            if (gone is not ObjectDisposedException) await called.CancelAsync();
        }
    }

    public override void Dispose()
    {
        _socket.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A command failed")]
    private static partial void CommandFailed(ILogger log, Exception wrong);

    [LoggerMessage(Level = LogLevel.Information, Message = "A command was cut off: {Reason}")]
    private static partial void CallerLost(ILogger log, string reason);
}
