#!/usr/bin/env bash
# Fetches axe-core, which finds what a page keeps from people with disabilities, into target/axe. It is no part of the
# repository: its version and the hash of its package are pinned here.
#
#   tests/axe.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=4.14.1
integrity=sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==

place=target/axe
if [[ -s $place/axe.min.js && $(cat "$place/integrity" 2>/dev/null) == "$integrity" ]]; then
  exit 0
fi
rm -rf "$place"
mkdir -p "$place"
(cd "$place" && npm pack --silent "axe-core@$version" >/dev/null)
package=$place/axe-core-$version.tgz
found=sha512-$(openssl dgst -sha512 -binary "$package" | openssl base64 -A)
if [[ $found != "$integrity" ]]; then
  echo "tests/axe.sh: axe-core $version is not what was pinned: $found" >&2
  exit 1
fi
tar -xzf "$package" -C "$place" --strip-components=1 package/axe.min.js
printf '%s\n' "$integrity" >"$place/integrity"
