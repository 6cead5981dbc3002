using CineOrg.Core.Context.Graph;

namespace CineOrg.Core.Context.Recommending;

/// <summary>One list of films for one person, on one state of the links.</summary>
internal sealed class Choice(ILinkView view, Taste taste, Audience audience, Formula formula, int most)
{
    /// <summary>Films of shared genres that are looked at when little else leads anywhere.</summary>
    private const int MostLooked = 2_000;

    private readonly HashSet<int> _passed = [.. taste.Uses.Where(use => use.Act != Act.Opened).Select(use => use.Film), .. taste.Dismissed];
    private readonly Dictionary<int, Prospect> _prospects = [];

    public IReadOnlyList<Recommendation> Of(RelationGraph graph, Moment moment)
    {
        Start[] starts = [.. Starts()];
        if (starts.Length == 0) return Popular();
        var kinship = new Kinship(view, graph, moment, [.. starts.Select(start => start.Use.Film)]);
        var company = new Company(audience, taste.Viewer, formula);
        for (var at = 0; at < starts.Length; at++) Gather(kinship, company, starts, at);
        if (_prospects.Count(one => one.Value.IsFit) < 2 * most) Widen(kinship, starts.Length);
        foreach (var (film, prospect) in _prospects)
            if (prospect.IsFit) Liken(kinship, film, prospect, starts);
        var best = Varied.Of(_prospects.Where(one => one.Value is { IsFit: true, Score: > 0 }).Select(one => (one.Key, one.Value)), most, formula.OfOneStart);
        return best.Count > 0 ? [.. best.Select(one => Tell(one.Film, one.Prospect, kinship, starts))] : Popular();
    }

    // Films that were only opened age among themselves: an evening of leafing through the catalogue does not hide what was watched.
    private IEnumerable<Start> Starts() => [.. Aged(use => use.Act != Act.Opened, formula.Starts, 1), .. Aged(use => use.Act == Act.Opened, formula.Starts / 2, formula.Opened)];

    private IEnumerable<Start> Aged(Func<Use, bool> which, int newest, double weight) =>
        taste.Uses.Where(which).Reverse().Take(newest).Select((use, age) => new Start(use, weight * Math.Pow(formula.Fading, age)));

    private void Gather(Kinship kinship, Company company, Start[] starts, int at)
    {
        IReadOnlyList<Tie> ties = audience.PlaceOf(starts[at].Use.Film) is { } place ? company.Of(place) : [];
        foreach (var film in kinship.Around(at)) Known(film, starts.Length);
        foreach (var tie in ties)
            if (Known(audience.FilmAt(tie.Place), starts.Length) is { IsFit: true } prospect) prospect.Ties.Add((at, tie));
    }

    // Little is known of their films, and nobody watched them: some of the same genre are better than none.
    private void Widen(Kinship kinship, int starts)
    {
        for (var at = 0; at < starts; at++)
            foreach (var film in kinship.OfGenres(at, MostLooked / starts)) Known(film, starts);
    }

    private void Liken(Kinship kinship, int film, Prospect prospect, Start[] starts)
    {
        kinship.Weigh(film, prospect.Likeness);
        for (var at = 0; at < starts.Length; at++) prospect.Add(at, starts[at].Weight * formula.Likeness * prospect.Likeness[at]);
        foreach (var (at, tie) in prospect.Ties) prospect.Add(at, starts[at].Weight * tie.Weight * (1 + formula.Kindred * prospect.Likeness[at]));
    }

    private Prospect Known(int film, int starts) =>
        _prospects.TryGetValue(film, out var known) ? known : _prospects[film] = Fits(film) ? new(starts) : Prospect.Unfit;

    private bool Fits(int film) => !_passed.Contains(film) && view.Film(film) is { Shown: true, Seen: false };

    private Recommendation Tell(int film, Prospect prospect, Kinship kinship, Start[] starts) =>
        new(Id(film), prospect.Score, [.. prospect.Strongest().Select(at => Because(film, at, prospect, kinship, starts[at].Use))]);

    private Because Because(int film, int at, Prospect prospect, Kinship kinship, Use use)
    {
        var people = prospect.Ties.FirstOrDefault(tie => tie.Start == at).Tie.People;
        return new(people > 0 ? BecauseWords.Company : BecauseWords.Likeness, Id(use.Film), use.Act, people, kinship.Reasons(film, at));
    }

    // Nothing of theirs to start from: what most people here watched, said as such.
    private IReadOnlyList<Recommendation> Popular() =>
        [.. Enumerable.Range(0, audience.Films).Select(place => (Film: audience.FilmAt(place), People: audience.CountOf(audience.FilmAt(place), taste.Viewer)))
            .Where(one => one.People >= formula.LeastPeople).OrderByDescending(one => one.People).ThenBy(one => one.Film).Where(one => Fits(one.Film)).Take(most)
            .Select(one => new Recommendation(Id(one.Film), one.People, [new(BecauseWords.Popular, null, Act.Seen, one.People, [])]))];

    private Guid Id(int film) => Guid.Parse(view.Id("Movie", film));
}

/// <summary>A film of theirs, and what it counts.</summary>
internal readonly record struct Start(Use Use, double Weight);
