using System.Text.Json;
using Shouldly;

namespace CineOrg.App.Tests.Harness;

/// <summary>How a command ended and what it said.</summary>
public sealed record Outcome(int Code, string Out, string Error)
{
    /// <summary>The one JSON document on standard output.</summary>
    public JsonElement Json => JsonElement.Parse(Out);

    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same, when it ended as it should; else the test ends here and tells what was said.</summary>
    public Outcome Ended(int code)
    {
        Code.ShouldBe(code, $"It said: {Out}{Error}");
        return this;
    }
}
