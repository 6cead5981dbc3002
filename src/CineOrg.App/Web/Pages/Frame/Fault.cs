namespace CineOrg.App.Web.Pages.Frame;

/// <summary>Why a page cannot be shown, with its HTTP status.</summary>
public enum Fault { Owners = 403, Unknown = 404, Failed = 500 }
