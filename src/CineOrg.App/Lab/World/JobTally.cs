using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.World;

/// <summary>What became of every job of a run.</summary>
internal sealed class JobTally
{
    private readonly Dictionary<Guid, Life> _lives = [];

    public int Recovered { get; set; }
    public int Failures { get; private set; }

    /// <summary>Those that have not ended.</summary>
    public int Open => _lives.Count - Ended;
    public int Ended { get; private set; }
    public IEnumerable<Life> All => _lives.Values;

    /// <returns>False when it joined one that was there.</returns>
    public bool Asked(Job job, TimeSpan now)
    {
        if (_lives.TryGetValue(job.Id, out var known))
        {
            known.Priority = job.Priority > known.Priority ? job.Priority : known.Priority;
            known.Joined++;
            return true;
        }
        _lives[job.Id] = new(job.Priority, now);
        return true;
    }

    public void Began(Job job, TimeSpan now, Conditions conditions)
    {
        var life = _lives[job.Id];
        life.Begun ??= now;
        life.InQuiet ??= conditions.Quiet;
        life.UnderLoad ??= conditions.Load;
    }

    public void Done(Job job, TimeSpan now, DateTimeOffset wall)
    {
        var life = _lives[job.Id];
        if (life.Effects++ == 0) Ended++;
        life.Ended ??= now;
        life.Late |= job.LatestEnd is { } end && wall > end;
    }

    public void NotNeeded(Job job)
    {
        _lives[job.Id].Spared = true;
        Ended++;
    }

    public void Failed(Job job, bool forGood)
    {
        Failures++;
        if (!forGood) return;
        _lives[job.Id].GivenUp = true;
        Ended++;
    }

    /// <summary>One job, from being asked for to its end.</summary>
    internal sealed class Life(Priority priority, TimeSpan asked)
    {
        public Priority Priority { get; set; } = priority;
        public TimeSpan Asked { get; } = asked;
        public int Joined { get; set; }
        public TimeSpan? Begun { get; set; }
        public bool? InQuiet { get; set; }
        public Load? UnderLoad { get; set; }
        public TimeSpan? Ended { get; set; }

        /// <summary>It ended after it should have.</summary>
        public bool Late { get; set; }
        public int Effects { get; set; }
        public bool GivenUp { get; set; }
        public bool Spared { get; set; }
    }
}
