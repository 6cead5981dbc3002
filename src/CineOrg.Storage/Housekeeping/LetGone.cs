using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Housekeeping;

/// <summary>Whose newest rise or fall in the journal is a downgrade.</summary>
internal sealed class LetGone(Database database) : ILetGone
{
    private const string Question = $"""
        select subject, max(sequence) newest, type from journal
        where type in ('{nameof(MovieEnriched)}', '{nameof(MovieDowngraded)}', '{nameof(PersonEnriched)}', '{nameof(PersonDowngraded)}') and subject is not null
        group by subject having type in ('{nameof(MovieDowngraded)}', '{nameof(PersonDowngraded)}') order by newest desc limit ?
        """;

    public IReadOnlyList<Guid> Standing(int most) => database.Read(lane =>
    {
        using var rows = lane.Ask(Question).With(most);
        var gone = new List<Guid>();
        while (rows.Next()) gone.Add(rows.Guid(0));
        return gone;
    });
}
