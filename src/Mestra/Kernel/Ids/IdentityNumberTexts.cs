namespace Mestra.Kernel;

/// <summary>Refusals in words, with what the person can see in their own typing: the strange sign, the count of digits.</summary>
public static class IdentityNumberTexts
{
    /// <summary>What is wrong with the national identity number and what to do.</summary>
    public static string Explain(this Texts texts, IdRefusal refusal, string? typed) =>
        texts.With(
            refusal,
            typed,
            refusal == IdRefusal.NotDigits,
            refusal == IdRefusal.WrongLength
        );

    /// <summary>What is wrong with the HPR number and what to do.</summary>
    public static string Explain(this Texts texts, HprNumberRefusal refusal, string? typed) =>
        texts.With(
            refusal,
            typed,
            refusal == HprNumberRefusal.NotDigits,
            refusal == HprNumberRefusal.WrongLength
        );

    /// <summary>What is wrong with the organisation number and what to do.</summary>
    public static string Explain(
        this Texts texts,
        OrganisationNumberRefusal refusal,
        string? typed
    ) =>
        texts.With(
            refusal,
            typed,
            refusal == OrganisationNumberRefusal.NotDigits,
            refusal == OrganisationNumberRefusal.WrongLength
        );

    private static string With(
        this Texts texts,
        Enum refusal,
        string? typed,
        bool namesSign,
        bool countsDigits
    )
    {
        if (namesSign && TypedNumber.Stranger(typed) is var (sign, place))
        {
            return texts[refusal] + " " + texts["Kernel.Ids.Stranger", sign, place];
        }

        var digits = TypedNumber.Read(typed).Text.Length;
        return countsDigits && digits <= TypedNumber.Longest
            ? texts[refusal] + " " + texts.Count("Kernel.Ids.Digits", digits)
            : texts[refusal];
    }
}
