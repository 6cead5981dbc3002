using System.Net.Http.Headers;

namespace CineOrg.Providers.Data;

/// <summary>What the bodies of an endpoint are, and how much of one is read.</summary>
internal interface IAnswerForm
{
    /// <summary>What is asked for by the Accept header.</summary>
    string Accept { get; }

    /// <summary>Bytes of the largest body that is read, after decompression.</summary>
    int Largest { get; }

    /// <summary>What is wrong with a body of this type before a byte of it is read; null when nothing is.</summary>
    string? Mistake(MediaTypeHeaderValue? type);

    HttpAttempt Read(byte[] body, DateTimeOffset now, TimeSpan? retryAfter);
}
