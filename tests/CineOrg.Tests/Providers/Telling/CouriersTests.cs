using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CineOrg.Core.Jobs;
using CineOrg.Core.Social;
using CineOrg.Core.Social.Telling;
using CineOrg.Providers.Telling;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers.Telling;

public sealed class CouriersTests : IDisposable
{
    private const string Secret = "a secret of the household";
    private static readonly Message Ready = new(Guid.CreateVersion7(), Tidings.Ready, "Movie", Guid.CreateVersion7(), "Été : prêt", "/films/1", DateTimeOffset.UnixEpoch);
    private readonly ManualTime _clock = new();
    private readonly TemporaryFolder _folder = new();
    private readonly List<IDisposable> _opened = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _opened.ForEach(one => one.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task A_message_reaches_the_browser_that_alone_can_open_it()
    {
        await using var service = new Receiver();
        using var browser = new Browser(service.Address);
        (await Open().Push(browser.Device, Ready, Stop)).ShouldBeTrue();
        var asked = service.All.ShouldHaveSingleItem();
        browser.Open(asked.Body).ShouldSatisfyAllConditions(
            text => text.GetProperty("title").GetString().ShouldBe("Été : prêt"), text => text.GetProperty("page").GetString().ShouldBe("/films/1"),
            text => text.GetProperty("tag").GetString().ShouldBe(Ready.EntityId.ToString()));
        asked.ShouldSatisfyAllConditions(
            _ => asked.Head.ShouldStartWith("POST /push/abc "), _ => asked.Header("Content-Encoding").ShouldBe("aes128gcm"),
            _ => asked.Header("TTL").ShouldBe("86400"), _ => asked.Header("Topic")!.Length.ShouldBeLessThanOrEqualTo(32));
        using var other = new Browser(service.Address);
        Should.Throw<CryptographicException>(() => other.Open(asked.Body));
    }

    [Fact]
    public async Task The_push_service_learns_who_writes_by_a_token_signed_for_it_alone()
    {
        await using var service = new Receiver();
        using var browser = new Browser(service.Address);
        var couriers = Open();
        await couriers.Push(browser.Device, Ready, Stop);
        var said = service.All.Single().Header("Authorization")!;
        said.ShouldStartWith("vapid t=");
        var (token, key) = (said[8..said.IndexOf(',', StringComparison.Ordinal)].Split('.'), said[(said.IndexOf("k=", StringComparison.Ordinal) + 2)..]);
        key.ShouldBe(couriers.PushKey);
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Points.Read(Base64Url.DecodeFromChars(key)) });
        verifier.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        Json(token[0]).GetProperty("alg").GetString().ShouldBe("ES256");
        Json(token[1]).ShouldSatisfyAllConditions(
            claims => claims.GetProperty("aud").GetString().ShouldBe(service.Address.GetLeftPart(UriPartial.Authority)),
            claims => claims.GetProperty("sub").GetString().ShouldBe("mailto:me@example.org"),
            claims => claims.GetProperty("exp").GetInt64().ShouldBe((_clock.GetUtcNow() + TimeSpan.FromHours(12)).ToUnixTimeSeconds()));
    }

    [Fact]
    public void The_key_is_made_once_and_only_the_programs_user_reads_it()
    {
        var key = Open().PushKey;
        Open().PushKey.ShouldBe(key);
        Base64Url.DecodeFromChars(key).Length.ShouldBe(65);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_households_address_is_told_by_signed_JSON()
    {
        await using var house = new Receiver("204 No Content");
        var delivery = Guid.CreateVersion7();
        await Open(house.Address).Call(Ready, delivery, Stop);
        var asked = house.All.ShouldHaveSingleItem();
        asked.Header("CineOrg-Delivery").ShouldBe(delivery.ToString());
        var parts = asked.Header("CineOrg-Signature")!.Split(',');
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{parts[0][2..]}."), .. asked.Body];
        parts[1].ShouldBe($"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed))}");
        parts[0].ShouldBe($"t={_clock.GetUtcNow().ToUnixTimeSeconds()}");
        JsonElement.Parse(asked.Body).ShouldSatisfyAllConditions(
            body => body.GetProperty("id").GetGuid().ShouldBe(Ready.Id), body => body.GetProperty("tidings").GetString().ShouldBe("READY"),
            body => body.GetProperty("title").GetString().ShouldBe("Été : prêt"), body => body.GetProperty("version").GetInt32().ShouldBe(1));
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("410 Gone")]
    public async Task A_browser_that_is_subscribed_no_more_is_told_from_one_that_fails(string answer)
    {
        await using var service = new Receiver(answer);
        using var browser = new Browser(service.Address);
        (await Open().Push(browser.Device, Ready, Stop)).ShouldBeFalse();
        await Should.ThrowAsync<PermanentFailureException>(() => Open(service.Address).Call(Ready, Guid.Empty, Stop));
    }

    [Theory]
    [InlineData("400 Bad Request", typeof(PermanentFailureException))]
    [InlineData("403 Forbidden", typeof(PermanentFailureException))]
    [InlineData("413 Payload Too Large", typeof(PermanentFailureException))]
    [InlineData("307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/", typeof(PermanentFailureException))]
    [InlineData("429 Too Many Requests\r\nRetry-After: 90", typeof(RestingFailureException))]
    [InlineData("503 Service Unavailable\r\nRetry-After: 999999", typeof(RestingFailureException))]
    [InlineData("429 Too Many Requests", typeof(UndeliveredException))]
    [InlineData("500 Internal Server Error", typeof(UndeliveredException))]
    public async Task Each_refusal_says_whether_and_when_trying_again_makes_sense(string answer, Type expected)
    {
        await using var service = new Receiver(answer);
        using var browser = new Browser(service.Address);
        var failure = await Should.ThrowAsync(() => Open().Push(browser.Device, Ready, Stop), expected);
        failure.Message.ShouldStartWith("127.0.0.1 answered ");
        if (failure is RestingFailureException { Rest: var rest }) rest.ShouldBe(answer.StartsWith("429", StringComparison.Ordinal) ? TimeSpan.FromSeconds(90) : TimeSpan.FromHours(6));
        service.All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nothing_private_and_nothing_without_encryption_is_called_unless_the_household_allows_it()
    {
        await using var service = new Receiver();
        using var plain = new Browser(service.Address);
        (await Should.ThrowAsync<PermanentFailureException>(() => Open(allowed: false).Push(plain.Device, Ready, Stop))).Message.ShouldContain("encryption");
        foreach (var host in new[] { "127.0.0.1", "localhost", "[::1]", "10.1.2.3", "169.254.169.254", "[::ffff:192.168.1.1]" })
        {
            using var hidden = new Browser(new($"https://{host}:{service.Address.Port}/push"));
            (await Should.ThrowAsync<UndeliveredException>(() => Open(allowed: false).Push(hidden.Device, Ready, Stop))).Message.ShouldContain("public address");
        }
        service.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_never_answers_is_given_up()
    {
        await using var service = new Receiver(answer: null);
        using var browser = new Browser(service.Address);
        var late = new ManualTime { JumpsAtMost = TimeSpan.FromSeconds(15) };
        (await Should.ThrowAsync<UndeliveredException>(() => Open(clock: late).Push(browser.Device, Ready, Stop))).Message.ShouldContain("15 s");
        late.Jumps.ShouldBe([TimeSpan.FromSeconds(15)]);
    }

    private string KeyFile => Path.Combine(_folder.Path, "push-key.pem");

    private Couriers Open(Uri? webhook = null, bool allowed = true, TimeProvider? clock = null)
    {
        var options = new TellingOptions { KeyFile = KeyFile, Contact = "me@example.org", Webhook = webhook, WebhookSecret = Secret, PrivateAddresses = allowed };
        var (door, identity) = (new TellingDoor(options, clock ?? _clock), new PushIdentity(KeyFile, options.Contact, _clock));
        _opened.AddRange([door, identity]);
        return new(options, door, identity, _clock);
    }

    private static JsonElement Json(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));
}
