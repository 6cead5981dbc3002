namespace CineOrg.App.Web.Posters;

/// <summary>Chance that always falls alike for the same subject (FNV-1a to seed, SplitMix64 to roll).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public static Dice For(PosterSubject subject)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in $"{subject.Title}\n{subject.Year}\n{subject.Genre}\n{subject.Director}") hash = (hash ^ letter) * 1099511628211UL;
        return new Dice(hash);
    }

    /// <returns>From <paramref name="least"/> up to, not including, <paramref name="most"/>.</returns>
    public double Between(double least, double most) => least + (most - least) * (Roll() >> 11) / (1UL << 53);

    public int Upto(int count) => (int)(Roll() % (ulong)count);

    public bool Coin() => Upto(2) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Upto(choices.Count)];

    private ulong Roll()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
