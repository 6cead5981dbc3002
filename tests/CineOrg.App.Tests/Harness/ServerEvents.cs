using System.Text;

namespace CineOrg.App.Tests.Harness;

/// <summary>One server-sent event, as it stands in the stream.</summary>
public sealed record ServerEvent(string Id, string Type, string Data);

/// <summary>Reads server-sent events (HTML standard, section 9.2) from an answer that goes on.</summary>
public sealed class ServerEvents(Stream stream) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly StreamReader _reader = new(stream, Encoding.UTF8);

    public static async Task<ServerEvents> Open(Visit visit, string path, params (string Name, string Value)[] headers)
    {
        var events = new ServerEvents(await visit.Open(path, headers));
        // The first comment says that nothing from here on is missed.
        await events.Line(line => line.StartsWith(':'));
        return events;
    }

    /// <returns>The next event.</returns>
    /// <exception cref="EndOfStreamException">The stream ended.</exception>
    public async Task<ServerEvent> Next()
    {
        var (id, type, data) = ("", "", "");
        while (true)
        {
            var line = await Line(_ => true);
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) type = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            else if (line.Length == 0 && type.Length > 0) return new(id, type, data);
        }
    }

    /// <returns>The next event wanted; those before it are passed over.</returns>
    public async Task<ServerEvent> Next(Func<ServerEvent, bool> wanted)
    {
        while (true)
            if (await Next() is var happened && wanted(happened)) return happened;
    }

    public void Dispose() => _reader.Dispose();

    private async Task<string> Line(Func<string, bool> wanted)
    {
        while (true)
        {
            var line = await _reader.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException();
            if (wanted(line)) return line;
        }
    }
}
