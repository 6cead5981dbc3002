using Shouldly;

namespace CineOrg.App.Tests.Harness;

/// <summary>The two ways of being the owner.</summary>
public static class Owner
{
    /// <summary>As a program: with a fresh key, which ends the one before.</summary>
    public static async Task<Visit> ByKey(this ProgramUnderTest program) =>
        new(program.Address, ("Authorization", $"Bearer {(await program.Run("key", "new")).Ended(0).Out.Trim()}"));

    /// <summary>As a browser: with the cookie of a fresh one-use link, saying where its requests come from.</summary>
    public static async Task<Visit> ByCookie(this ProgramUnderTest program)
    {
        var link = (await program.Run("key", "link")).Ended(0).Out.Trim();
        return new(program.Address, ("Cookie", await CookieOf(program, link)), ("Origin", program.Address));
    }

    /// <summary>Opens a one-use link.</summary>
    /// <returns>The cookie that it gave, <c>name=value</c>.</returns>
    public static async Task<string> CookieOf(ProgramUnderTest program, string link)
    {
        var answer = await program.Web.Get(new Uri(link).PathAndQuery);
        return answer.Header("Set-Cookie").ShouldNotBeNull(answer.Text).Split(';')[0];
    }
}
