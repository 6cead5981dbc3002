using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Links.Memory;

/// <summary>Ids and levels of persons, by number.</summary>
internal sealed class People
{
    private byte[] _levels = new byte[16];

    public Names Names { get; } = new();

    public long Bytes => Names.Bytes + _levels.Length;

    public Level LevelOf(int person) => person < _levels.Length ? (Level)_levels[person] : Level.Initial;

    public void Reserve(int persons)
    {
        Names.Reserve(persons);
        if (persons > _levels.Length) Array.Resize(ref _levels, persons + persons / 8);
    }

    public void Change(int person, Guid id, Level level)
    {
        Reserve(person + 1);
        Names.Set(person, id);
        _levels[person] = (byte)level;
    }
}
