namespace CineOrg.Storage;

/// <summary>The database file is not one that this program may open; the message is one clear line for the owner. Nothing was changed.</summary>
public sealed class DatabaseRefusedException(string message, Exception? cause = null) : IOException(message, cause);
