using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mestra.Testing;

/// <summary>What the compiled pages and letters write as it stands, read from the program itself.</summary>
internal static class CompiledPages
{
    private static readonly string[] Writers = ["WriteLiteral", "AddMarkupContent", "AddContent"];

    // Attributes of our own helpers that take words, not a text key.
    private static readonly string[] WordedAttributes =
    [
        "set_Text",
        "set_Title",
        "set_LabelText",
        "set_HintText",
        "set_CaptionText",
        "set_ObjectText",
    ];

    /// <summary>Each method of each page with the markup it writes, in order; what is filled in is left out.</summary>
    public static IEnumerable<(string Name, string Html)> Literals() =>
        from type in ModuleDefinition.ReadModule(typeof(Program).Assembly.Location).Types
        where IsPage(type)
        from part in AndNested(type)
        from method in part.Methods
        where method.HasBody
        let html = Written(method)
        where html.Length > 0
        select (type.Name, html);

    private static bool IsPage(TypeDefinition type)
    {
        for (var at = type; at is not null; at = Parent(at))
        {
            if (
                at.BaseType?.Name is { } name
                && (name.StartsWith("RazorPage") || name is "Page" or "ComponentBase")
            )
            {
                return true;
            }
        }

        return type.Namespace == "AspNetCoreGeneratedDocument";
    }

    private static TypeDefinition? Parent(TypeDefinition type) => type.BaseType as TypeDefinition;

    private static IEnumerable<TypeDefinition> AndNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(AndNested).Prepend(type);

    private static string Written(MethodDefinition method)
    {
        var html = new StringBuilder();
        StringBuilder? attribute = null;
        string? last = null;
        foreach (var step in method.Body.Instructions)
        {
            if (step.OpCode == OpCodes.Ldstr)
            {
                last = (string)step.Operand;
            }
            else if (step.Operand is MethodReference called)
            {
                // An attribute of a helper is written aside first; whether it is words, its setter tells.
                (attribute, last) = called.Name switch
                {
                    "BeginWriteTagHelperAttribute" => (new StringBuilder(), null),
                    "EndWriteTagHelperAttribute" => (null, attribute?.ToString()),
                    _ => (attribute, Write(attribute ?? html, called.Name, last)),
                };
            }
        }

        return html.ToString();
    }

    private static string? Write(StringBuilder to, string method, string? literal)
    {
        if (literal is null || method is "ToString" or "get_StringBuilder")
        {
            return literal;
        }

        to.Append(Shown(method, literal));
        return null;
    }

    private static string Shown(string method, string literal) =>
        Writers.Contains(method) ? (IsAddress(literal) ? "" : literal)
        : WordedAttributes.Contains(method) ? $"<i title=\"{literal}\"></i>"
        : "";

    // The beginning of an address, before what is filled in.
    private static bool IsAddress(string literal) => literal is ['/' or '#' or '?', ..];
}
