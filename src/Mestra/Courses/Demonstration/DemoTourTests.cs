using Mestra.People.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Mestra.Courses;

/// <summary>The way through the demonstration leads to places that are there, for those who may go there.</summary>
public sealed class DemoTourTests(DemoScene demo)
{
    private static readonly Dictionary<Role, CastMember> Who = new()
    {
        [Role.CourseLeader] = Cast.Kursleder,
        [Role.DepartmentHead] = Cast.Avdelingsleder,
        [Role.Secretary] = Cast.Sekretær,
        [Role.ResponsibleDoctor] = Cast.Lege,
        [Role.ExperiencedUser] = Cast.ErfarenBruker,
    };

    [Fact]
    public async Task Every_stop_opens_for_the_one_who_is_to_do_it()
    {
        var site = await demo.Site();
        var stops = await site.In(services =>
            services.GetRequiredService<IDemoTour>().Stops(Cast.Fjordby.Id, default)
        );
        stops.Count.ShouldBe(14);
        foreach (var stop in stops)
        {
            var page = await site.As(Who[stop.Role]).Open(stop.Href);
            page.Status.ShouldBe(200, $"{stop.TextKey} {stop.Href}");
        }
    }

    [Fact]
    public async Task A_house_without_courses_has_no_way_to_lead()
    {
        await using var site = new Site();
        var stops = await site.In(services =>
            services.GetRequiredService<IDemoTour>().Stops(Cast.Fjordby.Id, default)
        );
        stops.ShouldBeEmpty();
    }
}
