using System.Data;
using Dapper;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>House rules of Dapper: snake_case columns fill PascalCase properties; timestamptz is a DateTimeOffset in UTC.</summary>
internal static class DapperConventions
{
    static DapperConventions()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // Dapper asks a handler for parameters only of types that it does not know itself.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new UtcTimeHandler());
        SqlMapper.AddTypeHandler(new DateHandler());
    }

    /// <summary>The rules are process-wide in Dapper; they are set when this type is first touched.</summary>
    public static void Apply() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(DapperConventions).TypeHandle);

    private sealed class UtcTimeHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTimeOffset time => time,
            DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
            _ => throw new DataException($"A {value.GetType().Name} is not a time; a timestamptz column was expected."),
        };

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            _ => throw new DataException($"A {value.GetType().Name} is not a date; a date column was expected."),
        };

        public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value;
    }
}
