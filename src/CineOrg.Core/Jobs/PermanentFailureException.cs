namespace CineOrg.Core.Jobs;

/// <summary>Trying again would fail the same way: a job that throws this fails for good at its first attempt, its error kept.</summary>
public class PermanentFailureException(string message, Exception? inner = null) : Exception(message, inner);
