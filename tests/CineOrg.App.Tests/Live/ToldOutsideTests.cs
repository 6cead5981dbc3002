using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CineOrg.App.Tests.Api;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>Being told outside the page: by the API's door, with a key and an address of this machine.</summary>
public sealed class ToldOutsideTests
{
    private const string Point = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", Shared = "BTBZMqHH6r4Tts7J_aSIgg";

    [Fact]
    public async Task A_session_subscribes_sees_and_ends_its_own_browsers_alone()
    {
        await using var program = await ProgramUnderTest.Serve();
        using var reader = await program.NewSession();
        (await reader.Get("/v1/notifications/push-key")).Json.Text("key").Length.ShouldBe(87);
        var made = await reader.Post("/v1/notifications/subscriptions", Wish("https://push.example/secret-part"));
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        made.Json.Text("service").ShouldBe("push.example");
        (await reader.Get("/v1/notifications/subscriptions")).Text.ShouldNotContain("secret-part");
        (await reader.Post("/v1/notifications/subscriptions", Wish("https://push.example/secret-part"))).Json.Text("id").ShouldBe(made.Json.Text("id"));
        using var other = await program.NewSession();
        (await other.Get("/v1/notifications/subscriptions")).Text.ShouldBe("[]");
        (await other.Delete($"/v1/notifications/subscriptions/{made.Json.Text("id")}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Delete($"/v1/notifications/subscriptions/{made.Json.Text("id")}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await reader.Get("/v1/notifications/subscriptions")).Text.ShouldBe("[]");
    }

    [Theory]
    [InlineData("endpoint", "http://push.example/a", Point, Shared)]
    [InlineData("endpoint", "file:///etc/passwd", Point, Shared)]
    [InlineData("endpoint", "https://me:pass@push.example/", Point, Shared)]
    [InlineData("keys.p256dh", "https://push.example/a", "BAAA", Shared)]
    [InlineData("keys.p256dh", "https://push.example/a", "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Shared)]
    [InlineData("keys.auth", "https://push.example/a", Point, "AAAA")]
    public async Task What_no_browser_says_of_itself_is_refused_by_its_field(string field, string endpoint, string key, string secret)
    {
        await using var program = await ProgramUnderTest.Serve();
        using var reader = await program.NewSession();
        var refused = await reader.Post("/v1/notifications/subscriptions", $$$"""{"endpoint":"{{{endpoint}}}","keys":{"p256dh":"{{{key}}}","auth":"{{{secret}}}"}}""");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused.Json.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(refused.Text);
        (await reader.Post("/v1/notifications/subscriptions", "{\"endpoint\":3}")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_address_without_a_secret_or_without_encryption_stops_the_start_with_its_key()
    {
        using var home = new Home();
        home.Variables["CINEORG_NOTIFICATIONS__WEBHOOK"] = "https://house.example/told";
        (await home.Run("serve")).ShouldSatisfyAllConditions(end => end.Code.ShouldNotBe(0), end => end.Error.ShouldContain("notifications:webhookSecret"));
        home.Variables["CINEORG_NOTIFICATIONS__WEBHOOKSECRET"] = "0123456789abcdef";
        home.Variables["CINEORG_NOTIFICATIONS__WEBHOOK"] = "http://house.example/told";
        var refused = await home.Run("serve");
        refused.ShouldSatisfyAllConditions(end => end.Code.ShouldNotBe(0), end => end.Error.ShouldContain("notifications:webhook"), end => end.Error.ShouldNotContain("0123456789abcdef"));
    }

    [Fact]
    public async Task An_owner_who_asked_for_a_film_is_told_at_their_own_address_what_was_found_signed_and_once()
    {
        const string secret = "0123456789abcdef";
        await using var receiver = await Receiver.Open(refuses: 1);
        using var home = new Home();
        home.Variables["CINEORG_NOTIFICATIONS__WEBHOOK"] = receiver.Address + "/told";
        home.Variables["CINEORG_NOTIFICATIONS__WEBHOOKSECRET"] = secret;
        home.Variables["CINEORG_NOTIFICATIONS__PRIVATEADDRESSES"] = "true";
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        using var owner = await program.ByCookie();
        var film = (await owner.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single();
        (await owner.Post($"/v1/works/{film}/request", "")).Status.ShouldBe(HttpStatusCode.Accepted);

        var refused = await receiver.Next();
        var told = await receiver.Next();
        (told.Delivery, told.Body).ShouldBe((refused.Delivery, refused.Body), "an attempt that was refused is made again as it was");
        var body = JsonElement.Parse(told.Body);
        (body.Text("tidings"), body.Text("entityId"), body.Text("page")).ShouldBe(("FOUND", film, $"/films/{film}"));
        var seconds = told.Signature.Split("t=")[1].Split(',')[0];
        told.Signature.ShouldBe($"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{told.Body}")))}");
        var answers = new Answers();
        answers.Add("the webhook", "WebhookBody", list: false, told.Body);
        (await Ajv.Check(answers)).ShouldBeEmpty();
        program.Said.Text.ShouldNotContain(secret);
    }

    private static string Wish(string endpoint) => $$$"""{"endpoint":"{{{endpoint}}}","keys":{"p256dh":"{{{Point}}}","auth":"{{{Shared}}}"}}""";
}
