namespace CineOrg.App.Web.Auth;

/// <summary>Who may use an endpoint. Without one, reading is everybody's and changing the owner's.</summary>
internal enum Permission
{
    /// <summary>The owner's alone, reading too.</summary>
    Owner,

    /// <summary>A session's own writes (context, dwell, playback): a cookie and the right origin are enough.</summary>
    Session,

    /// <summary>Whoever calls proves it by a secret of their own, which the endpoint checks.</summary>
    Proven,
}

internal static class Permissions
{
    /// <summary>Only the owner may use this, even to read.</summary>
    public static T OwnerOnly<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata<T>(Permission.Owner);

    /// <summary>A session may write its own.</summary>
    public static T SessionWrites<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata<T>(Permission.Session);

    /// <summary>The endpoint itself checks who calls, by a secret that no browser sends along.</summary>
    public static T ProvenByCaller<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata<T>(Permission.Proven);

    /// <summary>Pages: whoever opens one without a session is given one.</summary>
    public static T OpensSessions<T>(this T endpoints) where T : IEndpointConventionBuilder
    {
        endpoints.Add(builder => builder.Metadata.Add(new OpensSession()));
        return endpoints;
    }

    private static T WithMetadata<T>(this T endpoint, Permission permission) where T : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(new RequiredPermission(permission)));
        return endpoint;
    }
}

internal sealed record RequiredPermission(Permission Permission);

internal sealed record OpensSession;
