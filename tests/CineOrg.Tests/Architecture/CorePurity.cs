using System.Text.RegularExpressions;

namespace CineOrg.Tests.Architecture;

/// <summary>The heart knows no web, database, HTTP or process: those are crossed through ports.</summary>
internal static partial class CorePurity
{
    [GeneratedRegex(@"\b(?:System\.Net\.(?:Http|Sockets|WebSockets)|System\.Data|System\.Diagnostics\.Process|Microsoft\.AspNetCore|Microsoft\.Data|Microsoft\.EntityFrameworkCore|Dapper|Npgsql|SQLitePCL|StackExchange\.Redis|Spectre\.Console|System\.CommandLine)\b|\b(?:HttpClient|HttpRequestMessage|HttpMessageHandler|HttpContext|ProcessStartInfo|DbConnection)\b|\bProcess\.Start\b|\bnew Process\b")]
    private static partial Regex Outside { get; }

    [GeneratedRegex("""<PackageReference\s+Include="(?<name>[^"]+)["]""")]
    private static partial Regex Package { get; }

    public static IReadOnlyList<string> BrokenBy(IEnumerable<SourceFile> files) =>
        [.. files.SelectMany(file => Outside.Matches(SourceText.CodeOf(file)).Select(match => $"{match.Value} in {file.Path}"))];

    public static IReadOnlyList<string> PackagesTooMany(SourceFile project) =>
        [.. Package.Matches(project.Text).Select(match => match.Groups["name"].Value).Where(name => !IsAbstraction(name))];

    /// <param name="references">Simple names of the assemblies that the built heart refers to.</param>
    public static IReadOnlyList<string> AssembliesTooMany(IEnumerable<string> references) =>
        [.. references.Where(name => Outside.IsMatch(name) || !(IsAbstraction(name) || IsPlatform(name)))];

    private static bool IsAbstraction(string name) =>
        name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && name.EndsWith(".Abstractions", StringComparison.Ordinal);

    private static bool IsPlatform(string name) => name is "netstandard" or "mscorlib" || name.StartsWith("System.", StringComparison.Ordinal);
}
