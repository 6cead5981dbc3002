using System.CommandLine;
using System.Net.Sockets;
using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Cli;

/// <summary>Runs a command; what stops it is told in one line, not as the road the program took to find out.</summary>
internal static class Plainly
{
    public static async Task<int> Invoke(ParseResult parse, InvocationConfiguration configuration)
    {
        configuration.EnableDefaultExceptionHandler = false;
        try
        {
            return await parse.InvokeAsync(configuration);
        }
        catch (Exception stopped)
        {
            if (Tell(stopped, configuration.Error) is { } code) return code;
            // A fault of the program itself: whoever mends it needs the road.
            await configuration.Error.WriteLineAsync($"cineorg: {stopped}");
            return Exit.Failed;
        }
    }

    /// <returns>The exit code; null for a fault of the program itself, of which nothing was told.</returns>
    public static int? Tell(Exception stopped, TextWriter error) => stopped switch
    {
        OperationCanceledException => Exit.Failed,
        InvalidDataException => Tell(stopped, error, Exit.Refused),
        IOException or UnauthorizedAccessException or SocketException => Tell(stopped, error, Exit.Failed),
        _ => null,
    };

    private static int Tell(Exception stopped, TextWriter error, int code)
    {
        error.WriteLine($"cineorg: {OneLine.Of(stopped.Message)}");
        return code;
    }
}
