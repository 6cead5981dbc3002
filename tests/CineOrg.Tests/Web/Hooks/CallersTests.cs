using System.Security.Cryptography;
using System.Text;
using CineOrg.App.Web.Hooks;
using CineOrg.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Hooks;

public sealed class CallersTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"films":[]}""");
    private readonly HeldClock _clock = new();

    private Proof? Proof(string header, string value, byte[]? body = null) =>
        new Callers([new("club", "sixteen-letters!"), new("paper", "another-sixteen!")], _clock).Of(new HeaderDictionary { [header] = value }, body ?? Body);

    private string Signed(string secret, TimeSpan ago, string? time = null)
    {
        time ??= (_clock.GetUtcNow() - ago).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time + "."), .. Body];
        return $"t={time},v1={Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    [Theory]
    [InlineData("sixteen-letters!", "club")]
    [InlineData("another-sixteen!", "paper")]
    [InlineData("somebody-else's!", null)]
    public void A_signature_tells_by_whose_secret_it_was_made(string secret, string? name)
    {
        Proof("CineOrg-Signature", Signed(secret, TimeSpan.Zero))?.Caller.Name.ShouldBe(name);
        Proof("Authorization", "Bearer " + secret)?.Caller.Name.ShouldBe(name);
        (Proof("CineOrg-Signature", Signed(secret, TimeSpan.Zero)) is null).ShouldBe(name is null);
        (Proof("Authorization", "bearer " + secret) is null).ShouldBe(name is null);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    [InlineData(10_000_000)]
    public void One_that_is_old_or_of_the_future_proves_nothing(int seconds)
    {
        Proof("CineOrg-Signature", Signed("sixteen-letters!", TimeSpan.FromSeconds(seconds))).ShouldBeNull();
        Proof("CineOrg-Signature", Signed("sixteen-letters!", TimeSpan.FromSeconds(Math.Sign(seconds) * 299))).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=,v1=")]
    [InlineData("v1=00")]
    [InlineData("t=99999999999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=-1,v1=éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé")]
    public void Nonsense_proves_nothing(string header)
    {
        Proof("CineOrg-Signature", header).ShouldBeNull();
        Proof("Authorization", header).ShouldBeNull();
        Proof("Authorization", "Bearer").ShouldBeNull();
        Proof("CineOrg-Signature", Signed("sixteen-letters!", TimeSpan.Zero, "9223372036854775807")).ShouldBeNull();
    }

    [Fact]
    public void One_over_another_body_proves_nothing() =>
        Proof("CineOrg-Signature", Signed("sixteen-letters!", TimeSpan.Zero), Encoding.UTF8.GetBytes("""{"films":[1]}""")).ShouldBeNull();

    [Fact]
    public void A_caller_never_says_its_secret() => new Caller("club", "sixteen-letters!").ToString().ShouldBe("club");
}
