#!/usr/bin/env bash
# Runs a benchmark; alone it lists what there is. Figures are the last lines, name=value.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/install.sh >&2
scripts/build.sh PartsCatalog.sln >&2
exec dotnet bench/PartsCatalog.Bench/bin/Release/net10.0/PartsCatalog.Bench.dll "$@"
