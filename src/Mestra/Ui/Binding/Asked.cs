using System.ComponentModel.DataAnnotations;
using Mestra.Kernel;

namespace Mestra.Ui;

/// <summary>Must be answered; says in its own words what to do («Velg hva den pårørende er for pasienten»).</summary>
/// <param name="key">The message, as a text key.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AskedAttribute(string key) : RequiredAttribute
{
    public override string FormatErrorMessage(string name) => new Texts()[key];
}

/// <summary>Holds at most so many characters; says how many, and lets the person shorten.</summary>
/// <param name="characters">The most that is kept.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AtMostAttribute(int characters) : StringLengthAttribute(characters)
{
    public override string FormatErrorMessage(string name) =>
        new Texts()["Ui.Validation.AtMost", FormFields.NameMark, MaximumLength];

    public override bool IsValid(object? value) =>
        value switch
        {
            Wording wording => new[] { wording.Nb, wording.Nn, wording.Sv, wording.En }.All(text =>
                base.IsValid(text)
            ),
            _ => base.IsValid(value),
        };
}
