using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace CineOrg.App.Web.Caching;

/// <summary>
/// A page as all its readers share it, with marked holes where what is personal goes: first the trail, then whether the reader has seen
/// the film. No text of a film can be a mark: pages escape what they show.
/// </summary>
internal sealed class SharedPage
{
    private static readonly byte[] TrailMark = "<!--trail-->"u8.ToArray();
    private static readonly byte[] SeenMark = "<!--seen-->"u8.ToArray();
    private readonly ReadOnlyMemory<byte>? _beforeTrail;
    private readonly ReadOnlyMemory<byte>? _beforeSeen;
    private readonly ReadOnlyMemory<byte> _rest;

    public SharedPage(byte[] page)
    {
        Length = page.Length;
        (_beforeTrail, var rest) = Cut(page, TrailMark);
        (_beforeSeen, _rest) = Cut(rest, SeenMark);
    }

    public static MarkupString Trail { get; } = new(Encoding.ASCII.GetString(TrailMark));
    public static MarkupString Seen { get; } = new(Encoding.ASCII.GetString(SeenMark));

    /// <summary>Bytes with unfilled holes.</summary>
    public int Length { get; }

    /// <summary>Writes the page with its holes filled with markup; a page without a hole leaves its filling out.</summary>
    public void Write(IBufferWriter<byte> writer, string trail, string seen)
    {
        Write(writer, _beforeTrail, trail);
        Write(writer, _beforeSeen, seen);
        writer.Write(_rest.Span);
    }

    /// <summary>Bytes that <see cref="Write(IBufferWriter{byte}, string, string)"/> writes.</summary>
    public long FilledLength(string trail, string seen) => _rest.Length + Filled(_beforeTrail, trail) + Filled(_beforeSeen, seen);

    private static long Filled(ReadOnlyMemory<byte>? before, string markup) => before is { } part ? part.Length + Encoding.UTF8.GetByteCount(markup) : 0;

    private static void Write(IBufferWriter<byte> writer, ReadOnlyMemory<byte>? before, string markup)
    {
        if (before is not { } part) return;
        writer.Write(part.Span);
        Encoding.UTF8.GetBytes(markup, writer);
    }

    private static (ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte> After) Cut(ReadOnlyMemory<byte> page, byte[] mark) =>
        page.Span.IndexOf(mark) is >= 0 and var at ? (page[..at], page[(at + mark.Length)..]) : ((ReadOnlyMemory<byte>?)null, page);
}
