using Microsoft.AspNetCore.Identity;

namespace Mestra.People;

/// <summary>Refuses the passwords that are tried first: one thing repeated, a run of keys, a worn word with figures about it, the own e-mail address.</summary>
/// <remarks>Length is the framework's to ask for. No mix of kinds of characters is: NIST SP 800-63B, 5.1.1.2.</remarks>
internal sealed class HardToGuess : IPasswordValidator<Account>
{
    /// <summary>The code of the error.</summary>
    public const string Code = "PasswordEasyToGuess";

    // Shorter names stand in too many ordinary words.
    private const int ShortestName = 4;

    private static readonly string[] Runs =
    [
        "1234567890",
        "abcdefghijklmnopqrstuvwxyz",
        "abcdefghijklmnopqrstuvwxyzæøå",
        "abcdefghijklmnopqrstuvwxyzåäö",
        "qwertyuiopasdfghjklzxcvbnm",
        "qwertyuiopåasdfghjkløæzxcvbnm",
        "qwertyuiopåasdfghjklöäzxcvbnm",
    ];

    // Our own choice: the words that a guesser in the Nordic countries begins with.
    private static readonly HashSet<string> Worn = new(StringComparer.Ordinal)
    {
        "password",
        "passord",
        "lösenord",
        "losenord",
        "hemmelig",
        "hemlighet",
        "velkommen",
        "välkommen",
        "welcome",
        "letmein",
        "iloveyou",
        "sommer",
        "sommar",
        "vinter",
        "qwerty",
        "qwertyuiop",
        "asdfgh",
        "abc",
        "abcdef",
        "admin",
        "administrator",
        "mestra",
        "sykehus",
        "sjukehus",
        "sjukhus",
        "helse",
    };

    public Task<IdentityResult> ValidateAsync(
        UserManager<Account> manager,
        Account user,
        string? password
    ) =>
        Task.FromResult(
            IsEasy(password ?? "", user.Email ?? "")
                ? IdentityResult.Failed(
                    new IdentityError { Code = Code, Description = "Easy to guess." }
                )
                : IdentityResult.Success
        );

    /// <summary>True for a password that is tried among the first.</summary>
    public static bool IsEasy(string password, string email)
    {
        var small = password.ToLowerInvariant();
        var name = email.Split('@')[0].ToLowerInvariant();
        return IsRepeated(small)
            || IsRun(small)
            || Worn.Contains(string.Concat(small.Where(char.IsLetter)))
            || (name.Length >= ShortestName && small.Contains(name, StringComparison.Ordinal));
    }

    private static bool IsRepeated(string text) =>
        Enumerable
            .Range(1, text.Length / 2)
            .Any(length => text.Index().All(at => at.Item == text[at.Index % length]));

    private static bool IsRun(string text) =>
        Runs.Any(run =>
        {
            var forwards = string.Concat(Enumerable.Repeat(run, (text.Length / run.Length) + 2));
            return forwards.Contains(text, StringComparison.Ordinal)
                || string.Concat(forwards.Reverse()).Contains(text, StringComparison.Ordinal);
        });
}

/// <summary>Why a new password was not taken.</summary>
public enum PasswordRefusal
{
    /// <summary>Shorter than twelve characters.</summary>
    TooShort,

    /// <summary>Among those that are tried first.</summary>
    EasyToGuess,

    /// <summary>The link is used, or too old.</summary>
    LinkIsOver,
}

/// <summary>Reads the framework's answer.</summary>
internal static class PasswordRefusals
{
    /// <summary>What was wrong with the password; null where something else was.</summary>
    public static PasswordRefusal? OfPassword(this IdentityResult result) =>
        Has(result, nameof(IdentityErrorDescriber.PasswordTooShort)) ? PasswordRefusal.TooShort
        : Has(result, HardToGuess.Code) ? PasswordRefusal.EasyToGuess
        : null;

    private static bool Has(IdentityResult result, string code) =>
        result.Errors.Any(error => error.Code == code);
}
