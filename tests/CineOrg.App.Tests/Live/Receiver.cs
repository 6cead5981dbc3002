using System.Threading.Channels;
using CineOrg.App.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace CineOrg.App.Tests.Live;

/// <summary>A call that came: its two headers of ours and its body as it came.</summary>
internal sealed record Call(string Signature, string Delivery, string Body);

/// <summary>An owner's own address on loopback: keeps every call, and refuses the first so many for now.</summary>
internal sealed class Receiver(int refuses) : OtherServer
{
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private int _refuses = refuses;

    public static async Task<Receiver> Open(int refuses = 0)
    {
        var open = new Receiver(refuses);
        await open.Listen();
        return open;
    }

    public async Task<Call> Next() => await _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

    protected override async Task Take(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var call = new Call(context.Request.Headers["CineOrg-Signature"].ToString(), context.Request.Headers["CineOrg-Delivery"].ToString(), await body.ReadToEndAsync());
        if (Interlocked.Decrement(ref _refuses) >= 0) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        _calls.Writer.TryWrite(call);
    }
}
