using System.Diagnostics;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>The JSON Schema validator that other programs would use, run once for many answers.</summary>
internal static class Ajv
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string Modules = Path.Combine(BuiltProgram.Clone, "src/CineOrg.App/Web/Assets/node_modules");

    /// <returns>What is wrong, a line each.</returns>
    public static async Task<IReadOnlyList<string>> Check(Answers answers)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Modules, "ajv")) && Node() is not null, "ajv or Node.js is missing");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, answers.Lines);
            using var process = Process.Start(Call(file))!;
            var (said, mistakes) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(Patience);
            process.ExitCode.ShouldBe(0, await said);
            return (await mistakes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static ProcessStartInfo Call(string answers)
    {
        var clone = BuiltProgram.Clone;
        return new(Node()!, [Path.Combine(clone, "tests/CineOrg.App.Tests/Api/answers.mjs"), Path.Combine(clone, "schemas"), Modules, answers])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
    }

    private static string? Node() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "node")).FirstOrDefault(File.Exists);
}
