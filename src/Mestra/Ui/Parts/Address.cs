using Microsoft.AspNetCore.Http.Extensions;

namespace Mestra.Ui;

/// <summary>The address of this page with one thing in its query changed. The address bar is the question that was asked.</summary>
internal static class Address
{
    /// <summary>Sets one value and drops others; null drops it too.</summary>
    public static string With(
        HttpRequest request,
        string name,
        string? value,
        params ReadOnlySpan<string> without
    )
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in request.Query)
        {
            if (key != name && !without.Contains(key))
            {
                foreach (var one in values)
                {
                    query.Add(key, one ?? "");
                }
            }
        }

        if (value is not null)
        {
            query.Add(name, value);
        }

        return request.PathBase + request.Path + query.ToString();
    }

    /// <summary>Takes one value of a name out, and all of the others named.</summary>
    public static string Without(
        HttpRequest request,
        string name,
        string value,
        params ReadOnlySpan<string> without
    )
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in request.Query)
        {
            foreach (var one in values)
            {
                if (!without.Contains(key) && !(key == name && one == value))
                {
                    query.Add(key, one ?? "");
                }
            }
        }

        return request.PathBase + request.Path + query.ToString();
    }
}
