using System.Globalization;
using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Context.Recommending;

namespace CineOrg.Bench.Recommend;

/// <summary>
/// Whether the film that somebody came to next stands among the ten put forward to them: the program's own rule, popularity and item
/// co-occurrence, on MovieLens. Leave-last-out, all films that the person had not rated are ranked, none is sampled away.
/// </summary>
public static class RecommendBench
{
    private const int Shown = 10, Household = 5;
    private static readonly int[] Neighbours = [10, 20, 50, 100, 200, 1000];

    public static BenchTable Run(TextWriter log)
    {
        const string title = "Recommendations";
        if (!MovieLens.IsThere) return new(title, [new("MovieLens small", "not there", "", "CINEORG_TEST_DATA holds no films/movielens-small")]);
        var lens = MovieLens.Read();
        var links = new LensLinks(lens);
        var (tuned, last) = (Split.Of(lens, 2), Split.Of(lens, 1));
        log.WriteLine($"recommend: {lens.People.Count} people, {lens.Films.Count} films");
        var nearest = Neighbours.MaxBy(near => Cosine(tuned, lens, near).Gain);
        log.WriteLine($"recommend: co-occurrence is best with {nearest} neighbours on the films before the last");
        var (popular, cosine) = (Popular(last, lens), Cosine(last, lens, nearest));
        var ours = Ours(last, lens, links, new());
        log.WriteLine($"recommend: {Figures(ours)}");
        var household = Ours(new([.. last.Known.Take(Household)], [.. last.Hidden.Take(Household)]), lens, links, new());
        return new(title,
        [
            new("hit@10 and NDCG@10, MovieLens, leave-last-out", Figures(ours), "above both baselines", Text($"{lens.People.Count} people, {lens.Films.Count:N0} films, all ranked; the list as people are shown it; {Versus(ours, cosine, "co-occurrence")}; {Versus(ours, popular, "popularity")}")),
            new("the same, at most three of one film’s first", Figures(Ours(last, lens, links, new() { OfOneStart = Shown })), "", "without variety: what holds the best back for the sake of a mixed list"),
            new("without the order in which films were watched", Figures(Ours(last, lens, links, new() { Together = 1, Reach = 1e-3 })), "", "people who watched both count alike however far apart"),
            new("without likeness", Figures(Ours(last, lens, links, new() { Kindred = 0, Likeness = 0 })), "", "no genre, decade or keyword"),
            new("baseline: item co-occurrence", Figures(cosine), "", Text($"cosine, the {nearest} nearest of each film (best of {string.Join(", ", Neighbours)} on the film before the last); same run")),
            new("baseline: popularity", Figures(popular), "", "by all other ratings; same run"),
            new("on the film before the last, which the figures were chosen on", Figures(Ours(tuned, lens, links, new())), "", Text($"co-occurrence {Figures(Cosine(tuned, lens, nearest))}; popularity {Figures(Popular(tuned, lens))}")),
            new("one list, a household of five", Times(household), "a few ms", Text($"histories of {string.Join(", ", last.Known.Take(Household).Select(films => films.Length))} films in memory, {lens.Films.Count:N0} films")),
            new("one list, all of them a household", Times(ours), "", Text($"{lens.People.Count} people, {last.Known.Sum(films => films.Length):N0} films watched")),
        ]);
    }

    private static Lists Ours(Split split, MovieLens lens, LensLinks links, Formula formula)
    {
        var recommender = new Recommender(GraphFile.Default(DataLocations.Default), links, formula);
        var audience = new Audience(split.Known.Select((films, person) => KeyValuePair.Create(Name(person), (IReadOnlyList<int>)films)));
        var moment = new Moment { Frame = new() { Id = Guid.Empty, Entity = EntityName.Movie }, Viewing = new(Curiosity.High, "FR"), Conditions = new() { Now = DateTimeOffset.UnixEpoch } };
        return Lists.Of(split, person => [.. recommender.For(new(Name(person), [.. split.Known[person].Select(film => new Use(film, Act.Seen))], new HashSet<int>()), audience, moment, Shown)
            .Select(one => LensLinks.NumberOf(one.Film))]);
    }

    private static Lists Cosine(Split split, MovieLens lens, int nearest)
    {
        var baselines = new Baselines(split.Known, lens.Films.Count);
        return Lists.Of(split, person => Lists.Ranked(baselines.Cosine(person, nearest)));
    }

    private static Lists Popular(Split split, MovieLens lens)
    {
        var ranked = Lists.Ranked(new Baselines(split.Known, lens.Films.Count).Popularity());
        return Lists.Of(split, _ => ranked);
    }

    private static string Times(Lists lists) => Text($"p50 {lists.Milliseconds[lists.Milliseconds.Length / 2]:0.0} ms, p99 {lists.Milliseconds[(int)(lists.Milliseconds.Length * 0.99)]:0.0} ms");

    private static string Name(int person) => person.ToString("0000", CultureInfo.InvariantCulture);

    private static string Figures(Lists lists) => Text($"{lists.Hit:P1} and {lists.Gain:0.000}");

    // The same people judge both: of each pair of answers only the difference counts.
    private static string Versus(Lists ours, Lists other, string name)
    {
        double[] gained = [.. ours.Gains.Zip(other.Gains, (one, two) => one - two)];
        var mean = gained.Average();
        var error = Math.Sqrt(gained.Sum(one => (one - mean) * (one - mean)) / gained.Length / (gained.Length - 1));
        return Text($"NDCG {mean:+0.000;-0.000} ± {1.96 * error:0.000} against {name} (95 %)");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
