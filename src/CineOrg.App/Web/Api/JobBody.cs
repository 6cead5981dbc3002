using System.Text.Json;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Api;

/// <summary>A job as the API tells it.</summary>
/// <param name="Progress">0–1; absent when it cannot be told.</param>
internal sealed record JobBody(
    Guid Id, string Type, Guid? Entity, string Priority, string Status, JsonElement? Params, double? Progress, JsonElement? Result,
    int Attempts, string? LastError, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    public static JobBody Of(Job job) => new(
        job.Id, job.Type, job.Entity, job.Priority.ToString().ToUpperInvariant(), StatusWord(job.Status), Read(job.Params), job.Progress,
        Read(job.Result), job.Attempts, job.LastError, job.CreatedAt, job.StartedAt, job.FinishedAt);

    public static string StatusWord(JobStatus status) => status.ToString().ToUpperInvariant();

    private static JsonElement? Read(string? json) => string.IsNullOrEmpty(json) ? null : JsonElement.Parse(json);
}
