namespace CineOrg.App.Tests.Harness;

/// <summary>A server of a test's own whose films folder is a library root.</summary>
internal static class LibraryServer
{
    public static async Task<ProgramUnderTest> Serve(Home home, params string[] films)
    {
        home.Films.With(films);
        var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false");
        (await program.Run("scan", home.Films.Path)).Ended(0);
        return program;
    }

    /// <summary>The id of the first copy of the one film that some words find.</summary>
    public static async Task<string> Copy(this ProgramUnderTest program, string words)
    {
        var film = (await program.Web.Get($"/v1/works?q={Uri.EscapeDataString(words)}")).Json.List("items").Texts("id").Single();
        return (await program.Web.Get($"/v1/works/{film}")).Json.List("copies").Texts("id")[0];
    }
}
