using FsCheck;
using FsCheck.Fluent;

namespace CineOrg.Tests.Jobs;

/// <summary>A rule that must hold for whatever values.</summary>
internal static class Rule
{
    public static void Always<A>(Action<A> rule) => Check(rule);
    public static void Always<A, B>(Action<A, B> rule) => Check<(A, B)>(all => rule(all.Item1, all.Item2));
    public static void Always<A, B, C>(Action<A, B, C> rule) => Check<(A, B, C)>(all => rule(all.Item1, all.Item2, all.Item3));
    public static void Always<A, B, C, D>(Action<A, B, C, D> rule) => Check<(A, B, C, D)>(all => rule(all.Item1, all.Item2, all.Item3, all.Item4));

    public static void Always<A, B, C, D, E>(Action<A, B, C, D, E> rule) =>
        Check<(A, B, C, D, E)>(all => rule(all.Item1, all.Item2, all.Item3, all.Item4, all.Item5));

    private static void Check<T>(Action<T> rule) => Prop.ForAll(ArbMap.Default.ArbFor<T>(), value =>
    {
        rule(value);
        return true;
    }).QuickCheckThrowOnFailure();
}
