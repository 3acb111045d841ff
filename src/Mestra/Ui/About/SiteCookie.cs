namespace Mestra.Ui;

/// <summary>A cookie that the program sets, given by the module that sets it, so that <c>/om</c> tells of every one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ForKey">What it is for, as a text key.</param>
/// <param name="KeptKey">How long the browser keeps it, as a text key.</param>
public sealed record SiteCookie(string Name, string ForKey, string KeptKey);
