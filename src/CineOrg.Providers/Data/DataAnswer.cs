namespace CineOrg.Providers.Data;

/// <summary>What a data provider answered.</summary>
internal abstract record DataAnswer
{
    private DataAnswer() { }

    /// <summary>A body already seen to be what it should: well-formed JSON, or the bytes of a picture.</summary>
    /// <param name="FetchedAt">When the world said so: for a recording, when it was made.</param>
    /// <param name="Unanswered">Keys of a batch that are not recorded.</param>
    public sealed record Found(ReadOnlyMemory<byte> Body, DateTimeOffset FetchedAt, IReadOnlyList<string> Unanswered) : DataAnswer
    {
        public Found(ReadOnlyMemory<byte> body, DateTimeOffset fetchedAt) : this(body, fetchedAt, []) { }

        /// <summary>The provider's entity tag of this very body.</summary>
        public string? Tag { get; init; }
    }

    /// <summary>The provider answered that there is nothing (404).</summary>
    public sealed record Nothing : DataAnswer;

    /// <summary>What is held under <see cref="DataRequest.KnownTag"/> is still so (304).</summary>
    public sealed record Unchanged : DataAnswer;

    /// <param name="Reason">One line without secrets.</param>
    /// <param name="RetryAt">When the provider said to come back; null when it did not.</param>
    /// <param name="NotRecorded">The recording lacks it: another data provider may have it.</param>
    public sealed record Failed(string Reason, DateTimeOffset? RetryAt = null, bool NotRecorded = false) : DataAnswer
    {
        /// <summary>The answer was larger than anything that is read: fewer keys at once may do.</summary>
        public bool TooLarge { get; init; }

        /// <summary>There is something, and asking again makes it no better: it is none of what was asked for.</summary>
        public bool Unfit { get; init; }
    }
}
