using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mestra.Kernel;

/// <summary>Pages in this folder, and deeper, need this policy. The longest folder that fits decides alone.</summary>
/// <param name="Folder">From the root of the product: <c>/Courses/Seats</c>.</param>
/// <param name="Policy">The name of the policy.</param>
public sealed record FolderAccess(string Folder, string Policy);

/// <summary>Gives every page exactly one policy, by its folder. A page without one keeps the fallback, which denies.</summary>
internal sealed class FolderAccessConvention(IEnumerable<FolderAccess> folders)
    : IPageApplicationModelConvention
{
    private readonly FolderAccess[] _folders =
    [
        .. folders.OrderByDescending(folder => folder.Folder.Length),
    ];

    public void Apply(PageApplicationModel model)
    {
        var path = model.ViewEnginePath;
        if (
            Array.Find(
                _folders,
                folder =>
                    path.StartsWith(folder.Folder + "/", StringComparison.Ordinal)
                    || path == folder.Folder
            ) is
            { } access
        )
        {
            model.EndpointMetadata.Add(new AuthorizeAttribute(access.Policy));
        }
    }
}

/// <summary>States the policy of a folder of pages.</summary>
public static class FolderAccessRegistration
{
    public static IServiceCollection AddFolderAccess(
        this IServiceCollection services,
        string folder,
        string policy
    ) => services.AddSingleton(new FolderAccess(folder, policy));
}
