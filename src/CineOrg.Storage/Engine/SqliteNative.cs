using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>
/// Chooses the SQLite that is run: the system's when there is one (newer, patched by the distribution), else the bundled one.
/// The only file that knows about the native packages, and the only way to them: the runtime binds each function when it is first
/// called, so one called before the choice stays with the bundled library, which then corrupts the other's connections.
/// </summary>
internal static class SqliteNative
{
    private static readonly Lazy<IntPtr> System = new(() => NativeLibrary.TryLoad("libsqlite3.so.0", out var system) ? system : IntPtr.Zero);
    private static readonly Lazy<bool> Loaded = new(Choose);

    public static void Load() => _ = Loaded.Value;

    public static Version Version()
    {
        Load();
        return new(raw.sqlite3_libversion().utf8_to_string());
    }

    private static bool Choose()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        // Its count of memory in use is taken under one lock at every allocation: readers would wait for one another there.
        return raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0) == raw.SQLITE_OK;
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" ? System.Value : IntPtr.Zero;
}
