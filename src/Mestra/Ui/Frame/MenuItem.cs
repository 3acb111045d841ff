namespace Mestra.Ui;

/// <summary>A line in the main menu, given by the module that owns the page.</summary>
/// <param name="TextKey">What it says, as a text key.</param>
/// <param name="Path">Where it leads: <c>/arbeid/kurs</c>. Pages below it mark it as the current one.</param>
/// <param name="Policy">Shown only to those who may: the name of a policy.</param>
/// <param name="Order">Lowest first.</param>
/// <param name="IsPublic">True for the menu of the public pages, false for that of the staff pages.</param>
public sealed record MenuItem(
    string TextKey,
    string Path,
    string Policy,
    int Order,
    bool IsPublic = false
);

/// <summary>What is begun many times a day, as a button beside the worklist's heading (nb: snarvei), given by the module that owns the page.</summary>
/// <param name="TextKey">What it says, as a text key: a verb or what is made.</param>
/// <param name="Path">Where it leads: <c>/arbeid/henvisninger/ny</c>.</param>
/// <param name="Policy">Shown only to those who may: the name of a policy.</param>
public sealed record Shortcut(string TextKey, string Path, string Policy);

/// <summary>Where in the frame of every page a module may put something of its own.</summary>
public enum FrameSlot
{
    /// <summary>The right side of the demonstration strip: who you are now, and how to change it.</summary>
    DemoStrip,

    /// <summary>The header's right side: search, the person's own page.</summary>
    Tools,

    /// <summary>Below the two doors of the landing page.</summary>
    StartPage,

    /// <summary>A list item at the end of every page.</summary>
    Footer,
}

/// <summary>A partial page that a module puts into the frame.</summary>
/// <param name="Slot">Where.</param>
/// <param name="Partial">Path of the partial: <c>/People/Demo/_Roles.cshtml</c>.</param>
/// <param name="Order">Lowest first.</param>
public sealed record FramePart(FrameSlot Slot, string Partial, int Order);

/// <summary>What a module tells the frame at the start.</summary>
public static class FrameRegistration
{
    /// <summary>Puts a line into the main menu.</summary>
    public static IServiceCollection AddMenuItem(
        this IServiceCollection services,
        string textKey,
        string path,
        string policy,
        int order,
        bool isPublic = false
    ) => services.AddSingleton(new MenuItem(textKey, path, policy, order, isPublic));

    /// <summary>Puts a button beside the heading of the worklist.</summary>
    public static IServiceCollection AddShortcut(
        this IServiceCollection services,
        string textKey,
        string path,
        string policy
    ) => services.AddSingleton(new Shortcut(textKey, path, policy));

    /// <summary>Puts a partial page into a place of the frame.</summary>
    public static IServiceCollection AddFramePart(
        this IServiceCollection services,
        FrameSlot slot,
        string partial,
        int order = 0
    ) => services.AddSingleton(new FramePart(slot, partial, order));
}
