using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

public sealed class CorrectPersonTests
{
    [Fact]
    public async Task A_person_is_corrected_by_name_or_id_told_of_and_taken_back()
    {
        using var home = new Home();
        (await home.Run("scan", home.Films.With("Ran (1985).mkv").Path)).Ended(0);
        StoredText.Write(home, """
            insert into persons(uuid, full_name, name_key, created_at, updated_at) values(x'0192d3b0000070008000000000000003', 'Akira Kurozawa', 'akira kurozawa', 1000, 1000);
            insert into person_names(person_id, name_key) select id, name_key from persons;
            insert into person_ids(source, value, person_id) select 'imdb', 'nm0000041', id from persons;
            """);

        var made = (await home.Run("correct", "Akira Kurozawa", "born=1910-03-23", "--person", "--note", "on the grave", "--json")).Ended(0).Json;
        (made.Text("field"), made.Text("note"), made.GetProperty("values")[0].GetString()).ShouldBe(("born", "on the grave", "1910-03-23"));
        (await home.Run("correct", "imdb:nm0000041", "name=Akira Kurosawa", "--person")).Ended(0);
        Held(home).ShouldBe(["Akira Kurosawa\t1910-03-23"]);

        (await home.Run("correct", "Akira Kurosawa", "year=1910", "--person")).Ended(2).Error.ShouldContain("one of name, born");
        (await home.Run("correct", "Akira Kurosawa", "born=yesterday", "--person")).Ended(2);
        (await home.Run("correct", "Nobody Whatever", "born=1910", "--person")).Ended(1).Error.ShouldContain("nobody is known as");
        (await home.Run("correct", "Akira Kurosawa", "born=1910")).Ended(1); // without --person a film is meant

        (await home.Run("correct", "Akira Kurosawa", "born", "--person", "--undo")).Ended(0);
        (await home.Run("correct", "Akira Kurosawa", "born", "--person", "--undo")).Ended(1);
        Held(home).ShouldBe(["Akira Kurosawa\t-"]);
        var told = (await home.Run("correct", "Akira Kurosawa", "--person", "--history")).Ended(0).Out;
        told.ShouldContain("born = 1910-03-23");
        told.ShouldContain("name = Akira Kurosawa");
    }

    private static IReadOnlyList<string> Held(Home home) => StoredText.Texts(home, "select full_name, birth_date from persons");
}
