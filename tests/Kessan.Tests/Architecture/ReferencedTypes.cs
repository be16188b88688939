using System.Reflection;
using System.Reflection.Emit;

namespace Kessan.Tests.Architecture;

/// <summary>The types a type refers to: in its shape, in signatures, in locals, and in the instructions of its
/// methods.</summary>
internal static class ReferencedTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodes = typeof(OpCodes)
        .GetFields()
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => code.Value & 0xFFFF);

    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Add(type.BaseType, found);
        foreach (var implemented in type.GetInterfaces())
        {
            Add(implemented, found);
        }

        foreach (var field in type.GetFields(Declared))
        {
            Add(field.FieldType, found);
        }

        foreach (var attribute in type.GetCustomAttributesData())
        {
            Add(attribute.AttributeType, found);
        }

        foreach (var method in Methods(type))
        {
            AddMethod(method, found);
        }

        found.Remove(type);
        return found;
    }

    public static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    public static IEnumerable<Type> Signature(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType ?? typeof(void));

    public static IEnumerable<Type> Locals(MethodBase method) =>
        method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [];

    /// <summary>A type and every type it is made of: elements of arrays, arguments of generics.</summary>
    public static IEnumerable<Type> Parts(Type type)
    {
        yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (type.GetElementType() is { } element)
        {
            foreach (var part in Parts(element))
            {
                yield return part;
            }
        }

        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            foreach (var part in Parts(argument))
            {
                yield return part;
            }
        }
    }

    private static void AddMethod(MethodBase method, HashSet<Type> found)
    {
        foreach (var type in Signature(method).Concat(Locals(method)))
        {
            Add(type, found);
        }

        foreach (var member in Instructions(method))
        {
            Add(member as Type ?? member.DeclaringType, found);
            if (member is MethodBase called)
            {
                foreach (
                    var type in Signature(called).Concat(called.IsGenericMethod ? called.GetGenericArguments() : [])
                )
                {
                    Add(type, found);
                }
            }
            else if (member is FieldInfo field)
            {
                Add(field.FieldType, found);
            }
        }
    }

    /// <summary>The members that the instructions of a method name.</summary>
    private static IEnumerable<MemberInfo> Instructions(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            var value = code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var opCode = OpCodes[value];
            if (
                opCode.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineType
                    or OperandType.InlineField
                    or OperandType.InlineTok
            )
            {
                yield return method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    typeArguments,
                    methodArguments
                )!;
            }

            at += Size(opCode.OperandType, code, at);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
            _ => 4,
        };

    private static void Add(Type? type, HashSet<Type> found)
    {
        if (type is null)
        {
            return;
        }

        foreach (var part in Parts(type))
        {
            found.Add(part);
        }
    }
}
