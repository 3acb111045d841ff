namespace Mestra.Ui;

/// <summary>Who runs this installation and answers for it; empty until it is said in the settings <c>Mestra__Operator__Name</c> and <c>__Email</c>.</summary>
public sealed class Operator(IConfiguration configuration)
{
    public string Name { get; } = configuration["Mestra:Operator:Name"] ?? "";
    public string Email { get; } = configuration["Mestra:Operator:Email"] ?? "";
}
