#!/usr/bin/env bash
# Builds a project or solution for release; says something only when that fails.
#   build.sh PROJECT
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
exec dotnet msbuild "$1" -restore -maxCpuCount -property:Configuration=Release -verbosity:quiet -nologo -consoleLoggerParameters:NoSummary
