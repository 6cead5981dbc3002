namespace CineOrg.Core.Social;

/// <summary>A browser that was given a cookie.</summary>
/// <param name="Cookie">Hash of the cookie's value.</param>
/// <param name="Owner">True: may change things.</param>
/// <param name="Language">ISO 639-1, when the person chose one.</param>
public sealed record Session(SecretHash Cookie, bool Owner, string? Language, DateTimeOffset CreatedAt, DateTimeOffset LastSeen);
