#!/usr/bin/env bash
# Installs what is missing, builds, and starts the whole system.
#   ./run.sh                      looks WR55X10025 up, prints the record, URLs and the key, stays up
#   ./run.sh --once PART...       looks parts up, prints each record as a line of JSON on standard output, stops; exits 0 only if all completed
#   ./run.sh --fresh ...          throws the data of earlier runs away first
# Settings come from .env where there is one (see .env.example).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

scripts/install.sh
if [ -f .env ]; then
    set -a
    . ./.env
    set +a
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

echo "run: building" >&2
# Nothing of the build may land on standard output: that is for records.
scripts/build.sh hosting/PartsCatalog.Run >&2
exec dotnet hosting/PartsCatalog.Run/bin/Release/net10.0/PartsCatalog.Run.dll "$@"
