using Mestra.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.People;

public sealed class NameOwnTests
{
    [Fact]
    public async Task A_history_names_the_organisations_own_departments_and_places_and_nobody_elses()
    {
        await using var site = new Site();
        Guid[] ids = [Cast.Medisin.Id, Cast.Fjellstuen.Id];

        (await Names(site, Cast.Sekretær, ids)).Keys.ShouldBe(ids, ignoreOrder: true);
        (await Names(site, Cast.InnbySekretær, ids)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyDictionary<Guid, string>> Names(
        Site site,
        CastMember member,
        Guid[] ids
    ) =>
        site.In(
            member,
            services =>
                services
                    .GetServices<INameThings>()
                    .OfType<NameOwn>()
                    .Single()
                    .Names(ids, TestContext.Current.CancellationToken)
        );
}
