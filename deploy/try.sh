#!/usr/bin/env bash
# Plays the example town: builds everything, starts both services on SQLite in a folder of their own, imports and opens
# the example round, lets invented residents and departments answer through the real pages, closes, analyses, mails the
# result as files, prints the ranking, and stays up for you to look around until you stop it. `--once` ends there instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Settings of an installation on this machine are none of the trial's.
for variable in "${!VORRANG_@}"; do unset "$variable"; done

once=false
for argument in "$@"; do
  case $argument in
    --once) once=true ;;
    *)
      echo "usage: deploy/try.sh [--once]" >&2
      exit 2
      ;;
  esac
done

# A C compiler builds SQLite; nothing else is needed beside cargo.
if ! command -v cc >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -qy --no-install-recommends gcc libc6-dev
fi

cargo build --workspace --bins --locked --profile try
bin=${CARGO_TARGET_DIR:-target}/try

trial=$PWD/.work/trial
rm -rf "$trial"
mkdir -p "$trial/round"
settings=$trial/vorrang.toml
intake=
worker=

stop() {
  local process
  for process in $intake $worker; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
}
trap stop EXIT
trap 'exit 0' INT TERM

# The first free port from 8080 on.
port=8080
while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
url=http://127.0.0.1:$port

# Everybody in this trial sits at one address, so its limits are wide.
cat >"$settings" <<TOML
[database]
address = "sqlite:$trial/vorrang.db"

[intake]
public_url = "$url"
listen = ["127.0.0.1:$port"]
requests_per_minute = 1000000
requests_at_once = 100000
receipt_key_file = "$trial/receipt.key"
withdrawals_file = "$trial/withdrawals.txt"

[worker]
rest_seconds = 1

[mail]
transport = "directory:$trial/mail"
from = "survey@example.org"
TOML

# The example round, held this week.
cp deploy/example/*.toml deploy/example/*.csv deploy/example/*.md "$trial/round/"
day() { date -d "$1" +%F; }
sed -i \
  -e "s/^opens = .*/opens = \"$(day yesterday)T08:00\"/" \
  -e "s/^closes = .*/closes = \"$(day '+6 weeks')T18:00\"/" \
  -e "s/^answers_until = .*/answers_until = \"$(day '+1 year')\"/" \
  -e "s/^drafts_until = .*/drafts_until = \"$(day '+2 months')\"/" \
  "$trial/round/round.toml"

office() { "$bin/vorrang-worker" "$@" --settings "$settings"; }

office migrate
office import round "$trial/round"
office open auenried-2026

"$bin/vorrang-intake" run --settings "$settings" >"$trial/intake.log" &
intake=$!
ready=false
for _ in {1..100}; do
  if { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; then
    ready=true
    break
  fi
  kill -0 "$intake" 2>/dev/null || break
  sleep 0.1
done
if ! $ready; then
  echo "deploy/try.sh: the intake did not start; its log:" >&2
  cat "$trial/intake.log" >&2
  exit 1
fi

office invite auenried-2026 --print >"$trial/invitations"
mapfile -t links < <(grep -o "$url/d/[^ ]*" "$trial/invitations")
returned=()
# Three departments are late, as ever.
for link in "${links[@]:3}"; do returned+=(--department "${link#"$url"}"); done
"$bin/vorrang-trial" --intake "$url" --round /s/auenried-2026 --residents 400 --seed 2026 "${returned[@]}"

office status auenried-2026
office close auenried-2026
office once
office release auenried-2026
office outbox auenried-2026
office rank auenried-2026 --out "$trial/result"
sed -n '1,/^Who answered/p' "$trial/result/report.en.txt" | sed '$d'

# That round is closed by now. The same round under another id is open, for whoever wants to answer.
sed -i 's/^id = "auenried-2026"/id = "auenried-try"/' "$trial/round/round.toml"
office import round "$trial/round"
office open auenried-try
office invite auenried-try --print >"$trial/invitations"
echo "form: $url/s/auenried-try"
echo "department: $(grep -o -m 1 "$url/d/[^ ]*" "$trial/invitations")"
echo "result: $url/s/auenried-2026/result/?lang=en"
echo "mail: $trial/mail"
$once && exit 0
echo "Stop with Ctrl-C."
"$bin/vorrang-worker" run --settings "$settings" >"$trial/worker.log" &
worker=$!
wait "$intake"
