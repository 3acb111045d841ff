using Mestra.Kernel;
using Mestra.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Mestra.Correspondence;

/// <summary>An e-mail to someone with an account goes out with the rest, once for each key.</summary>
internal sealed class WriteStaff(CorrespondenceDb db, TimeProvider clock) : IReact<StaffMail>
{
    public async Task React(StaffMail happened, CancellationToken cancel)
    {
        // Across organisations, for the key is unique in the installation.
        if (
            await db
                .Messages.IgnoreQueryFilters([MestraDb.OwnRowsOnly])
                .AnyAsync(m => m.Key == happened.Key, cancel)
        )
        {
            return;
        }

        db.Messages.Add(
            new()
            {
                OrganisationId = happened.OrganisationId ?? Guid.Empty,
                Key = happened.Key,
                Kind = MessageKind.StaffMail,
                Channel = MessageChannel.Email,
                Address = happened.To,
                Language = Languages.Current,
                Subject = happened.Subject,
                Body = happened.Body,
                Due = clock.GetUtcNow(),
            }
        );
    }
}
