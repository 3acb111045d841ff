using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Referrals.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>Seats and waiting lists: who comes to which course.</summary>
internal static class SeatsSetup
{
    public static IServiceCollection AddSeats(this IServiceCollection services) =>
        services
            .AddScoped<IDemonstrate, SeatsDemo>()
            .AddScoped<ISeats, SeatReader>()
            .AddScoped<SeatChanges>()
            .AddScoped<ParticipantList>()
            .AddSingleton<SeatLine>()
            .AddScoped<OfferSeat>()
            .AddScoped<MoveParty>()
            .AddScoped<AnswerOffer>()
            .AddScoped<GiveUpSeat>()
            .AddScoped<AddParty>()
            .AddScoped<NoteNeeds>()
            .AddScoped<TickEprSms>()
            .AddScoped<OrderWaitingList>()
            .AddScoped<IWorkSource, SeatWork>()
            .AddScoped<IAudit, AuditSeats>()
            .AddSingleton(new PersonPart("PersonSeats", Can.SeePatients, 30))
            .AddScoped<IReact<ReferralAccepted>, Wait>()
            .AddScoped<IReact<ReferredNeedsChanged>, FollowNeeds>()
            .AddScoped<IReact<ReferralClosed>, LeaveLists>()
            .AddScoped<IReact<CourseCancelled>, WaitForNext>()
            .AddSingleton(
                new CourseTab("Seats.Tab", "/arbeid/kurs/{0}/deltakere", Can.SeePatients, 10)
            )
            .AddFolderAccess("/Courses/Seats", Can.GiveSeats)
            .AddFolderAccess("/Courses/Seats/SeeParticipants", Can.SeePatients)
            // The doctor and the head of department decide the order too; these four roles are all who see patients.
            .AddFolderAccess("/Courses/Seats/OrderWaitingList", Can.SeePatients);
}
