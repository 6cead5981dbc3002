using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

public sealed class SearchTests(Demo demo)
{
    [Theory]
    [InlineData("amelie", "Le Fabuleux Destin d'Amélie Poulain")] // without its accent
    [InlineData("AMÉLIE", "Le Fabuleux Destin d'Amélie Poulain")]
    [InlineData("ame\u0301lie", "Le Fabuleux Destin d'Amélie Poulain")] // the accent by itself
    [InlineData("fabul", "Le Fabuleux Destin d'Amélie Poulain")] // its beginning
    [InlineData("metropolys", "Metropolis")] // one letter wrong
    [InlineData("metroplis", "Metropolis")] // one missing
    [InlineData("metropoliis", "Metropolis")] // one too many
    [InlineData("metorpolis", "Metropolis")] // two changed over
    [InlineData("the godfather", "Le Parrain")] // as it was called first
    [InlineData("Rashomon", "Rashōmon")]
    public async Task A_film_is_found_by(string words, string title) =>
        (await Found(words)).List("movies").Texts("title").ShouldContain(title);

    [Theory]
    [InlineData("kubrick")]
    [InlineData("stanley kub")]
    [InlineData("Kubrik")]
    public async Task A_person_is_found_by(string words) => (await Found(words)).List("people").Texts("name").ShouldContain("Stanley Kubrick");

    [Theory]
    [InlineData("francois truffaut", "François Truffaut")] // without its cedilla
    [InlineData("VARDA", "Agnès Varda")]
    [InlineData("agnès", "Agnès Varda")]
    [InlineData("bunuel", "Luis Buñuel")]
    public async Task A_name_is_found_however_it_is_typed(string words, string name) =>
        (await Found(words)).List("people").Texts("name").ShouldContain(name);

    [Theory]
    [InlineData("regle du jeu", "La Règle du jeu")]
    [InlineData("LA RÈGLE DU JEU", "La Règle du jeu")]
    [InlineData("a bout de souffle", "À bout de souffle")]
    [InlineData("七人の侍", "Les Sept Samouraïs")] // as it was called first
    [InlineData("SEVEN SAMURAI", "Les Sept Samouraïs")]
    [InlineData("ladri di biciclette", "Le Voleur de bicyclette")]
    [InlineData("bicycle thieves", "Le Voleur de bicyclette")]
    public async Task A_title_is_found_without_accents_in_any_case_and_by_its_other_names(string words, string title) =>
        (await Found(words)).List("movies").Texts("title").ShouldContain(title);

    [Fact]
    public async Task Letters_written_as_one_or_as_two_are_the_same()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Les Sœurs fâchées (2004).mkv", "Manoeuvre (1979).mkv", "Æon Flux (2005).mkv", "Un cœur en hiver (1992).mkv");
        foreach (var (words, title) in new[]
        {
            ("soeurs", "Les Sœurs fâchées"), ("sœurs fachees", "Les Sœurs fâchées"), ("SOEURS", "Les Sœurs fâchées"), ("LES SŒURS", "Les Sœurs fâchées"),
            ("manœuvre", "Manoeuvre"), ("MANŒUVRE", "Manoeuvre"), ("manoeu", "Manoeuvre"), ("aeon", "Æon Flux"), ("æon flux", "Æon Flux"),
            ("un coeur", "Un cœur en hiver"), ("coeur hiver", "Un cœur en hiver"),
        })
            (await program.Web.Get($"/v1/works/search?q={Uri.EscapeDataString(words)}")).Json.List("movies").Texts("title").ShouldBe([title], words);
    }

    [Fact]
    public async Task The_asked_language_names_what_is_found()
    {
        (await Found("the godfather", "&lang=en")).List("movies")[0].Text("title").ShouldBe("The Godfather");
        (await Found("the godfather", "&lang=fr")).List("movies")[0].Text("title").ShouldBe("Le Parrain");
    }

    [Fact]
    public async Task No_more_is_answered_than_asked_for() => (await Found("le", "&limit=3")).List("movies").Count.ShouldBe(3);

    [Theory]
    [InlineData("zzqxv")]
    [InlineData("zzqxv zzqxv zzqxv")]
    [InlineData("\"")]
    [InlineData("* OR 1=1 --")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:")]
    [InlineData("-")]
    [InlineData("\u0000")]
    [InlineData("🎬")]
    public async Task Strange_words_are_answered_like_any_other(string words)
    {
        var answer = await demo.Get($"/v1/works/search?q={Uri.EscapeDataString(words)}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Json.Has("movies").ShouldBeTrue();
    }

    [Theory]
    [InlineData("\u0001\u0002\u001b[31m\u007f")]
    [InlineData("\r\nSet-Cookie: a=b")]
    [InlineData("👨‍👩‍👧‍👦 🎬 metropolis")]
    [InlineData("\u202emetropolis")] // written from right to left
    [InlineData("بيروت الغربية")]
    [InlineData("m\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301etropolis")]
    [InlineData("\"metropolis\" NEAR/2 title_key : x* ^y {a b} - c")]
    [InlineData("' union select * from works; drop table works; --")]
    [InlineData("%_%")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a b c d e f g h i j k l m n o p")]
    public async Task Hostile_words_are_answered_by_the_interface_the_page_and_the_panel(string words)
    {
        foreach (var path in new[] { "/v1/works/search?explain=true&facets=true&q=", "/search?q=", "/search/panel?q=", "/search/answers?q=" })
        {
            var answer = await demo.Get(path + Uri.EscapeDataString(words));
            answer.Status.ShouldBe(HttpStatusCode.OK, path + answer.Text);
            answer.Text.ShouldNotContain("<script>alert");
        }
        (await Found("metropolis")).List("movies").Texts("title").ShouldContain("Metropolis");
    }

    [Fact]
    public async Task Seven_thousand_letters_are_refused_by_the_interface_and_cut_short_by_the_page()
    {
        var words = string.Join('+', Enumerable.Repeat("metropolis", 700));
        (await demo.Get($"/v1/works/search?q={words}")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value");
        (await demo.Get($"/search?q={words}")).Status.ShouldBe(HttpStatusCode.OK);
        (await demo.Get($"/search/panel?q={words}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_narrows_leafs_and_says_why_without_any_script()
    {
        var page = (await demo.Get("/search?q=le&lang=fr")).Text;
        page.ShouldContain("Pourquoi ici");
        page.ShouldContain("/search?q=le&amp;owned=true");
        page.ShouldContain("/search?q=le&amp;type=film");
        var older = await demo.Get("/search?q=le&decade=1930&lang=en");
        older.Text.ShouldContain("aria-current=\"true\">1930s");
        (await demo.Get("/search?q=metropolys&lang=en")).Text.ShouldContain("taken for “metropolis”");
    }

    [Fact]
    public async Task A_name_that_no_film_bears_brings_that_persons_films()
    {
        var page = (await demo.Get("/search?q=hitchcock&lang=fr")).Text;
        page.ShouldContain("Filmographie <a class=\"more\" href=\"/persons/");
        foreach (var film in new[] { "Sueurs froides", "Psychose", "Les 39 Marches" }) page.ShouldContain(film);
        page.ShouldContain("Le nom contient tous les mots.");
        (await demo.Get("/search?q=metropolis&lang=fr")).Text.ShouldNotContain("Filmographie");
    }

    [Fact]
    public async Task Whoever_answers_best_stands_first_in_page_and_panel()
    {
        foreach (var path in new[] { "/search?lang=en&q=", "/search/panel?lang=en&q=" })
        {
            (await Place(path + "godar", "Jean-Luc Godard")).ShouldBeLessThan(await Place(path + "godar", "City of God"));
            (await Place(path + "metro", "Metropolis")).ShouldBeLessThan(await Place(path + "metro", "Subrata Mitra"));
        }
    }

    private async Task<int> Place(string path, string name)
    {
        var at = (await demo.Get(path)).Text.IndexOf(name, StringComparison.Ordinal);
        at.ShouldBePositive(path + name);
        return at;
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("?q=%20", "q")]
    [InlineData("?q=a&limit=0", "limit")]
    [InlineData("?q=a&limit=101", "limit")]
    public async Task A_search_without_sense_is_refused(string query, string field) =>
        (await demo.Get($"/v1/works/search{query}")).ShouldRefuse(HttpStatusCode.BadRequest, "bad-value").GetProperty("errors").Fields().ShouldBe([field]);

    private async Task<System.Text.Json.JsonElement> Found(string words, string more = "&lang=fr") =>
        (await demo.Get($"/v1/works/search?q={Uri.EscapeDataString(words)}{more}")).Json;
}
