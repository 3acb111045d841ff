using Mestra.Courses.Contracts;
using Mestra.Kernel;
using Mestra.People.Contracts;
using Mestra.Ui;

namespace Mestra.Courses;

/// <summary>The course in the room: the day, the attendance, and the lock.</summary>
internal static class RoomSetup
{
    public static IServiceCollection AddRoom(this IServiceCollection services) =>
        services
            .AddScoped<RoomDays>()
            .AddScoped<AttendanceList>()
            .AddScoped<TakeAttendance>()
            .AddScoped<LockAttendance>()
            .AddScoped<SetBreaks>()
            .AddScoped<IWorkSource, RoomWork>()
            .AddSingleton(
                new CourseTab("Room.Tab", "/arbeid/kurs/{0}/oppmote", Can.TakeAttendance, 50)
            )
            .AddFolderAccess("/Courses/Room", Can.TakeAttendance)
            // The screen names nobody: everyone who sees the course may show it.
            .AddFolderAccess("/Courses/Room/FollowDay", Can.SeeCourses)
            .AddFolderAccess("/Courses/Room/LockAttendance", Can.LockAttendance)
            .AddFolderAccess("/Courses/Room/SeeMatrix", Can.SeePatients);
}
