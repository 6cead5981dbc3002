using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;
using Stated = CineOrg.Core.Catalogue.Statement;

namespace CineOrg.Storage.Library;

/// <summary>What the notes beside copies say.</summary>
internal sealed partial class Holdings
{
    public bool HasNotes(ITransaction transaction, long folder)
    {
        using var row = Transaction.Of(transaction).Lane
            .Ask("select 1 from copy_files f join copy_notes n on n.copy_id = f.copy_id where f.folder_id = ? and f.state = 0 limit 1").With(folder);
        return row.Next();
    }

    public Guid? SaveNote(ITransaction transaction, long copy, string? file, IReadOnlyList<Stated>? statements, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        var document = statements is null ? null : StatementsJson.Write(statements);
        if (IsHeld(lane, copy, file, document)) return null;
        if (document is null) lane.Ask("delete from copy_notes where copy_id = ?").With(copy).Run();
        else lane.Ask("insert or replace into copy_notes(copy_id, file, document, read_at) values(?, ?, cast(? as text), ?)")
            .With(copy).With(file).With(document).With(now).Run();
        using var row = lane.Ask("select w.uuid from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id where c.id = ?").With(copy);
        return row.Next() ? row.Guid(0) : null;
    }

    public SourceDocument? NoteOf(ITransaction transaction, Guid movie)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("""
            select n.file, n.document, n.read_at from works w join editions e on e.work_id = w.id join copies c on c.edition_id = e.id
            join copy_notes n on n.copy_id = c.id where w.uuid = ? order by c.id limit 1
            """).With(movie);
        if (!row.Next()) return null;
        try
        {
            return new(TrustOrder.Nfo, row.Text(0), null, row.Time(2), StatementsJson.Read(row.Bytes(1)));
        }
        catch (JsonException)
        {
            return null; // damaged on the disk: the next look at the folder writes it anew
        }
    }

    private static bool IsHeld(Lane lane, long copy, string? file, byte[]? document)
    {
        using var row = lane.Ask("select file, document from copy_notes where copy_id = ?").With(copy);
        return row.Next() ? document is not null && row.Text(0) == file && row.Bytes(1).SequenceEqual(document) : document is null;
    }
}
