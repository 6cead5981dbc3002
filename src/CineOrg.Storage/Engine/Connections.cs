using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>How connections to the one database file are set up.</summary>
internal static class Connections
{
    /// <summary>No memory map: each connection would map the whole file and the process would look as big as all of them.</summary>
    private const string Common = "pragma mmap_size=0; pragma cache_size=-2000; pragma temp_store=memory; pragma foreign_keys=on;";

    public static Lane Reader(string path) =>
        Lane.Open(path, raw.SQLITE_OPEN_READWRITE, Common + "pragma query_only=on;");

    /// <summary>Survives a power cut: each commit waits for the disk, but never for the log to be moved into the database.</summary>
    public static Lane PersonWriter(string path) => Writer(path, "pragma synchronous=full; pragma wal_autocheckpoint=0;");

    /// <summary>A power cut may lose the last commits, never a part of one.</summary>
    public static Lane BulkWriter(string path) => Writer(path, "pragma synchronous=normal; pragma wal_autocheckpoint=16000;");

    private static Lane Writer(string path, string durability) =>
        Lane.Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
            Common + durability + "pragma journal_size_limit=67108864;");
}
