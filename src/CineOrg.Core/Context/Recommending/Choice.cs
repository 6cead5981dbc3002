using CineOrg.Core.Context.Graph;

namespace CineOrg.Core.Context.Recommending;

/// <summary>One list of films for one person, on one state of the links.</summary>
internal sealed class Choice(ILinkView view, Taste taste, Audience audience, Formula formula, int most)
{
    private readonly HashSet<int> _passed = [.. taste.Uses.Where(use => use.Act != Act.Opened).Select(use => use.Film), .. taste.Dismissed];
    private readonly Dictionary<int, Candidate> _candidates = [];

    public IReadOnlyList<Recommendation> Of(RelationGraph graph, Moment moment)
    {
        Start[] starts = [.. Starts()];
        if (starts.Length == 0) return Popular();
        var kinship = new Kinship(view, graph, moment, [.. starts.Select(start => start.Use.Film)]);
        var company = new Company(audience, taste.Viewer, formula);
        for (var at = 0; at < starts.Length; at++) Gather(kinship, company, starts, at);
        foreach (var (film, candidate) in _candidates)
            if (candidate.IsFit) Liken(kinship, film, candidate, starts);
        var best = Varied.Of(_candidates.Where(one => one.Value is { IsFit: true, Score: > 0 }).Select(one => (one.Key, one.Value)), most, formula.OfOneStart);
        return best.Count > 0 ? [.. best.Select(one => Tell(one.Film, one.Candidate, kinship, starts))] : Popular();
    }

    // Films that were only opened age among themselves: an evening of leafing through the catalogue does not hide what was watched.
    private IEnumerable<Start> Starts() => [.. Aged(use => use.Act != Act.Opened, formula.Starts, 1), .. Aged(use => use.Act == Act.Opened, formula.Starts / 2, formula.Opened)];

    private IEnumerable<Start> Aged(Func<Use, bool> which, int newest, double weight) =>
        taste.Uses.Where(which).Reverse().Take(newest).Select((use, age) => new Start(use, weight * Math.Pow(formula.Fading, age)));

    private void Gather(Kinship kinship, Company company, Start[] starts, int at)
    {
        foreach (var film in kinship.Around(at)) Known(film, starts.Length);
        if (audience.PlaceOf(starts[at].Use.Film) is not { } place) return;
        foreach (var tie in company.Of(place))
            if (Known(audience.FilmAt(tie.Place), starts.Length) is { IsFit: true } candidate) candidate.Ties.Add((at, tie));
    }

    private void Liken(Kinship kinship, int film, Candidate candidate, Start[] starts)
    {
        kinship.Weigh(film, candidate.Likeness);
        for (var at = 0; at < starts.Length; at++) candidate.Add(at, starts[at].Weight * formula.Likeness * candidate.Likeness[at]);
        foreach (var (at, tie) in candidate.Ties) candidate.Add(at, starts[at].Weight * tie.Weight * (1 + formula.Kindred * candidate.Likeness[at]));
    }

    private Candidate Known(int film, int starts) =>
        _candidates.TryGetValue(film, out var known) ? known : _candidates[film] = Fits(film) ? new(starts) : Candidate.Unfit;

    private bool Fits(int film) => !_passed.Contains(film) && view.Film(film) is { Shown: true, Seen: false };

    private Recommendation Tell(int film, Candidate candidate, Kinship kinship, Start[] starts) =>
        new(Id(film), candidate.Score, [.. candidate.Strongest().Select(at => Because(film, at, candidate, kinship, starts[at].Use))]);

    private Because Because(int film, int at, Candidate candidate, Kinship kinship, Use use)
    {
        var people = candidate.Ties.FirstOrDefault(tie => tie.Start == at).Tie.People;
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
