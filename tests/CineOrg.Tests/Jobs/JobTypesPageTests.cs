using System.Globalization;
using System.Text;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Jobs;
using CineOrg.Tests.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class JobTypesPageTests
{
    [Fact]
    public void The_page_of_job_types_says_what_is_declared() => GeneratedFile.ShouldStandAs("docs/job-types.md", Page());

    [Fact]
    public void Every_type_has_a_name_in_both_languages()
    {
        foreach (var type in JobTypes.All)
            (FrenchWords.Jobs.ContainsKey(type.Name), EnglishWords.Jobs.ContainsKey(type.Name)).ShouldBe((true, true), type.Name);
    }

    private static string Page()
    {
        var page = new StringBuilder("# Types of jobs\n\nMade from `src/CineOrg.Core/Jobs/JobTypes.cs` by a test; what the words mean stands in [jobs.md](jobs.md).\n\n")
            .Append("| type | priority | window | attempts | asks | expected cost | done together | fields |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var type in JobTypes.All.OrderBy(type => type.Name, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"| {type.Name} | {type.Priority.ToString().ToUpperInvariant()} | {(type.Window == JobWindow.Any ? "any" : "quiet")} | {type.Attempts} | {string.Join(", ", type.Providers)}{(type.QuotaReserve > 0 ? $" ({type.QuotaReserve:P0} of a day left to people)" : "")} | {Cost(type.Cost)} | {(type.Together > 1 ? $"up to {type.Together}" : "")} | {string.Join("; ", type.Payload.Fields.Select(Field))} |\n");
        return page.ToString();
    }

    private static string Field(PayloadField field) => $"`{field.Name}` {(field.Required ? "(needed) " : "")}{field.Wanted}";

    private static string Cost(JobCost cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.Latency.TotalSeconds:0.#} s, {cost.Bytes / 1e6:0.##} MB, {cost.Requests} requests");
}
