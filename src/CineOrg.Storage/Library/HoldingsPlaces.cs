using CineOrg.Core.Events;
using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Library;

internal sealed partial class Holdings
{
    public void SaveReview(ITransaction transaction, long copy, IReadOnlyList<Candidate> candidates, DateTimeOffset now) =>
        Matches.Save(Transaction.Of(transaction).Lane, copy, candidates, now);

    public ValueTask<CopyPlace?> Place(Guid copy, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("""
            select r.path, d.path, f.name, w.uuid, f.device, f.inode, f.size
            from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id
            join copy_files f on f.copy_id = c.id join folders d on d.id = f.folder_id join roots r on r.id = d.root_id
            where c.uuid = ? and f.state = 0 order by f.ordinal, f.id limit 1
            """).With(copy);
        return row.Next() ? new CopyPlace(row.Text(0), Join(row.Text(1), row.Text(2)), row.Guid(3), new(row.Long(4), row.Long(5), row.Long(6))) : null;
    }));

    internal static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    internal static string Label(Lane lane, long copy)
    {
        using var row = lane.Ask("select e.label from copies c join editions e on e.id = c.edition_id where c.id = ?").With(copy);
        return row.Next() ? row.Text(0) : "";
    }
}
