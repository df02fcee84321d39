#!/usr/bin/env bash
# Installs what only tests need and no package of the system has, under artifacts/tools: an S3 server. Does nothing, at once, when it is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=3.7.1
grep -qs "\"version\": \"$version\"" artifacts/tools/node_modules/s3rver/package.json && exit 0
echo "install: s3rver $version" >&2
mkdir -p artifacts/tools
npm install --prefix artifacts/tools --no-save --no-audit --no-fund --no-update-notifier --loglevel=error "s3rver@$version" >&2
