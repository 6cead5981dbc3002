namespace CineOrg.Storage.Search;

/// <summary>Who answers questions.</summary>
internal enum SearchState
{
    /// <summary>The database's own search: nobody builds an index here.</summary>
    Database,

    /// <summary>The database's own search while the index is built.</summary>
    Building,

    /// <summary>The index.</summary>
    Ready,

    /// <summary>The database's own search, for the index could not be built.</summary>
    Failed,
}
