namespace CineOrg.Providers.Data;

/// <summary>Says why a host could not be reached.</summary>
internal static class Unreachable
{
    // Our own refusal lies inside; what the network did is told best by the outermost.
    public static string Why(Exception lost) => lost switch
    {
        { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.Unknown } ours } => ours.Message,
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } known => $"{Words(known.HttpRequestError)} ({known.HttpRequestError})",
        _ => (lost.InnerException ?? lost).Message,
    };

    private static string Words(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "its name is not found, is this machine on the network?",
        HttpRequestError.ConnectionError => "no connection",
        HttpRequestError.SecureConnectionError => "no secure connection",
        HttpRequestError.ResponseEnded => "the answer broke off",
        _ => "no good answer",
    };
}
