using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mestra.Testing;

/// <summary>The map of the house, held on the compiled program, pages included.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Shared = ["Kernel", "Ui"];

    private static readonly ModuleDefinition Product = ModuleDefinition.ReadModule(
        typeof(Program).Assembly.Location
    );

    private static readonly string[] Modules =
    [
        .. Product.Types.Select(ModuleOf).OfType<string>().Distinct().Except(Shared),
    ];

    [Fact]
    public void A_module_knows_only_the_contracts_of_another() =>
        Trespasses(
                (home, used, other) =>
                    Modules.Contains(home)
                    && Modules.Contains(other)
                    && other != home
                    && used.Namespace != $"Mestra.{other}.Contracts"
            )
            .ShouldBeEmpty("use the other module's Contracts, or move the code");

    [Fact]
    public void The_kernel_and_the_look_know_no_module() =>
        Trespasses((home, _, other) => Shared.Contains(home) && Modules.Contains(other))
            .ShouldBeEmpty("what a module owns does not belong in Kernel or Ui");

    [Fact]
    public void The_kernel_does_not_know_the_look() =>
        Trespasses((home, _, other) => home == "Kernel" && other == "Ui").ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_a_module_or_its_contracts_and_never_deeper() =>
        Product
            .Types.Select(type => type.Namespace)
            .Where(name => name.StartsWith("Mestra."))
            .Where(name =>
                name.Split('.')
                    is not ([_, _] or [_, _, "Contracts"] or ["Mestra", "Kernel", "Migrations", _])
            )
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void There_are_modules_so_that_the_tests_above_test_something() =>
        Modules.Length.ShouldBeGreaterThan(1);

    private static string[] Trespasses(Func<string, TypeReference, string, bool> isOne) =>
        [
            .. (
                from type in Product.Types.SelectMany(AndNested)
                let home = ModuleOf(Outermost(type))
                where home is not null
                from used in UsedBy(type)
                let other = ModuleOf(used)
                where other is not null && isOne(home, used, other)
                select $"{Outermost(type).FullName} uses {used.FullName}"
            ).Distinct(),
        ];

    private static string? ModuleOf(TypeReference type) =>
        (type.Namespace.Split('.'), type.Name.Split('_')) switch
        {
            (["Mestra", var module, ..], _) => module,
            // a compiled page: Courses_Seats_OfferSeat_OfferSeat
            (["AspNetCoreGeneratedDocument"], [var module, _, ..]) when module.Length > 0 => module,
            _ => null,
        };

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static IEnumerable<TypeDefinition> AndNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(AndNested).Prepend(type);

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        var signatures = type
            .Fields.Select(f => f.FieldType)
            .Concat(
                type.Methods.SelectMany(m =>
                    m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)
                )
            )
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Append(type.BaseType);
        var bodies = type
            .Methods.Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions)
            .SelectMany(InInstruction);
        return signatures.Concat(bodies).OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> InInstruction(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            MethodReference method =>
            [
                method.DeclaringType,
                method.ReturnType,
                .. method.Parameters.Select(p => p.ParameterType),
                .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
            ],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic
                .GenericArguments.SelectMany(Parts)
                .Append(generic.ElementType),
            TypeSpecification wrapped => Parts(wrapped.ElementType),
            { DeclaringType: { } outer } => Parts(outer),
            _ => [type],
        };
}
