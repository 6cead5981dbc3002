using CineOrg.Storage.Portable;
using CineOrg.Tests.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Schemas;

public sealed class PortableSchemaTests
{
    public static TheoryData<string> Files => [.. Sections.Files.Select(file => file.Key)];

    [Theory, MemberData(nameof(Files))]
    public void Each_file_of_an_export_has_the_schema_that_its_columns_say(string file) =>
        GeneratedFile.ShouldStandAs(PortableSchema.Path(file), PortableSchema.Of(file, [.. Sections.Files.Single(one => one.Key == file)]));

    [Fact]
    public void The_manifest_has_the_schema_that_its_record_says() =>
        GeneratedFile.ShouldStandAs(PortableSchema.Path(Manifest.FileName), PortableSchema.Manifest());

    [Fact]
    public void No_schema_stands_for_a_file_that_is_gone() =>
        Directory.EnumerateFiles(Path.Combine(GeneratedFile.Root, "schemas/portable")).Select(Path.GetFileName)
            .ShouldBeSubsetOf(Sections.Files.Select(file => file.Key).Append(Manifest.FileName).Select(file => Path.GetFileName(PortableSchema.Path(file))));
}
