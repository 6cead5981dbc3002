using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CineOrg.Providers.Telling;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers.Telling;

public sealed class PushSealTests
{
    // RFC 8291, section 5 and appendix A.
    private const string Text = "When I grow up, I want to be a watermelon";
    private const string Secret = "BTBZMqHH6r4Tts7J_aSIgg", Salt = "DGv6ra1nlYgDCS1FRnbzlw";
    private const string ServerPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string ServerPublic = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private const string DevicePublic = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private const string Sealed =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    [Fact]
    public void The_standards_example_is_sealed_as_the_standard_says()
    {
        using var server = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Bytes(ServerPrivate), Q = Points.Read(Bytes(ServerPublic)) });
        Base64Url.EncodeToString(PushSeal.Seal(Encoding.ASCII.GetBytes(Text), Bytes(DevicePublic), Bytes(Secret), server, Bytes(Salt))).ShouldBe(Sealed);
    }

    [Fact]
    public void Each_message_has_a_key_and_a_salt_of_its_own()
    {
        var (one, other) = (PushSeal.Seal("x"u8, Bytes(DevicePublic), Bytes(Secret)), PushSeal.Seal("x"u8, Bytes(DevicePublic), Bytes(Secret)));
        one[..16].ShouldNotBe(other[..16]);
        one[21..86].ShouldNotBe(other[21..86]);
    }

    [Fact]
    public void The_longest_message_just_fits_what_push_services_take()
    {
        PushSeal.Seal(new byte[PushSeal.LongestText], Bytes(DevicePublic), Bytes(Secret)).Length.ShouldBe(4096);
        Should.Throw<ArgumentOutOfRangeException>(() => PushSeal.Seal(new byte[PushSeal.LongestText + 1], Bytes(DevicePublic), Bytes(Secret)));
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
