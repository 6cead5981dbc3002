using CineOrg.Providers.Telling;
using CineOrg.Tests.Events;
using Xunit;

namespace CineOrg.Tests.Schemas;

public sealed class WebhookSchemaTests
{
    [Fact]
    public void What_the_owners_address_is_called_with_has_the_schema_that_its_record_says() =>
        GeneratedFile.ShouldStandAs("schemas/webhook/WebhookBody.v1.json", ApiSchema.Of(typeof(WebhookBody)));
}
