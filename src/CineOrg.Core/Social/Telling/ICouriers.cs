namespace CineOrg.Core.Social.Telling;

/// <summary>Carries what somebody is to be told to where they are.</summary>
public interface ICouriers
{
    /// <summary>Whether the owner gave an address that is called whenever they are told something.</summary>
    bool HasWebhook { get; }

    /// <summary>What browsers need to subscribe: our public key, base64url.</summary>
    string PushKey { get; }

    /// <param name="message">Sealed on the way, so that only the browser reads it.</param>
    /// <returns>False when the push service says that the browser is not subscribed any more.</returns>
    /// <exception cref="Jobs.PermanentFailureException">It will never take this.</exception>
    /// <exception cref="Jobs.RestingFailureException">It wants to be left alone for a while.</exception>
    /// <exception cref="UndeliveredException">It did not take it this time.</exception>
    Task<bool> Push(PushDevice device, Message message, CancellationToken stop);

    /// <summary>Calls the owner's address.</summary>
    /// <param name="delivery">The same for each attempt, so that whoever is called can tell a repetition.</param>
    /// <inheritdoc cref="Push"/>
    Task Call(Message message, Guid delivery, CancellationToken stop);
}

/// <summary>What is told of one notification, in one language.</summary>
/// <param name="Id">The notification's: the same thing told anew has the same.</param>
/// <param name="Title">In words.</param>
/// <param name="Page">Path of the page where it is to be seen.</param>
public sealed record Message(Guid Id, Tidings Tidings, string Entity, Guid EntityId, string Title, string Page, DateTimeOffset At);

/// <summary>A message could not be delivered this time.</summary>
public sealed class UndeliveredException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Finds words for what is told.</summary>
public interface IMessageWords
{
    /// <param name="language">Null: the household's.</param>
    /// <returns>Null when what it is about is not known any more.</returns>
    ValueTask<Message?> Of(Notification told, string? language, CancellationToken stop);
}
