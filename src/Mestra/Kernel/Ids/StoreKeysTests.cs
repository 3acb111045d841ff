using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Testing;

public sealed class StoreKeysTests
{
    [Fact]
    public async Task The_program_starts_on_its_own_store_and_not_on_one_begun_under_other_keys()
    {
        await using var site = new Site();
        await site.In(Start);
        await site.In(async services =>
            await services
                .GetRequiredService<MestraDb>()
                .Set<StoreMark>()
                .ExecuteUpdateAsync(mark => mark.SetProperty(m => m.KeyMark, "00000000"))
        );

        await Should.ThrowAsync<IdentityKeyException>(() => site.In(Start));
    }

    private static Task Start(IServiceProvider services) =>
        services.PrepareStore(
            demonstration: false,
            _ => { },
            TestContext.Current.CancellationToken
        );
}
