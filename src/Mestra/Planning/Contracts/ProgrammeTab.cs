namespace Mestra.Planning.Contracts;

/// <summary>A page of a programme that a module adds to the row of tabs.</summary>
/// <param name="TextKey">What the tab is called.</param>
/// <param name="Path">Address with <c>{0}</c> for the programme id.</param>
/// <param name="Policy">Who sees it, one of <c>Can</c>.</param>
/// <param name="Order">From the left; Planning's own are 10, 20, 30 and 90 (history).</param>
public sealed record ProgrammeTab(string TextKey, string Path, string Policy, int Order);
