using Npgsql;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Tests.Data;

public sealed class Postgres_errors
{
    [Theory]
    [InlineData("40001", true)] // serialization failure
    [InlineData("40P01", true)] // deadlock
    [InlineData("53100", true)] // disk full
    [InlineData("53300", true)] // too many connections
    [InlineData("57P01", true)] // the administrator ends the session
    [InlineData("57P03", true)] // starting up
    [InlineData("08006", true)] // connection failure
    [InlineData("23505", false)] // unique violation
    [InlineData("42P01", false)] // no such table
    [InlineData("22012", false)] // division by zero
    public void Are_told_apart_by_their_state(string state, bool transient) =>
        PostgresErrors.IsTransient(new PostgresException("whatever the text says: transient failure, concurrent update", "ERROR", "ERROR", state)).ShouldBe(transient);

    [Theory]
    [InlineData("FATAL", true)] // with a full disk: could not write init file
    [InlineData("ERROR", false)] // a statement that the server cannot do, now or later
    public void Inside_the_server_are_told_apart_by_what_they_end(string severity, bool transient) =>
        PostgresErrors.IsTransient(new PostgresException("could not write init file", severity, severity, "XX000")).ShouldBe(transient);

    [Fact]
    public void Of_a_lost_connection_are_transient() => PostgresErrors.IsTransient(new NpgsqlException("lost", new IOException())).ShouldBeTrue();

    [Fact]
    public void Of_others_are_not() => PostgresErrors.IsTransient(new InvalidOperationException("transient failure")).ShouldBeFalse();
}
