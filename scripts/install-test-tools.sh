#!/usr/bin/env bash
# Installs what only tests need and no package of the system has, under artifacts/tools: an S3 server, a tokenizer. Does nothing, at once, when it is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=(s3rver@3.7.1 gpt-tokenizer@3.4.0)
missing=()
for tool in "${tools[@]}"; do
    grep -qs "\"version\": \"${tool#*@}\"" "artifacts/tools/node_modules/${tool%@*}/package.json" || missing+=("$tool")
done
[ ${#missing[@]} -gt 0 ] || exit 0
echo "install: ${missing[*]}" >&2
mkdir -p artifacts/tools
npm install --prefix artifacts/tools --no-save --no-audit --no-fund --no-update-notifier --loglevel=error "${tools[@]}" >&2
