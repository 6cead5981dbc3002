using CineOrg.Core.Library;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

public sealed class ScanTests : IDisposable
{
    private readonly LibraryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_file_becomes_a_film_at_once()
    {
        _rig.Write("Metropolis (1927)/Metropolis.1927.1080p.BluRay.x264-GRP.mkv");
        _rig.Write("Metropolis (1927)/cover.jpg");

        var result = await _rig.Scan();

        (result.Added, result.Skipped, result.Missing, result.Other).ShouldBe((1, 0, 0, 1));
        result.Errors.ShouldBeEmpty();
        var file = _rig.Owned("Metropolis (1927)/Metropolis.1927.1080p.BluRay.x264-GRP.mkv");
        (file.Title, file.Year, file.Copies).ShouldBe(("Metropolis", 1927, 2));
        (_rig.CountEvents("VideoFileDetected"), _rig.CountEvents("MovieCreated")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_second_scan_finds_nothing_to_do()
    {
        foreach (var year in Enumerable.Range(1920, 30)) _rig.Write($"Film number {year} ({year})/film.mkv");
        (await _rig.Scan()).Added.ShouldBe(30);

        var again = await _rig.Scan();

        (again.Added, again.Changed, again.Moved, again.Missing, again.Skipped).ShouldBe((0, 0, 0, 0, 30));
    }

    [Fact]
    public async Task Extensions_count_in_any_case_and_can_be_narrowed()
    {
        _rig.Write("Nosferatu (1922).MKV");
        _rig.Write("Faust (1926).Mp4");
        _rig.Write("Notes.txt");

        var narrow = await _rig.Scan(new ScanRequest([_rig.Films], Extensions: ["mp4"]));
        (narrow.Added, narrow.Other).ShouldBe((1, 2));
        (await _rig.Scan()).Added.ShouldBe(1);
    }

    [Fact]
    public async Task Versions_are_copies_of_one_film_and_parts_one_copy()
    {
        _rig.Write("Napoléon (1927)/Napoléon (1927) - 1080p.mkv");
        _rig.Write("Napoléon (1927)/Napoléon (1927) - 720p.mkv");
        _rig.Write("Les Vampires (1915)/Les Vampires (1915) cd1.avi");
        _rig.Write("Les Vampires (1915)/Les Vampires (1915) cd2.avi");

        await _rig.Scan();

        var versions = _rig.Files().Where(file => file.Path.StartsWith("Nap", StringComparison.Ordinal)).ToList();
        versions.Select(file => file.Movie).Distinct().Count().ShouldBe(1);
        versions.Select(file => file.Copy).Distinct().Count().ShouldBe(2);
        var parts = _rig.Files().Where(file => file.Path.StartsWith("Les", StringComparison.Ordinal)).ToList();
        parts.Select(file => file.Copy).Distinct().Count().ShouldBe(1);
        parts.Select(file => file.Ordinal).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Editions_of_one_film_bear_their_labels()
    {
        _rig.Write("Blade Runner (1982)/Blade Runner (1982) {edition-Director's Cut}.mkv");
        _rig.Write("Blade Runner (1982)/Blade Runner (1982).mkv");

        await _rig.Scan();

        _rig.Files().Select(file => file.Movie).Distinct().Count().ShouldBe(1);
        _rig.Files().Select(file => file.Edition).ShouldBe(["", "Director's Cut"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_disc_kept_as_folders_is_one_copy()
    {
        _rig.Write("Sunrise (1927)/VIDEO_TS/VTS_01_1.VOB");
        _rig.Write("Sunrise (1927)/VIDEO_TS/VTS_01_2.VOB");
        _rig.Write("Sunrise (1927)/VIDEO_TS/VIDEO_TS.IFO");
        _rig.Write("City Lights (1931)/BDMV/STREAM/00000.m2ts");
        _rig.Write("City Lights (1931)/BDMV/STREAM/00001.m2ts");

        await _rig.Scan();

        _rig.Files().Select(file => (file.Title, file.Copy)).Distinct().Select(copy => copy.Title).ShouldBe(["Sunrise", "City Lights"], ignoreOrder: true);
        _rig.Files().Where(file => file.Title == "Sunrise").Select(file => file.Ordinal).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Episodes_make_or_join_one_series_and_never_a_film()
    {
        _rig.Write("Faust (1926)/Faust (1926).mkv");
        _rig.Write("Faust/Season 01/Faust S01E01.mkv");
        await _rig.Scan();
        _rig.Write("Faust/Season 01/Faust S01E02.mkv");
        _rig.Write("Faust/Season 02/Faust S02E01.mkv");

        await _rig.Scan();

        var works = (await _rig.Movies.List(new("fr"), TestContext.Current.CancellationToken)).Items;
        works.Select(work => (work.Title, work.Kind, work.Year)).ShouldBe([("Faust", "film", 1926), ("Faust", "series", null)], ignoreOrder: true);
        var series = await _rig.Movies.Profile(works.Single(work => work.Kind == "series").Id, "fr", stop: TestContext.Current.CancellationToken);
        series!.Copies.Select(copy => copy.Edition).Order(StringComparer.Ordinal).ShouldBe(["S01E01", "S01E02", "S02E01"]);
    }

    [Fact]
    public async Task A_film_of_a_series_title_is_a_film_of_its_own()
    {
        _rig.Write("Fargo S01E01.mkv");
        await _rig.Scan();
        _rig.Write("Fargo.mkv");

        await _rig.Scan();

        (await _rig.Movies.List(new("fr"), TestContext.Current.CancellationToken)).Items.Select(work => work.Kind).ShouldBe(["film", "series"], ignoreOrder: true);
    }

    [Fact]
    public async Task Extras_and_samples_are_held_but_make_no_film()
    {
        _rig.Write("Faust (1926)/Faust (1926).mkv");
        _rig.Write("Faust (1926)/Faust (1926)-trailer.mkv");

        (await _rig.Scan()).Added.ShouldBe(2);

        _rig.Count("works").ShouldBe(1);
        _rig.Files().Count(file => file.Copy is null).ShouldBe(1);
    }

    [Fact]
    public async Task A_note_beside_the_file_names_the_film()
    {
        _rig.Write("Disc 7/disc7.mkv");
        _rig.Write("Disc 7/movie.nfo", "<movie><title>Der müde Tod</title><year>1921</year><uniqueid type=\"imdb\">tt0012494</uniqueid></movie>");
        _rig.Write("Vampyr/vampyr.mkv");
        _rig.Write("Vampyr/vampyr.nfo", "https://www.imdb.com/title/tt0023649/");

        await _rig.Scan();

        _rig.Owned("Disc 7/disc7.mkv").Title.ShouldBe("Der müde Tod");
        (await _rig.Film("imdb", "tt0012494")).Year.ShouldBe(1921);
        (await _rig.Film("imdb", "tt0023649")).Id.ShouldBe(_rig.Owned("Vampyr/vampyr.mkv").Movie!.Value);
    }

    [Fact]
    public async Task A_sparse_and_an_empty_file_are_files_like_others()
    {
        using (var sparse = File.Create(_rig.At("Sparse (1999).mkv"))) sparse.SetLength(100L * 1024 * 1024 * 1024);
        _rig.Write("Empty (2001).mkv", "");

        var result = await _rig.Scan();
        var prints = await _rig.TakeFingerprints();

        (result.Added, prints.Taken).ShouldBe((2, 2));
        prints.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Links_in_circles_and_into_nothing_are_told_and_stop_nothing()
    {
        _rig.Write("a/Faust (1926).mkv");
        Directory.CreateSymbolicLink(_rig.At("a/back"), _rig.Films);
        File.CreateSymbolicLink(_rig.At("a/Gone (1950).mkv"), _rig.At("nowhere.mkv"));
        File.CreateSymbolicLink(_rig.At("a/self.mkv"), _rig.At("a/self.mkv"));

        var result = await _rig.Scan();

        result.Added.ShouldBe(1);
        result.Errors.Select(error => Path.GetFileName(error.Path)).ShouldBe(["back", "Gone (1950).mkv", "self.mkv"], ignoreOrder: true);
        result.Errors.ShouldAllBe(error => error.Reason.Length > 0);
    }

    [Fact]
    public async Task A_name_that_is_no_utf8_is_held_and_read()
    {
        var odd = RawName.Create(_rig.Films, [.. "Caf"u8, 0xE9, .. " (1990).mkv"u8]);

        (await _rig.Scan()).Added.ShouldBe(1);
        var prints = await _rig.TakeFingerprints();

        _rig.Files().Single().Path.ShouldBe("Caf\\xE9 (1990).mkv");
        ScannedName.Bytes("Caf\\xE9 (1990).mkv").ShouldBe(odd);
        prints.Taken.ShouldBe(1);
        (await _rig.Scan()).Skipped.ShouldBe(1);
        RawName.RemoveAll(_rig.Films);
    }

    [Fact]
    public async Task A_folder_outside_every_root_cannot_be_asked_for_but_may_become_one()
    {
        await Should.ThrowAsync<NotInLibraryException>(() => _rig.Request(_rig.Films));
        await _rig.Scan();
        Directory.CreateDirectory(_rig.At("inside"));
        await _rig.Adopt(new([_rig.At("inside")]));
        (await _rig.Roots()).Count.ShouldBe(1);
        await Should.ThrowAsync<NotInLibraryException>(() => _rig.Request(_rig.Films + "-beside"));
    }

    [Fact]
    public async Task Only_the_asked_folder_is_scanned()
    {
        _rig.Write("a/Faust (1926).mkv");
        _rig.Write("a/b/Sunrise (1927).mkv");
        _rig.Write("c/Vampyr (1932).mkv");
        await _rig.Adopt(new([_rig.Films]));

        (await _rig.Scan(new ScanRequest([_rig.At("a")], Recursive: false))).Added.ShouldBe(1);
        (await _rig.Scan(_rig.At("a"))).Added.ShouldBe(1);
        (await _rig.Scan()).Added.ShouldBe(1);
    }
}
