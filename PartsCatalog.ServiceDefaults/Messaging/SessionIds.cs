using System.Linq.Expressions;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Finds the session that a message belongs to: its `SessionId`, else its `RequestId`. It travels as the correlation id of every message.</summary>
internal static class SessionIds
{
    private static readonly string[] Names = ["SessionId", "RequestId"];

    public static Guid? Of<T>(T message)
        where T : class => Reader<T>.Read?.Invoke(message);

    private static class Reader<T>
        where T : class
    {
        public static readonly Func<T, Guid>? Read = Create();

        private static Func<T, Guid>? Create()
        {
            foreach (var name in Names)
            {
                if (typeof(T).GetProperty(name) is { CanRead: true } property && property.PropertyType == typeof(Guid))
                {
                    var message = Expression.Parameter(typeof(T));
                    return Expression.Lambda<Func<T, Guid>>(Expression.Property(message, property), message).Compile();
                }
            }

            return null;
        }
    }
}
