using Shouldly;

namespace CineOrg.App.Tests.Harness;

/// <summary>Somebody unknown who came with a browser: a session of their own.</summary>
public static class Session
{
    public static async Task<Visit> NewSession(this ProgramUnderTest program) => program.WithCookie(await program.SessionCookie());

    /// <summary>The cookie that a first page gives, <c>name=value</c>.</summary>
    public static async Task<string> SessionCookie(this ProgramUnderTest program) =>
        (await program.Web.Get("/about", ("Accept", "text/html"))).Header("Set-Cookie").ShouldNotBeNull().Split(';')[0];

    public static Visit WithCookie(this ProgramUnderTest program, string cookie) => new(program.Address, ("Cookie", cookie), ("Origin", program.Address));
}
