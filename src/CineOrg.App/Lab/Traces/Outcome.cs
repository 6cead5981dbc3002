namespace CineOrg.App.Lab.Traces;

/// <summary>What a policy came to within a budget.</summary>
/// <param name="Budget">Share of the bytes that everything at deep would take.</param>
/// <param name="Served">Share of requests served at once at the level asked, 0–1.</param>
/// <param name="ServedBytes">The same, each request weighing the bytes of the level asked.</param>
/// <param name="Regenerations">Fetches of a level that had been fetched before.</param>
/// <param name="BytesMoved">Fetched in all, ahead of time included.</param>
/// <param name="BytesAhead">Fetched before anybody asked.</param>
/// <param name="MeanWaitMs">Over all requests, those served at once waiting 0; p95 alike.</param>
/// <param name="Quota">Requests to sources.</param>
internal sealed record Outcome(
    string Policy, double Budget, long Requests, double Served, double ServedBytes, long Regenerations, long BytesMoved, long BytesAhead, double MeanWaitMs, double P95WaitMs, long Quota);
