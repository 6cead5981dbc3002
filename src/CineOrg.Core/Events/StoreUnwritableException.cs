namespace CineOrg.Core.Events;

/// <summary>
/// The disk that the store lies on takes nothing more; as a rule it is full. One line that names the place. The change was rolled
/// back as a whole, what was committed before stands, and the same change may be tried again once there is room.
/// </summary>
public sealed class StoreUnwritableException(string message) : IOException(message);
