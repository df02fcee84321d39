#!/usr/bin/env bash
# Runs test projects that are already built, two at a time, those with whole systems last and alone.
#   run-tests.sh RESULTS_DIRECTORY PROJECT...
# Ends with the line "N passed, N failed". Servers: by the PARTSCATALOG_TEST_* variables, or each project starts its own.
set -euo pipefail
results=$1
shift

run_one() {
    local project=$1 name output
    name=$(basename "$project" .csproj)
    output=$RESULTS/$name.log
    mkdir -p "$RESULTS/$name"
    local code=0
    timeout --kill-after=30 900 dotnet test "$project" -c Release --no-build --nologo \
        --results-directory "$RESULTS/$name" ${COVERAGE:+--collect "XPlat Code Coverage" --settings "$COVERAGE"} \
        >"$output" 2>&1 || code=$?
    local summary
    summary=$(grep -E '(Passed|Failed)! ' "$output" | tail -n 1 || true)
    local passed failed
    passed=$(sed -n 's/.*Passed: *\([0-9]*\).*/\1/p' <<<"$summary")
    failed=$(sed -n 's/.*Failed: *\([0-9]*\).*/\1/p' <<<"$summary")
    # A run that failed without naming a test (it crashed, or was out of time), or ran none, counts as one failure.
    if [ "${failed:-0}" -eq 0 ] && { [ "$code" -ne 0 ] || [ "${passed:-0}" -eq 0 ]; }; then failed=1; fi
    if [ "$code" -ne 0 ]; then
        echo "--- $name"
        cat "$output"
    fi
    printf '%-45s %4d passed, %d failed   %s\n' "$name" "${passed:-0}" "${failed:-0}" "$(sed -n 's/.*Duration: \([^-]*\) -.*/\1/p' <<<"$summary")"
    echo "${passed:-0} ${failed:-0}" >"$RESULTS/$name.count"
}

export -f run_one
export RESULTS=$results
together=() alone=()
for project in "$@"; do
    case $project in
        *EndToEnd.Tests* | *LocalHosting.Tests*) alone+=("$project") ;;
        *) together+=("$project") ;;
    esac
done
[ ${#together[@]} -eq 0 ] || printf '%s\0' "${together[@]}" | xargs -0 -P 2 -I{} bash -c 'run_one "$1"' _ {}
[ ${#alone[@]} -eq 0 ] || for project in "${alone[@]}"; do run_one "$project"; done
