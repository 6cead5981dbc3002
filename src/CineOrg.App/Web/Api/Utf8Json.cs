using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CineOrg.App.Web.Api;

/// <summary>Writes answers as UTF-8 with a length, by generated code, without a stream or a string between.</summary>
internal static class Utf8Json
{
    private const string Type = "application/json; charset=utf-8";
    private const int LargestKept = 1 << 20;

    // Accents stay readable; the answer is never part of a page, and nosniff says so.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic] private static ArrayBufferWriter<byte>? _buffer;
    [ThreadStatic] private static Utf8JsonWriter? _writer;

    public static Task Write<T>(HttpResponse response, T value, JsonTypeInfo<T> info, string type = Type) => Write(response, Serialize(value, info), type);

    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> info) => Serialize(value, info).ToArray();

    public static Task Write(HttpResponse response, ReadOnlySpan<byte> bytes, string type = Type)
    {
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method)) response.BodyWriter.Write(bytes);
        return response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).GetAsTask();
    }

    /// <returns>Bytes that stand until the next call on this thread.</returns>
    private static ReadOnlySpan<byte> Serialize<T>(T value, JsonTypeInfo<T> info)
    {
        if (_buffer is null || _buffer.Capacity > LargestKept) _buffer = new(16 * 1024);
        _buffer.ResetWrittenCount();
        _writer ??= new(_buffer, Options);
        _writer.Reset(_buffer);
        JsonSerializer.Serialize(_writer, value, info);
        _writer.Flush();
        return _buffer.WrittenSpan;
    }

    private static Task GetAsTask(this ValueTask<System.IO.Pipelines.FlushResult> flushing) =>
        flushing.IsCompletedSuccessfully ? Task.CompletedTask : flushing.AsTask();
}
