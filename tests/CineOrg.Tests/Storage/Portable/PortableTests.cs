using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Portable;

public sealed class PortableTests : IDisposable
{
    private readonly PortableRig _here = new();
    private readonly PortableRig _there = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData("out"), InlineData("out.zip")]
    public async Task What_is_exported_imported_and_exported_again_is_the_same_bytes(string name)
    {
        await _here.Fill();
        _here.Export(_here.Out(name));
        await _there.Import(_here.Out(name));
        _there.Export(_there.Out(name)).Items["collectionParts"].ShouldBe(1);
        Same(_here.Out(name), _there.Out(name));
    }

    [Fact]
    public async Task What_was_imported_is_shown_as_it_was()
    {
        var (metropolis, lang) = await _here.Fill();
        _here.Export(_here.Out("out"));
        await _there.Import(_here.Out("out"));
        var (before, after) = ((await _here.Store.Movies.Profile(metropolis, "fr", stop: Stop))!, (await _there.Store.Movies.Profile(metropolis, "fr", stop: Stop))!);
        System.Text.Json.JsonSerializer.Serialize(after).ShouldBe(System.Text.Json.JsonSerializer.Serialize(before));
        (await _there.Store.People.Filmography(lang, "fr", Stop)).Count.ShouldBe(1);
        (await _there.Store.Movies.List(new("fr") { Genre = "drama" }, Stop)).Items.ShouldHaveSingleItem().Directors.ShouldBe(["Fritz Lang"]);
        (await _there.Store.Movies.Search("oeuvre", "fr", 10, Stop)).Movies.ShouldHaveSingleItem();
        (await _there.Store.Seen.Of("owner", [metropolis], Stop)).ShouldContain(metropolis);
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        await _here.Fill();
        _here.Export(_here.Out("out"));
        await _there.Import(_here.Out("out"));
        _there.Export(_there.Out("once"));
        var again = await _there.Import(_here.Out("out"));
        again.Added.ShouldBeEmpty();
        again.Merged.ShouldBe(0);
        _there.Export(_there.Out("twice"));
        Same(_there.Out("once"), _there.Out("twice"));
    }

    [Fact]
    public async Task A_film_that_is_known_under_another_name_is_found_by_its_id_and_learns_what_is_newer()
    {
        await _here.Fill();
        var theirs = await _there.Store.Film("Metropolis (perdu)", 1926, ids: ExternalIds.Of("wikidata", "Q151599"));
        await _there.Say(theirs, "wikidata", "Ancien titre", "action", minutesLater: -60);
        _here.Export(_here.Out("out"));
        var report = await _there.Import(_here.Out("out"));
        report.Added["movies"].ShouldBe(1);
        report.Merged.ShouldBe(1);
        (await _there.Store.Movies.Profile(theirs, "fr", stop: Stop))!.Title.ShouldBe("Metropolis");
        (await _there.Store.Movies.Profile(theirs, "fr", stop: Stop))!.Cast.ShouldHaveSingleItem().Name.ShouldBe("Brigitte Helm");
        (await _there.Store.Seen.Of("owner", [theirs], Stop)).ShouldContain(theirs);
        (await _there.Import(_here.Out("out"))).Merged.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_newer_here_stays()
    {
        var (metropolis, _) = await _here.Fill();
        _here.Export(_here.Out("out"));
        await _here.Say(metropolis, "wikidata", "Titre nouveau", "action", minutesLater: 60);
        (await _here.Import(_here.Out("out"))).Merged.ShouldBe(0);
        (await _here.Store.Movies.Profile(metropolis, "fr", stop: Stop))!.Title.ShouldBe("Titre nouveau");
    }

    [Fact]
    public async Task A_trial_says_what_would_change_and_changes_nothing()
    {
        await _here.Fill();
        _here.Export(_here.Out("out"));
        (await _there.Import(_here.Out("out"), dryRun: true)).Added["movies"].ShouldBe(2);
        (await _there.Store.Movies.List(new("fr"), Stop)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Facts_of_IMDb_are_left_out_and_the_manifest_says_so()
    {
        var (metropolis, _) = await _here.Fill();
        await _here.Say(metropolis, "imdb", "Metropolis", "drama");
        _here.Export(_here.Out("out")).Withheld.ShouldBeGreaterThan(1);
        var movies = File.ReadAllText(Path.Combine(_here.Out("out"), "movies.json"));
        movies.ShouldNotContain("\"source\":\"imdb\",\"id\"");
        movies.ShouldNotContain("8.3,\"scale\"");
        movies.ShouldNotContain("\"rating\":\"imdb\"");
        File.ReadAllText(Path.Combine(_here.Out("out"), "manifest.json")).ShouldNotContain("\"withheld\": 0");
    }

    [Fact]
    public async Task Images_that_are_held_go_along()
    {
        var (metropolis, _) = await _here.Fill();
        var images = Directory.CreateDirectory(Path.Combine(_here.Store.Folder, "images")).FullName;
        File.WriteAllBytes(Path.Combine(images, $"{metropolis}.poster.jpg"), [1, 2, 3]);
        _here.Export(_here.Out("out.zip"));
        await _there.Import(_here.Out("out.zip"));
        File.ReadAllBytes(Path.Combine(_there.Store.Folder, "images", $"{metropolis}.poster.jpg")).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task What_is_there_already_is_not_written_over()
    {
        await _here.Fill();
        File.WriteAllText(_here.Out("taken.zip"), "mine");
        Should.Throw<IOException>(() => _here.Export(_here.Out("taken.zip"))).Message.ShouldContain("there already");
        File.ReadAllText(_here.Out("taken.zip")).ShouldBe("mine");
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private static void Same(string left, string right)
    {
        if (File.Exists(left))
        {
            File.ReadAllBytes(right).ShouldBe(File.ReadAllBytes(left));
            return;
        }
        var files = Directory.EnumerateFiles(left, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(left, file)).Order().ToList();
        Directory.EnumerateFiles(right, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(right, file)).Order().ShouldBe(files);
        foreach (var file in files) File.ReadAllText(Path.Combine(right, file)).ShouldBe(File.ReadAllText(Path.Combine(left, file)), file);
    }
}
