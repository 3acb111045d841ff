namespace Mestra.Kernel;

public sealed class NationalIdVault
{
    public byte[] Protect(NationalId id) => [];

    public byte[] BlindIndex(NationalId id) => [];
}
