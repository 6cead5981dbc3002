using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.When;
using CineOrg.Tests.Events;
using Xunit;

namespace CineOrg.Tests.Jobs.When;

public sealed class WhenDocsTests
{
    [Fact]
    public void The_page_of_rules_names_every_variable() => GeneratedFile.ShouldStandAs("docs/when.md", WhenDocumentation.Page());

    [Fact]
    public void Every_example_on_the_page_is_a_rule()
    {
        var variables = new WhenVariables<Conditions>().AddConditions(conditions => conditions);
        foreach (var example in WhenDocumentation.Examples) variables.Parse(example.Rule);
    }
}
