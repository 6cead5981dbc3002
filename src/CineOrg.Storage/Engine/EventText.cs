using System.Buffers;
using System.Text.Json;
using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>Events' own words as JSON in UTF-8, one after another in the same piece of memory: thousands are written in a second.</summary>
internal sealed class EventText : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1_024);
    private readonly Utf8JsonWriter _json;

    public EventText() => _json = new(_bytes, new() { SkipValidation = true });

    /// <returns>Valid until the next event.</returns>
    public ReadOnlySpan<byte> Of(Event happened)
    {
        _bytes.ResetWrittenCount();
        _json.Reset(_bytes);
        JsonSerializer.Serialize(_json, happened, happened.GetType(), EventJson.Options);
        return _bytes.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();
}
