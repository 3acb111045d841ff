using Mestra.Kernel;

namespace Mestra.People;

/// <summary>
/// The picture at the head of an organisation's letters (nb: logo, sv: logotyp). In a table of its own: whoever reads the
/// organisation does not carry the picture along.
/// </summary>
public sealed class Logo : IOwned, IRecorded
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The whole file as it was sent, PNG or JPEG.</summary>
    public byte[] File { get; private set; } = [];

    /// <summary>In pixels.</summary>
    public int Width { get; private set; }

    /// <summary>In pixels.</summary>
    public int Height { get; private set; }

    /// <summary>What it is now.</summary>
    public void Become(LogoFile file) =>
        (File, Width, Height) = (file.Bytes, file.Width, file.Height);

    Guid IRecorded.RecordId => OrganisationId;
}
