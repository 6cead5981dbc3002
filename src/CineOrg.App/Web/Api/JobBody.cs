using System.Text.Json;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Api;

/// <summary>A job as the API tells it.</summary>
/// <param name="RunAt">When it may be taken.</param>
/// <param name="EarliestStart">Not before, as whoever asked wished.</param>
/// <param name="LatestEnd">To be done by then.</param>
/// <param name="When">It is done only while this holds.</param>
/// <param name="Waiters">How many wait for it.</param>
/// <param name="DynamicWeight">With which it was chosen; absent until then.</param>
/// <param name="Progress">0–1; absent when it cannot be told.</param>
/// <param name="Attempts">How often it was begun, kills included.</param>
/// <param name="RetryCount">Attempts that failed.</param>
/// <param name="Why">Why it waits; absent in lists and when it does not.</param>
internal sealed record JobBody(
    Guid Id, string Type, Guid? Entity, string Priority, string Status, JsonElement? Params, DateTimeOffset RunAt, DateTimeOffset? EarliestStart,
    DateTimeOffset? LatestEnd, string? When, int Waiters, double? DynamicWeight, double? Progress, JsonElement? Result,
    int Attempts, int RetryCount, string? LastError, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt,
    JobWhyBody? Why = null)
{
    public static JobBody Of(Job job) => new(
        job.Id, job.Type, job.Entity, Word(job.Priority), Word(job.Status), Read(job.Params), job.RunAt, job.EarliestStart, job.LatestEnd, job.When,
        job.Waiters, job.Weight, job.Progress, Read(job.Result), job.Attempts, job.Failures, job.LastError, job.CreatedAt, job.StartedAt, job.FinishedAt);

    public static string StatusWord(JobStatus status) => Word(status);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToUpperInvariant();

    private static JsonElement? Read(string? json) => string.IsNullOrEmpty(json) ? null : JsonElement.Parse(json);
}
