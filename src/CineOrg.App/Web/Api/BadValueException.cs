namespace CineOrg.App.Web.Api;

/// <summary>A request carries a value that is not allowed.</summary>
internal sealed class BadValueException(string field, string reason) : Exception($"{field}: {reason}")
{
    public string Field { get; } = field;
    public string Reason { get; } = reason;
}

/// <summary>The entity a request names is not known here.</summary>
internal sealed class UnknownException : Exception;
