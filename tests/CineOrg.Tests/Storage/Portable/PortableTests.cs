using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Enrichment.Merging;
using CineOrg.Storage.Images;
using CineOrg.Storage.Merging;
using CineOrg.Storage.Portable;
using CineOrg.Tests.Enrichment.Merging;
using FsCheck;
using FsCheck.Fluent;
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
    public void Whatever_happened_to_a_library_its_export_imported_and_exported_again_is_the_same_bytes()
    {
        var happenings = Arb.From(Gen.ListOf(Gen.Choose(0, Life.Kinds - 1).SelectMany(what =>
            Gen.Choose(0, 6).SelectMany(one => Gen.Choose(0, 6).Select(other => new Happening(what, one, other)))), 40));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(happenings, lived => ComesBack([.. lived]).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Addresses_and_ids_of_films_and_people_that_were_merged_lead_on_after_an_import()
    {
        using var rig = new MergeRig();
        var (film, other) = (await rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599")), await rig.Film("Metropolis", 1927, "tmdb", ("tmdb", "19"), ("wikidata", "Q2")));
        var (lang, fritz) = (await rig.Person("Fritz Lang", "wikidata", ("wikidata", "Q19504")), await rig.Person("F. Lang", "imdb", ("imdb", "nm0000485")));
        var merge = (await rig.Service.Merge(EntityKind.Movie, film, other, Stop)).Done!;
        await rig.Service.Merge(EntityKind.Person, lang, fritz, Stop);
        Over(rig.Store).Export(_here.Out("out"), (_, _) => { }, Stop);

        await _there.Import(_here.Out("out"));

        var there = _there.Store.Get<IMergeRepository>();
        (there.WinnerOf(other), there.WinnerOf(fritz)).ShouldBe((film, lang));
        (await there.History(film, 1, 10, Stop)).Items.ShouldHaveSingleItem().ShouldBe(merge with { CanUndo = false });
        (await _there.Store.Movies.FindByExternalId("wikidata", "Q2", Stop)).ShouldNotBeNull().Id.ShouldBe(film);
        var store = _there.Store;
        var resolution = new Resolution(store.Movies, store.People, store.Collections, new(), store.Clock);
        var service = new MergeService(store.Database, there, new(store.Movies, there, resolution), store.Clock);
        (await service.Undo(merge.Id, Stop)).Refused.ShouldBe("imported");
    }

    [Fact]
    public async Task Two_that_are_two_here_stay_two_although_they_were_merged_elsewhere()
    {
        using var rig = new MergeRig();
        var (film, other) = (await rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599")), await rig.Film("Metropolis", 1927, "tmdb", ("tmdb", "19")));
        Over(rig.Store).Export(_here.Out("before"), (_, _) => { }, Stop);
        await _there.Import(_here.Out("before"));
        await rig.Service.Merge(EntityKind.Movie, film, other, Stop);
        Over(rig.Store).Export(_here.Out("after"), (_, _) => { }, Stop);

        await _there.Import(_here.Out("after"));
        _there.Store.Get<IMergeRepository>().WinnerOf(other).ShouldBeNull();
        (await _there.Store.Movies.Profile(other, "fr", stop: Stop)).ShouldNotBeNull();

        // And the other way round: where they are one, what is told of the loser is told of the winner.
        await Over(rig.Store).Import(_here.Out("before"), dryRun: false, (_, _) => { }, Stop);
        (await rig.Store.Movies.Profile(other, "fr", stop: Stop)).ShouldBeNull();
        rig.Merges.WinnerOf(other).ShouldBe(film);
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
        File.WriteAllBytes(Path.Combine(images, $"{metropolis}.poster.jpg"), [0xFF, 0xD8, 0xFF, 1, 2, 3]);
        _here.Export(_here.Out("out.zip"));
        await _there.Import(_here.Out("out.zip"));
        File.ReadAllBytes(Path.Combine(_there.Store.Folder, "images", $"{metropolis}.poster.jpg")).ShouldBe([0xFF, 0xD8, 0xFF, 1, 2, 3]);
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

    private static PortableCatalogue Over(Store store) => new(store.Database, store.Get<Redirects>(), store.Get<ImageFolder>(), store.Get<ImageStore>(), TrustOrder.Default);

    private static async Task<bool> ComesBack(IReadOnlyList<Happening> lived)
    {
        using var life = new Life();
        using var there = new PortableRig();
        await life.Goes(lived);
        Over(life.Store).Export(there.Out("once"), (_, _) => { }, Stop);
        await there.Import(there.Out("once"));
        there.Export(there.Out("twice"));
        Same(there.Out("once"), there.Out("twice"));
        (await there.Import(there.Out("once"))).Added.ShouldBeEmpty();
        return true;
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
        // The manifest tells of the others: what differs in them is what is worth reading.
        foreach (var file in files.OrderBy(file => file == "manifest.json"))
        {
            var (before, after) = (File.ReadAllLines(Path.Combine(left, file)), File.ReadAllLines(Path.Combine(right, file)));
            foreach (var (one, other) in before.Zip(after)) other.ShouldBe(one, file);
            File.ReadAllBytes(Path.Combine(right, file)).ShouldBe(File.ReadAllBytes(Path.Combine(left, file)), file);
        }
    }
}
