using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.App.Cli;

/// <summary>Writes what a name tells as one line of JSON; what it does not tell is absent.</summary>
internal sealed class ReleaseNameLines : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _json;

    public ReleaseNameLines() => _json = new(_buffer, Options);

    /// <returns>The line with its end; it stands until the next call.</returns>
    public ReadOnlySpan<byte> Line(ReleaseName name)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        Film(name);
        Picture(name);
        Sound(name);
        Rest(name);
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();

    private void Film(ReleaseName name)
    {
        Text("input", name.Input);
        Text("title", name.Title);
        Whole("year", name.Year);
        Text("kind", name.Kind switch
        {
            ReleaseKind.Episode => "episode", ReleaseKind.Extra => "extra", ReleaseKind.Sample => "sample", _ => "film",
        });
        Text("edition", name.Edition);
        Whole("part", name.Part);
    }

    private void Picture(ReleaseName name)
    {
        Text("resolution", name.Resolution);
        Text("source", name.Source);
        Text("videoCodec", name.VideoCodec);
    }

    private void Sound(ReleaseName name)
    {
        Text("audioCodec", name.AudioCodec);
        Text("audioChannels", name.AudioChannels);
        Text("hdr", name.Hdr);
        Text("threeD", name.ThreeD);
        if (name.Languages.Count == 0) return;
        _json.WriteStartArray("languages");
        foreach (var language in name.Languages) _json.WriteStringValue(language);
        _json.WriteEndArray();
    }

    private void Rest(ReleaseName name)
    {
        Text("releaseGroup", name.ReleaseGroup);
        if (name.Proper) _json.WriteBoolean("proper", true);
        if (name.ExternalIds.Count > 0)
        {
            _json.WriteStartObject("externalIds");
            foreach (var (source, id) in name.ExternalIds) _json.WriteString(source, id);
            _json.WriteEndObject();
        }
        Whole("season", name.Season);
        Whole("episode", name.Episode);
    }

    private void Text(string field, string? value)
    {
        if (value is not null) _json.WriteString(field, value);
    }

    private void Whole(string field, int? value)
    {
        if (value is { } number) _json.WriteNumber(field, number);
    }
}
