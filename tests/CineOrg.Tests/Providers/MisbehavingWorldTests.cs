using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CineOrg.Providers.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

/// <summary>What the internet does to those who read it; every mishap is one honest failure.</summary>
public sealed class MisbehavingWorldTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly ManualTime _clock = new() { JumpsAtMost = TimeSpan.FromSeconds(70) };

    [Fact]
    public async Task Bytes_that_dribble_for_ever_are_left_when_the_whole_answer_takes_too_long()
    {
        await using var world = new LoopbackProvider(_ => "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[") { Dribbles = true };
        using var http = Provider([world.Address], TimeProvider.System, TimeSpan.FromMilliseconds(60));
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("within 0.1 s");
    }

    [Fact]
    public async Task A_rest_until_a_date_is_kept_to_the_second()
    {
        var back = _clock.GetUtcNow().AddMinutes(20);
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}", $"Retry-After: {back:R}\r\n", "429 Slow"));
        using var http = Provider([world.Address], _clock);
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Failed>().RetryAt.ShouldBe(back);
        http.Standing(new()).ShouldHaveSingleItem().Until.ShouldBe(back);
    }

    [Fact]
    public async Task A_429_that_names_no_time_is_tried_again_with_growing_waits()
    {
        await using var world = new LoopbackProvider(number => number < 3 ? LoopbackProvider.Json("{}", status: "429 Slow") : LoopbackProvider.Json("{}"));
        using var http = Provider([world.Address], _clock);
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Found>();
        _clock.Jumps.Count.ShouldBe(2);
    }

    [Fact]
    public async Task While_a_host_rests_nobody_else_asks_it_either()
    {
        await using var world = new LoopbackProvider(number => number == 1 ? LoopbackProvider.Json("{}", "Retry-After: 8\r\n", "429 Slow") : LoopbackProvider.Json("{}"));
        using var http = Provider([world.Address], _clock);
        await http.Get(Request(world.Address), Stop);
        _clock.Jumps.ShouldBe([TimeSpan.FromSeconds(8)]);
        world.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task An_error_under_status_200_is_a_failure_and_says_which()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("""{"error":{"code":"badvalue","info":"What?"}}"""));
        using var http = Provider([world.Address], _clock);
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("badvalue");
        world.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_bomb_of_zeros_is_cut_at_the_bound()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var megabyte = 0; megabyte < 200; megabyte++) await gzip.WriteAsync(new byte[1 << 20], Stop);
        await using var world = new LoopbackProvider(_ => Encoding.Latin1.GetString(
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), .. packed.ToArray()]));
        using var http = Provider([world.Address], _clock);
        var before = GC.GetTotalAllocatedBytes();
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("more than");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(100_000_000);
    }

    [Fact]
    public async Task Redirects_without_end_are_left_after_three_and_each_counts_as_a_request()
    {
        await using var world = new LoopbackProvider(number => $"HTTP/1.1 302 Found\r\nLocation: /{number}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var http = Provider([world.Address], _clock);
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("302");
        world.Asked.ShouldBe(4);
        http.Standing(new()).ShouldHaveSingleItem().InWindow.ShouldBe(4);
    }

    [Fact]
    public async Task A_redirect_to_another_host_does_not_hear_the_secret()
    {
        await using var other = new LoopbackProvider(_ => LoopbackProvider.Json("{}"));
        await using var world = new LoopbackProvider(_ => $"HTTP/1.1 301 Moved\r\nLocation: {other.Address}there\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var http = Provider([world.Address, other.Address], _clock);
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Found>();
        world.Requests.Single().ShouldContain("s3cret");
        other.Requests.Single().ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = wanted.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var asked = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var liar = builder.Build();
        liar.MapGet("/{**all}", () => { Interlocked.Increment(ref asked); return Microsoft.AspNetCore.Http.Results.Json(new { }); });
        await liar.StartAsync(Stop);
        var address = new Uri(liar.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        using var http = Provider([address], _clock);
        (await http.Get(Request(address), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("SecureConnectionError");
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_dead_host_fails_at_once_for_all_after_six_attempts()
    {
        Uri address;
        await using (var world = new LoopbackProvider(_ => null)) address = world.Address;
        using var http = Provider([address], _clock);
        (await http.Get(Request(address), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("cannot be reached");
        http.Standing(new()).ShouldHaveSingleItem().Condition.ShouldBe(CineOrg.Providers.SourceCondition.Failing);
        await http.Get(Request(address), Stop);
        (await http.Get(Request(address), Stop)).ShouldBeOfType<DataAnswer.Failed>().RetryAt.ShouldNotBeNull();
        var standing = http.Standing(new()).ShouldHaveSingleItem();
        standing.Condition.ShouldBe(CineOrg.Providers.SourceCondition.Broken);
        standing.LastMinute.ShouldBe(HostDoor.BreaksAfter);
        standing.FailingSince.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_one_failure()
    {
        using var http = Provider([], _clock);
        (await http.Get(Request(new("http://nowhere.invalid/")), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_spent_day_says_when_the_next_begins()
    {
        await using var world = new LoopbackProvider(_ => LoopbackProvider.Json("{}"));
        using var http = Provider([world.Address], _clock, perDay: 2);
        await http.Get(Request(world.Address), Stop);
        await http.Get(Request(world.Address), Stop);
        (await http.Get(Request(world.Address), Stop)).ShouldBeOfType<DataAnswer.Failed>().RetryAt.ShouldBe(new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        world.Asked.ShouldBe(2);
        http.Standing(new()).ShouldHaveSingleItem().Condition.ShouldBe(CineOrg.Providers.SourceCondition.Spent);
    }

    private static HttpDataProvider Provider(IEnumerable<Uri> addresses, TimeProvider clock, TimeSpan? timeout = null, int? perDay = null) =>
        new(ProviderHttp.Open(addresses), [new("tmdb")
        {
            UserAgent = "CineOrg/1 (me@example.org)", SecretParameter = ("key", "s3cret"), Limits = new("tmdb") { MaxPerDay = perDay },
            Timeout = timeout ?? TimeSpan.FromMinutes(2),
        }], new MemoryQuota(), clock);

    private static DataRequest Request(Uri address) => new("tmdb", "movie", "1") { Address = keys => new(address, "movie/" + keys[0]) };
}
