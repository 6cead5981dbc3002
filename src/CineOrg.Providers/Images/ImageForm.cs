using System.Net.Http.Headers;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Images;

/// <summary>Images are what their first bytes say: whatever type is told, a page of HTML is none, and neither is an SVG.</summary>
internal sealed class ImageForm : IAnswerForm
{
    public static readonly ImageForm One = new();

    public string Accept => "image/avif,image/webp,image/jpeg,image/png,image/gif;q=0.8";
    public int Largest => 20 * 1024 * 1024;
    public string? Mistake(MediaTypeHeaderValue? type) => null;

    public HttpAttempt Read(byte[] body, DateTimeOffset now, TimeSpan? retryAfter) => ImageFormat.Of(body) is not null
        ? new(new DataAnswer.Found(body, now)) : new(new DataAnswer.Failed("answered what is no image") { Unfit = true }, false, retryAfter);
}
