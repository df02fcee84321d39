#!/usr/bin/env bash
# Runs all tests on one PostgreSQL, RabbitMQ and Redis, and prints the line coverage of services and contracts.
#   ./test.sh                        everything
#   ./test.sh --project Consensus    only the test projects whose name contains this, without coverage
#   ./test.sh --faults [all|NAME [RUNS]]  the long form of the fault checks (docs/reliability.md), alone: all, or those whose names begin so
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

run_faults() {
    scripts/install.sh
    scripts/install.sh --faults || echo "Clocks cannot be set here; those faults are shown as not possible." >&2
    scripts/build.sh tests/FaultSuite
    exec dotnet tests/FaultSuite/bin/Release/net10.0/PartsCatalog.FaultSuite.dll "$@"
}

wanted=''
while [ $# -gt 0 ]; do
    case $1 in
        --project) wanted=${2:?--project needs a part of a test project\'s name}; shift 2 ;;
        --faults) shift; run_faults "$@" ;;
        *) sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done

scripts/install.sh --tests
scripts/install-test-tools.sh
results=artifacts/tests
rm -rf "$results"
mkdir -p "$results"
mapfile -t projects < <(find tests -name "*$wanted*.Tests.csproj" | sort)
[ ${#projects[@]} -gt 0 ] || { echo "No test project's name contains '$wanted'." >&2; exit 2; }

servers=tests/TestServers
if [ -z "$wanted" ]; then
    scripts/build.sh PartsCatalog.sln
    export COVERAGE=tests/coverage.runsettings
else
    for project in "$servers" "${projects[@]}"; do scripts/build.sh "$project"; done
fi

dotnet "$servers/bin/Release/net10.0/PartsCatalog.TestServers.dll" scripts/run-tests.sh "$results" "${projects[@]}"

if [ -z "$wanted" ]; then
    dotnet tool restore >"$results/tools.log"
    dotnet reportgenerator -reports:"$results/*/*/coverage.cobertura.xml" -targetdir:"$results/coverage" \
        -reporttypes:"TextSummary;Html" -verbosity:Error >"$results/coverage.log"
    echo
    echo "Line coverage of services and contracts (details: $results/coverage/index.html)"
    sed -n '/Line coverage:/p; /^PartsCatalog[^ ]* /p' "$results/coverage/Summary.txt"
fi
counts=$(cat "$results"/*.count | awk '{ passed += $1; failed += $2 } END { printf "%d %d", passed, failed }')
echo
echo "${counts% *} passed, ${counts#* } failed"
[ "${counts#* }" -eq 0 ] && [ "${counts% *}" -gt 0 ]
