namespace CineOrg.App.Bootstrap.Settings;

/// <summary>How much room each kind of data may take that can be brought back.</summary>
internal sealed record StorageSettings
{
    [Setting("Place, en mégaoctets, pour les affiches, portraits et images comme les pages les montrent\u00a0; les moins utiles partent les premières, 0 n’en garde aucune.", "Room, in megabytes, for posters, portraits and stills as pages show them; those worth least go first, 0 keeps none.", Max = 1048576)]
    public int ImagesMegabytes { get; init; } = 4096;

    [Setting("Place, en mégaoctets, pour les images plus grandes que celles des pages\u00a0; les moins utiles partent les premières, 0 n’en garde aucune.", "Room, in megabytes, for images larger than those of pages; those worth least go first, 0 keeps none.", Max = 1048576)]
    public int HdImagesMegabytes { get; init; } = 2048;

    [Setting("Place, en mégaoctets, pour ce que les sources disent au-delà du niveau de base\u00a0; ce qu’on aime le moins part d’abord, 0\u00a0: sans limite.", "Room, in megabytes, for what sources say beyond basic; the least loved goes first, 0: no limit.", Max = 1048576)]
    public int DeepFactsMegabytes { get; init; } = 2048;
}
