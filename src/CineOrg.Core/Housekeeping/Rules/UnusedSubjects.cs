using System.Runtime.CompilerServices;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Rules;

internal static class UnusedSubjects
{
    private const int Page = 1_000;
    private static readonly EntityKind[] Kinds = [EntityKind.Movie, EntityKind.Person];

    /// <summary>Films, then people of these levels that nobody used since then, page by page: a million take no more memory than a thousand.</summary>
    public static async IAsyncEnumerable<HeldSubject> Unused(
        this IHeldRepository held, IReadOnlyList<Level> levels, DateTimeOffset since, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (kind, level) in Kinds.SelectMany(kind => levels.Select(level => (kind, level))))
        {
            var after = 0L;
            while (await held.Unused(kind, level, since, after, Page, stop) is { Count: > 0 } page)
            {
                foreach (var subject in page) yield return subject;
                after = page[^1].Key;
            }
        }
    }
}
