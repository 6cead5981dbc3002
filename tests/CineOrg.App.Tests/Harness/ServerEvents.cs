using System.Text;

namespace CineOrg.App.Tests.Harness;

/// <summary>One server-sent event, as it stands in the stream.</summary>
public sealed record ServerEvent(string Id, string Type, string Data);

/// <summary>Reads server-sent events (HTML standard, section 9.2) from an answer that goes on.</summary>
public sealed class ServerEvents(Stream stream) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly StreamReader _reader = new(stream, Encoding.UTF8);

    public static async Task<ServerEvents> Open(Visit visit, string path, params (string Name, string Value)[] headers)
    {
        var events = new ServerEvents(await visit.Open(path, headers));
        // The first comment says that nothing from here on is missed.
        await events.Listening().WaitAsync(Patience);
        return events;
    }

    /// <returns>The next event.</returns>
    /// <exception cref="EndOfStreamException">The stream ended.</exception>
    public Task<ServerEvent> Next() => Next(_ => true);

    /// <returns>The next event wanted; those before it are passed over.</returns>
    /// <exception cref="TimeoutException">It did not come within a minute, whatever else did.</exception>
    public async Task<ServerEvent> Next(Func<ServerEvent, bool> wanted)
    {
        var passed = new List<string>();
        try
        {
            return await Follow(wanted, passed).WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The event waited for did not come; these did: {string.Join(", ", passed)}", late);
        }
    }

    public void Dispose() => _reader.Dispose();

    private async Task<ServerEvent> Follow(Func<ServerEvent, bool> wanted, List<string> passed)
    {
        while (true)
        {
            var happened = await Read();
            if (wanted(happened)) return happened;
            passed.Add(happened.Type);
        }
    }

    private async Task<ServerEvent> Read()
    {
        var (id, type, data) = ("", "", "");
        while (true)
        {
            var line = await _reader.ReadLineAsync() ?? throw new EndOfStreamException();
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) type = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            else if (line.Length == 0 && type.Length > 0) return new(id, type, data);
        }
    }

    private async Task Listening()
    {
        while (await _reader.ReadLineAsync() is { } line)
            if (line.StartsWith(':')) return;
        throw new EndOfStreamException();
    }
}
