using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mestra.Kernel;

/// <summary>The keys that protect cookies and form tokens, shared by all nodes.</summary>
internal sealed class DataProtectionTable : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key) =>
        key.ToTable("kernel_data_protection_key");
}
