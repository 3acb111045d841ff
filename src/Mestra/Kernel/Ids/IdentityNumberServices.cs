namespace Mestra.Kernel;

/// <summary>Puts the identity numbers into the program.</summary>
public static class IdentityNumberServices
{
    /// <summary>Adds the rules of this store, the reader and the vault.</summary>
    /// <remarks>
    /// A demonstration takes synthetic numbers only, every other store real ones only, unless
    /// <c>Mestra:IdentityNumbers:AllowSynthetic</c> and <c>:AllowReal</c> say otherwise (a test installation). Keys:
    /// <c>Mestra:Keys:Encryption</c>, <c>:Index</c> and <c>:Retired</c>, else <c>keys.json</c> in <c>Mestra:DataFolder</c>.
    /// </remarks>
    public static IServiceCollection AddIdentityNumbers(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var settings = configuration.GetSection("Mestra:IdentityNumbers");
        return services
            .AddSingleton(_ => new NationalIdVault(IdentityKeys.From(configuration)))
            // Asked anew each time: what the store is, is known only once it has been opened.
            .AddTransient(provider => RulesOf(provider.GetRequiredService<Store>(), settings))
            .AddTransient<IdentityNumberReader>();
    }

    private static IdentityNumberRules RulesOf(Store store, IConfigurationSection settings)
    {
        var usual = store.IsDemonstration
            ? IdentityNumberRules.Demonstration
            : IdentityNumberRules.Production;
        return new(
            settings.GetValue("AllowSynthetic", usual.AllowSynthetic),
            settings.GetValue("AllowReal", usual.AllowReal)
        );
    }
}
