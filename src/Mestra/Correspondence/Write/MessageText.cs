namespace Mestra.Correspondence;

/// <summary>A message as it goes out: to where, and what it says.</summary>
/// <param name="Address">Telephone number or e-mail address.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Subject">Of an e-mail; empty for an SMS.</param>
/// <param name="Body">Plain text.</param>
public sealed record MessageText(string Address, string Language, string Subject, string Body);
