namespace Mestra.Ui;

/// <summary>The look: layout, form parts, tables, documents. It knows no module.</summary>
internal static class UiModule
{
    public static IServiceCollection AddUi(this IServiceCollection services) => services;
}
