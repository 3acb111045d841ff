namespace Mestra.Coding;

/// <summary>What is told to the hospital's systems about an attendance: the contact, its codes, and whether the reimbursement rules are met (nb: koding, ISF).</summary>
internal static class CodingModule
{
    public static IServiceCollection AddCoding(this IServiceCollection services) =>
        services.AddSingleton(RuleBook.Shipped);
}
