using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.Referrals.Contracts;

namespace Mestra.Courses;

/// <summary>Seats and waiting lists: who comes to which course.</summary>
internal static class SeatsSetup
{
    public static IServiceCollection AddSeats(this IServiceCollection services) =>
        services
            .AddScoped<ISeats, SeatReader>()
            .AddScoped<SeatChanges>()
            .AddScoped<OfferSeat>()
            .AddScoped<MoveParty>()
            .AddScoped<AnswerOffer>()
            .AddScoped<GiveUpSeat>()
            .AddScoped<AddParty>()
            .AddScoped<IReact<ReferralAccepted>, Wait>()
            .AddScoped<IReact<ReferralClosed>, LeaveLists>()
            .AddScoped<IReact<CourseCancelled>, WaitForNext>();
}
