#!/usr/bin/env bash
# How long the pages take: the start page at 100 requests a second, and an answer beside the flush it waits for.
#
#   tests/bench/pages.sh
#
#   SECONDS_LONG=20  PROFILE=release  DATABASE=postgres://… (an empty one; else an SQLite file)
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
: "${SECONDS_LONG:=20}" "${PROFILE:=release}"
built=target/$PROFILE
place=$(mktemp -d)
intake=
finish() {
  [[ -z $intake ]] || kill "$intake" || true
  rm -rf "$place"
}
trap finish EXIT

cargo build --workspace --locked --profile "$PROFILE" --bin vorrang-intake --bin vorrang-worker
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >"$place/vorrang.toml" <<SETTINGS
[database]
address = "${DATABASE:-sqlite:$place/vorrang.db}"
[intake]
public_url = "http://127.0.0.1:$port"
listen = ["127.0.0.1:$port"]
requests_per_minute = 1000000
requests_at_once = 1000000
receipt_key_file = "$place/receipt.key"
withdrawals_file = "$place/withdrawals.txt"
SETTINGS
cp -r deploy/example "$place/round"
sed -i 's/2026-11-02T08:00/2020-11-02T08:00/; s/2026-12-14T18:00/2096-12-14T18:00/; s/"2027-12-31"/"2097-12-31"/; s/"2026-12-28"/"2096-12-28"/' "$place/round/round.toml"
for command in migrate "import round $place/round" "open auenried-2026"; do
  # shellcheck disable=SC2086
  "$built/vorrang-worker" $command --settings "$place/vorrang.toml" >/dev/null
done
"$built/vorrang-intake" run --settings "$place/vorrang.toml" >"$place/log" &
intake=$!
for _ in $(seq 100); do
  grep -q listening "$place/log" && break
  sleep 0.1
done
echo "load before: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) processors"
python3 tests/bench/pages.py "$port" "$SECONDS_LONG" "$place"
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg)"
