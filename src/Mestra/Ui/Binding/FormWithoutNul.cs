namespace Mestra.Ui;

/// <summary>
/// The body of a form as it is sent, without NUL: the framework reads no form that has one, and all that was typed would
/// be lost for a character that nobody can see.
/// </summary>
internal sealed class FormWithoutNul(Stream form) : Stream
{
    private const int Longest = 3; // "%00"
    private readonly byte[] _read = new byte[4 * 1024];
    private readonly byte[] _kept = new byte[4 * 1024 + Longest];
    private int _from;
    private int _ready;
    private int _to;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Puts it before the forms that a page sends. One in parts (with files) keeps NUL out by itself, text by text.</summary>
    public static Task Read(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (
            request.ContentType?.StartsWith(
                "application/x-www-form-urlencoded",
                StringComparison.OrdinalIgnoreCase
            ) == true
        )
        {
            request.Body = new FormWithoutNul(request.Body);
        }

        return next(context);
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (_from == _ready && buffer.Length > 0)
        {
            Keep();
            var read = await form.ReadAsync(_read, cancellationToken);
            if (read == 0 && _to == 0)
            {
                return 0;
            }

            Take(_read.AsSpan(0, read));
        }

        var given = Math.Min(buffer.Length, _ready - _from);
        _kept.AsMemory(_from, given).CopyTo(buffer);
        _from += given;
        return given;
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    // What may be the beginning of one goes to the front, before what is read next.
    private void Keep()
    {
        _kept.AsSpan(_ready, _to - _ready).CopyTo(_kept);
        _to -= _ready;
        _from = _ready = 0;
    }

    private void Take(ReadOnlySpan<byte> read)
    {
        foreach (var one in read)
        {
            if (one != 0)
            {
                _kept[_to++] = one;
            }

            if (_kept.AsSpan(0, _to).EndsWith("%00"u8))
            {
                _to -= Longest;
            }
        }

        var kept = _kept.AsSpan(0, _to);
        var beginning =
            read.IsEmpty ? 0
            : kept.EndsWith("%0"u8) ? 2
            : kept.EndsWith("%"u8) ? 1
            : 0;
        _ready = _to - beginning;
    }
}
