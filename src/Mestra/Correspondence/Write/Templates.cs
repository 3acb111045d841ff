using Mestra.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>The organisations' own texts.</summary>
public sealed class Templates(CorrespondenceDb db)
{
    /// <summary>The latest edition of each text of these organisations.</summary>
    public async Task<ILookup<Guid, MessageTemplate>> Latest(
        IReadOnlyCollection<Guid> organisationIds,
        CancellationToken cancel
    )
    {
        var all = await db
            .Templates.AsNoTracking()
            .Where(t =>
                organisationIds.Contains(t.OrganisationId)
                && !db.Templates.Any(later =>
                    later.OrganisationId == t.OrganisationId
                    && later.Kind == t.Kind
                    && later.Version > t.Version
                )
            )
            .ToListAsync(cancel);
        return all.ToLookup(template => template.OrganisationId);
    }

    /// <summary>Saves a new edition.</summary>
    /// <returns>What is wrong with it; null when it was saved, or is the same as before.</returns>
    public async Task<TemplateRefusal?> Save(
        Guid organisationId,
        TemplateKind kind,
        Wording text,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (TemplateText.Refusal(kind, text) is { } refusal)
        {
            return refusal;
        }

        var latest = (await Latest([organisationId], cancel))[organisationId]
            .FirstOrDefault(template => template.Kind == kind);
        if (latest?.Text == text || (latest is null && text.IsEmpty))
        {
            return null;
        }

        db.Templates.Add(
            new()
            {
                OrganisationId = organisationId,
                Kind = kind,
                Version = (latest?.Version ?? 0) + 1,
                Text = text,
                SavedAt = now,
            }
        );
        await db.Save("Correspondence.Done.TemplateSaved", cancel);
        return null;
    }
}
