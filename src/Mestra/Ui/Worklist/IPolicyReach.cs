namespace Mestra.Ui;

/// <summary>Tells how many roles may do what a policy covers. The worklist puts first what fewest others can do.</summary>
public interface IPolicyReach
{
    /// <summary>The number of roles; 0 for a policy that asks for none.</summary>
    int RolesThat(string policy);
}
