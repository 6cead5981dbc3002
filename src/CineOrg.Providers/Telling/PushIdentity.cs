using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace CineOrg.Providers.Telling;

/// <summary>
/// Says to push services who writes (VAPID, RFC 8292): a pair of keys made at first need and kept in a file that only the program's user
/// reads. Browsers subscribe to the public one; with another, they would have to subscribe anew.
/// </summary>
/// <param name="file">Where the private key is kept.</param>
/// <param name="contact">Mail address or page of the operator; empty for none.</param>
internal sealed class PushIdentity(string file, string contact, TimeProvider clock) : IDisposable
{
    /// <summary>At most a day, says the standard; half of it, so that a clock may be wrong.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private readonly Lazy<ECDsa> _key = new(() => Open(file));

    /// <summary>The public key, base64url.</summary>
    public string PublicKey => Base64Url.EncodeToString(Points.Write(_key.Value.ExportParameters(false).Q));

    /// <summary>The Authorization header for a push service.</summary>
    public string Authorization(Uri endpoint)
    {
        var token = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(Claims(endpoint), PushJson.Default.PushClaims))}";
        var signature = _key.Value.SignData(System.Text.Encoding.ASCII.GetBytes(token), HashAlgorithmName.SHA256);
        return $"vapid t={token}.{Base64Url.EncodeToString(signature)}, k={PublicKey}";
    }

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Dispose();
    }

    private static string Header { get; } = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);

    private PushClaims Claims(Uri endpoint) => new(
        endpoint.GetLeftPart(UriPartial.Authority), (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds(),
        contact.Length == 0 ? null : contact.Contains("://", StringComparison.Ordinal) || contact.StartsWith("mailto:", StringComparison.Ordinal) ? contact : $"mailto:{contact}");

    private static ECDsa Open(string file)
    {
        if (!File.Exists(file)) Make(file);
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return key;
    }

    // Written beside and moved: a crash leaves all of it or nothing.
    private static void Make(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var beside = $"{file}.{Environment.ProcessId}";
        using (var stream = new FileStream(beside, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
        using (var writer = new StreamWriter(stream))
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        File.Move(beside, file, overwrite: false);
    }
}
