using System.Runtime.Versioning;

// Locks, sockets and file modes are those of Linux and its kin.
[assembly: UnsupportedOSPlatform("windows")]
