using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Demo;

public sealed partial class DemoPackTests
{
    private static readonly string[] Kinds = ["film", "short", "documentary", "animation"];

    private static readonly string[] Crew = ["director", "writer", "producer", "composer", "cinematographer", "editor"];

    private static readonly string[] Genres =
    [
        "action", "adventure", "animation", "biography", "comedy", "crime", "documentary", "drama", "experimental", "family", "fantasy",
        "film-noir", "history", "horror", "music", "musical", "mystery", "romance", "science-fiction", "thriller", "war", "western",
    ];

    [Fact]
    public void The_pack_is_large_enough_to_show_a_filmography()
    {
        DemoPackFiles.Works.Count.ShouldBeGreaterThanOrEqualTo(85);
        DemoPackFiles.People.Count.ShouldBeGreaterThanOrEqualTo(210);
        DemoPackFiles.Works.Values.Count(work => work.Texts("countries").Contains("FR")).ShouldBeGreaterThanOrEqualTo(20);
    }

    [Fact]
    public void Every_key_is_its_file_name()
    {
        foreach (var (name, entry) in DemoPackFiles.Works.Concat(DemoPackFiles.People)) entry.Text("key").ShouldBe(name);
        foreach (var (name, work) in DemoPackFiles.Works) name.ShouldEndWith($"-{work.GetProperty("year").GetInt32()}");
        DemoPackFiles.Works.Keys.Concat(DemoPackFiles.People.Keys).ShouldAllBe(key => Key().IsMatch(key));
    }

    [Fact]
    public void Every_credit_names_a_person_of_the_pack_and_every_person_is_credited()
    {
        var credited = DemoPackFiles.Works.Values.SelectMany(Credits).Select(credit => credit.Text("person")).ToHashSet();
        credited.ShouldBeSubsetOf(DemoPackFiles.People.Keys);
        DemoPackFiles.People.Keys.ShouldBeSubsetOf(credited);
    }

    [Fact]
    public void Every_credit_has_a_known_role_and_its_place_in_the_billing()
    {
        foreach (var (name, work) in DemoPackFiles.Works)
        {
            Credits(work).Select(credit => credit.GetProperty("order").GetInt32()).ShouldBe(Enumerable.Range(1, Credits(work).Count()), name);
            Credits(work).ShouldContain(credit => credit.Text("role") == "director", name);
            Credits(work).ShouldAllBe(credit => credit.Text("category") == "cast" ? credit.Text("role") == "actor" : Crew.Contains(credit.Text("role")), name);
        }
    }

    [Fact]
    public void Every_title_and_text_is_there_in_both_languages()
    {
        foreach (var (name, work) in DemoPackFiles.Works)
        {
            ShouldSpeakBoth(work.GetProperty("titles"), name);
            ShouldSpeakBoth(work.GetProperty("summary"), name);
            if (work.TryGetProperty("tagline", out var tagline)) ShouldSpeakBoth(tagline, name);
        }

        foreach (var (name, person) in DemoPackFiles.People)
            if (person.TryGetProperty("biography", out var biography)) ShouldSpeakBoth(biography, name);
    }

    [Fact]
    public void French_texts_keep_their_punctuation_on_the_line()
    {
        foreach (var (name, work) in DemoPackFiles.Works)
            LoosePunctuation().IsMatch(work.GetProperty("summary").Text("fr")).ShouldBeFalse(name);
    }

    [Fact]
    public void Kinds_genres_countries_and_languages_come_from_closed_lists()
    {
        foreach (var (name, work) in DemoPackFiles.Works)
        {
            Kinds.ShouldContain(work.Text("kind"), name);
            work.Texts("genres").ShouldNotBeEmpty(name);
            work.Texts("genres").ShouldBeSubsetOf(Genres, name);
            work.Texts("countries").ShouldNotBeEmpty(name);
            work.Texts("countries").ShouldAllBe(country => Country().IsMatch(country), name);
            Language().IsMatch(work.Text("originalLanguage")).ShouldBeTrue(name);
        }
    }

    [Fact]
    public void External_ids_are_well_formed_and_belong_to_one_entry()
    {
        foreach (var entries in new[] { DemoPackFiles.Works.Values, DemoPackFiles.People.Values })
        {
            var ids = entries.SelectMany(Ids).ToList();
            ids.ShouldAllBe(id => Id().IsMatch(id));
            ids.ShouldBeUnique();
        }
    }

    [Fact]
    public void Dates_and_durations_are_plausible()
    {
        foreach (var (name, work) in DemoPackFiles.Works)
        {
            work.GetProperty("year").GetInt32().ShouldBeInRange(1895, 2026, name);
            work.GetProperty("durationMinutes").GetInt32().ShouldBeInRange(1, 600, name);
            if (work.TryGetProperty("releaseDate", out _)) Day(work, "releaseDate").Year.ShouldBe(work.GetProperty("year").GetInt32(), name);
        }
    }

    [Fact]
    public void Nobody_dies_before_birth_or_is_credited_before_it()
    {
        foreach (var (name, person) in DemoPackFiles.People.Where(entry => entry.Value.TryGetProperty("born", out _)))
        {
            var born = Day(person, "born").Year;
            if (person.TryGetProperty("died", out _)) (Day(person, "died").Year - born).ShouldBeInRange(15, 112, name);
            var first = DemoPackFiles.Works.Values.Where(work => Credits(work).Any(credit => credit.Text("person") == name)).Min(work => work.GetProperty("year").GetInt32());
            (first - born).ShouldBeInRange(3, 95, name);
        }
    }

    [Fact]
    public void Every_video_is_of_a_work_of_the_pack_and_some_works_are_not_owned()
    {
        var owned = DemoPackFiles.Videos.Select(video => video.Text("work")).ToHashSet();
        owned.ShouldBeSubsetOf(DemoPackFiles.Works.Keys);
        owned.Count.ShouldBeLessThan(DemoPackFiles.Works.Count);
        DemoPackFiles.Videos.Select(video => video.Text("path")).ShouldBeUnique();
    }

    [Fact]
    public void Every_collection_is_of_works_of_the_pack_and_each_has_owned_and_missing_ones()
    {
        var owned = DemoPackFiles.Videos.Select(video => video.Text("work")).ToHashSet();
        DemoPackFiles.Collections.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var (name, collection) in DemoPackFiles.Collections)
        {
            collection.Text("key").ShouldBe(name);
            Key().IsMatch(name).ShouldBeTrue(name);
            ShouldSpeakBoth(collection.GetProperty("names"), name);
            Ids(collection).ShouldAllBe(id => Id().IsMatch(id), name);
            var works = collection.Texts("works").ToList();
            works.ShouldBeUnique();
            works.ShouldBeSubsetOf(DemoPackFiles.Works.Keys, name);
            works.ShouldContain(work => owned.Contains(work), name);
            works.ShouldContain(work => !owned.Contains(work), name);
        }
    }

    private static IEnumerable<JsonElement> Credits(JsonElement work) => work.GetProperty("credits").EnumerateArray();

    private static IEnumerable<string> Ids(JsonElement entry) =>
        entry.GetProperty("externalIds").EnumerateObject().Select(id => $"{id.Name}:{id.Value.GetString()}");

    private static void ShouldSpeakBoth(JsonElement texts, string name)
    {
        texts.Text("fr").ShouldNotBeNullOrWhiteSpace(name);
        texts.Text("en").ShouldNotBeNullOrWhiteSpace(name);
    }

    private static DateOnly Day(JsonElement entry, string field) =>
        DateOnly.ParseExact(entry.Text(field), ["yyyy-MM-dd", "yyyy"], CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Key();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex Country();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Language();

    [GeneratedRegex("^(imdb:(tt|nm)[0-9]{7,8}|tmdb:[0-9]{1,8}|wikidata:Q[1-9][0-9]{0,9})$")]
    private static partial Regex Id();

    [GeneratedRegex(" [:;!?»]|« ")]
    private static partial Regex LoosePunctuation();
}
