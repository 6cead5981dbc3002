namespace CineOrg.App.Web.Auth;

/// <summary>Where this machine's browsers find the program.</summary>
internal sealed record Served(string Address);
