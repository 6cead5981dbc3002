namespace CineOrg.Core.Availability;

/// <summary>What a person wants of lists. Explorer: everything, annotated with where it is. Consumer: only what can be played now, never a film that can't.</summary>
public enum Profile { Explorer, Consumer }

/// <summary>
/// How far somebody looks. High: everything annotated. Medium: what can be had within minutes (playable now, streaming, friends).
/// Low: only what is playable now.
/// </summary>
public enum Curiosity { Low, Medium, High }
