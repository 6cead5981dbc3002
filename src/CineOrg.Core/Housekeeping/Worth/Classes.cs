namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>
/// What is used alike is told of together: a class is a row (how often ever, how much lately, both in steps of √2) and a column (for how long not, four
/// steps for each doubling).
/// </summary>
internal static class Classes
{
    public const int Counts = 12, Weights = 12, Rows = Counts * Weights;
    public const int StepsOfAge = 4, Octaves = 25, Ages = Octaves * StepsOfAge;
    public const int All = Rows * Ages;

    private static readonly double[] Begin = [.. Enumerable.Range(0, Ages).Select(age => double.Exp2(age / (double)StepsOfAge) - 1), double.PositiveInfinity];

    public static int RowOf(Usage usage) => Step(usage.Count, Counts) * Weights + Step(usage.Weight, Weights);

    /// <summary>Where an age lies among the columns; what is right of the point is how far it has come towards the next.</summary>
    public static double PlaceOf(double age) => Math.Min(StepsOfAge * Math.Log2(age + 1), Ages - 1.001);

    /// <summary>Age at which a column begins.</summary>
    public static double From(int column) => Begin[column];

    /// <summary>Age at which it ends; the last one never does.</summary>
    public static double To(int column) => Begin[column + 1];

    public static int CountOf(int cell) => cell / (Ages * Weights);
    public static int WeightOf(int cell) => cell / Ages % Weights;
    public static int RowOf(int cell) => cell / Ages;
    public static int ColumnOf(int cell) => cell % Ages;
    public static int OctaveOf(int cell) => cell % Ages / StepsOfAge;

    private static int Step(double uses, int steps) => Math.Clamp((int)(2 * Math.Log2(Math.Max(1, uses))), 0, steps - 1);
}
