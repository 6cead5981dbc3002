using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Merging;

/// <summary>
/// What persons decided about the facts of two that are one. Where both were corrected the winner's word stands, and the loser's is its
/// history until they are parted; nothing is dropped.
/// </summary>
internal static class Decided
{
    public const string Table = "corrections";

    /// <returns>The loser's corrections as they stood before.</returns>
    public static List<KeptRow> Move(Lane lane, Guid winner, Guid loser, DateTimeOffset now)
    {
        var rows = KeptRow.Read(lane, Table, "subject", loser.ToByteArray(bigEndian: true));
        lane.Ask("""
            update corrections set undone_at = ?3, undone_by = 'merge', replaced = 1 where subject = ?2 and undone_at is null and exists (
              select 1 from corrections w where w.subject = ?1 and w.undone_at is null
              and w.field = corrections.field and w.language is corrections.language)
            """).With(winner).With(loser).With(now).Run();
        lane.Ask("update corrections set subject = ?1 where subject = ?2").With(winner).With(loser).Run();
        return rows;
    }

    /// <summary>Goes back, and stands again when only another's word took its place; what a person undid meanwhile stays undone.</summary>
    public static void Back(Lane lane, KeptRow kept, Guid loser, Guid winner) => lane.Ask("""
        update corrections set subject = ?1, undone_at = iif(replaced, ?4, undone_at), undone_by = iif(replaced, ?5, undone_by),
          replaced = iif(replaced, ?6, replaced) where uuid = ?3 and subject = ?2
        """).With(loser).With(winner).WithValue(kept["uuid"]).WithValue(kept["undone_at"]).WithValue(kept["undone_by"]).WithValue(kept["replaced"]).Run();
}
