using System.Text.Json;
using CineOrg.Core.Library;
using CineOrg.Storage.Catalogue;

namespace CineOrg.Storage.Portable;

/// <summary>The library's JSON columns, read strictly.</summary>
internal static class LibraryForms
{
    public static JsonSerializerOptions Strict { get; } = StrictJson.Of(LibraryJson.Default);
}
