namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Why a page cannot be shown.</summary>
public enum Fault { LinkUsed, Owners, Unknown, Failed }

internal static class FaultStatus
{
    public static int Status(this Fault fault) => fault switch
    {
        Fault.LinkUsed => StatusCodes.Status401Unauthorized,
        Fault.Owners => StatusCodes.Status403Forbidden,
        Fault.Unknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status500InternalServerError,
    };
}
