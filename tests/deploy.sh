#!/usr/bin/env bash
# Whether what lies in deploy/ works: the units, the proxy, the compose files, and the lines of backup.md, which are run
# as they stand there, on both databases. Needs the programs built with the profile `try` and, in VORRANG_TEST_POSTGRES,
# the address of a test server, see tests/postgres.sh. On Debian 12, as root, it installs what it lacks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/packages.sh
source tests/packages.sh

bin=$(realpath "${CARGO_TARGET_DIR:-target}/try")
server=${VORRANG_TEST_POSTGRES:?eval "\$(tests/postgres.sh start DIR)" first}
# The programs would refuse it as a setting they do not know.
for variable in "${!VORRANG_@}"; do unset "$variable"; done

# A command, then the Debian package that brings it.
tools=(
  "curl curl"
  "nginx nginx"
  "openssl openssl"
  "pg_restore postgresql-client"
  "python3 python3"
  "sqlite3 sqlite3"
  "systemd-analyze systemd"
)

install_tools() {
  local packages=() tool command package
  for tool in "${tools[@]}"; do
    read -r command package <<<"$tool"
    command -v "$command" >/dev/null || packages+=("$package")
  done
  python3 -c "import yaml" 2>/dev/null || packages+=(python3-yaml)
  ((${#packages[@]})) || return 0
  install_asleep "${packages[@]}"
}

fail() {
  echo "tests/deploy.sh: $*" >&2
  exit 1
}

expect() {
  [[ $2 == "$3" ]] || fail "$1: expected '$3', found '$2'"
}

# Everything this run makes lies in one folder, and every process it starts is listed.
work=$(mktemp -d)
chmod 711 "$work"
started=()
database_made=false

finish() {
  local code=$? process
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait
  if $database_made; then dropdb --force vorrang || true; fi
  rm -rf "$work"
  ((code == 0)) || echo "tests/deploy.sh: FAILED" >&2
}
trap finish EXIT

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Commands as units and compose files name them, one a line: is there such a program, and does it know what it is told?
check_commands() {
  local program words
  while read -r program words; do
    # shellcheck disable=SC2086 # They are words.
    "$bin/${program##*/}" $words --help >/dev/null || fail "'$program $words' is no command"
  done <<<"$1"
}

# Units and drop-ins are laid where they go, beside systemd's own, in a folder that stands for the machine.
check_units() {
  local machine=$work/machine unit complaints
  mkdir -p "$machine/etc/systemd/system" "$machine/lib/systemd" "$machine/usr/local/bin"
  cp -r deploy/systemd/*.service deploy/systemd/*.service.d "$machine/etc/systemd/system/"
  cp -r /lib/systemd/system "$machine/lib/systemd/"
  cp "$bin/vorrang-intake" "$bin/vorrang-worker" "$machine/usr/local/bin/"
  systemd-sysusers --root="$machine" "$PWD/deploy/systemd/vorrang.sysusers"
  for unit in deploy/systemd/*.service; do
    # It may complain of a line and succeed all the same.
    complaints=$(systemd-analyze verify --man=no --root="$machine" "${unit##*/}" 2>&1) || true
    expect "complaints about $unit" "$complaints" ""
    systemd-analyze security --no-pager --offline=true --threshold=20 "$unit" >"$work/exposure" ||
      { cat "$work/exposure" >&2; fail "$unit is too open"; }
    tail -n 1 "$work/exposure"
    check_commands "$(grep -h "^Exec" "$unit" | sed "s/^[^=]*=//")"
  done
}

check_compose() {
  local commands
  commands=$(
    python3 - deploy/compose.*.yaml <<'PYTHON'
import sys
import yaml

for path in sys.argv[1:]:
    with open(path) as file:
        services = yaml.safe_load(file)["services"]
    assert {"migrate", "intake", "worker"} <= services.keys(), path
    for name, service in services.items():
        shut_in = (service["read_only"], service["cap_drop"], service["security_opt"])
        assert shut_in == (True, ["ALL"], ["no-new-privileges:true"]), f"{path}: {name} is too open"
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", [])), f"{path}: {name}"
        if "entrypoint" in service:
            print(*service["entrypoint"], *service["command"])
PYTHON
  )
  check_commands "$commands"
}

# A variable that is no setting would stop the services.
check_variables() {
  local variable named
  named=$(grep -rhoE 'VORRANG_[A-Z]+_[A-Z_]+' deploy/systemd deploy/compose.*.yaml | sort -u)
  while read -r variable; do
    grep -qx "# $variable" deploy/vorrang.example.toml || fail "$variable is no setting"
  done <<<"$named"
}

# A town in a folder of its own, of which all below is about: folder, database, public address, port, further settings.
settle() {
  town=$1
  mkdir "$town"
  cat >"$town/vorrang.toml" <<TOML
[database]
address = "$2"

[intake]
public_url = "$3"
listen = ["127.0.0.1:$4"]
requests_per_minute = 1000000
requests_at_once = 100000
receipt_key_file = "$town/receipt.key"
withdrawals_file = "$town/withdrawals.txt"
${5-}
TOML
}

office() {
  "$bin/vorrang-worker" "$@" --settings "$town/vorrang.toml"
}

start_intake() {
  "$bin/vorrang-intake" run --settings "$town/vorrang.toml" >"$town/intake.log" 2>&1 &
  intake=$!
  started+=("$intake")
  for _ in {1..100}; do
    if curl -sf -o "$town/ready" "http://127.0.0.1:$1/health/ready"; then return; fi
    kill -0 "$intake" 2>/dev/null || break
    sleep 0.1
  done
  cat "$town/intake.log" >&2
  fail "the intake did not start"
}

stop_intake() {
  kill "$intake"
  wait "$intake" || fail "the intake did not stop in order"
}

# Asks the proxy for a page, which then lies in the town's folder, and says with which code it came.
ask() {
  local path=$1
  shift
  curl -sk --resolve "survey.example.org:$secure:127.0.0.1" -D "$town/head" -o "$town/page" -w '%{http_code}' \
    "$@" "$site$path"
}

# The sample as it stands, but for its ports and its certificate.
check_proxy() {
  local port plain secure site
  port=$(free_port) plain=$(free_port) secure=$(free_port)
  site=https://survey.example.org:$secure
  settle "$work/proxy" "sqlite:$work/proxy/vorrang.db" "$site" "$port" 'trusted_proxies = ["127.0.0.1"]'
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=survey.example.org \
    -keyout "$town/privkey.pem" -out "$town/fullchain.pem" 2>/dev/null
  sed -e "s|/etc/ssl/survey.example.org|$town|" -e "s|http://127.0.0.1:8080|http://127.0.0.1:$port|" \
    -e "s/^\( *listen .*\)\b80;/\1$plain;/" -e "s/^\( *listen .*\)\b443 /\1$secure /" \
    deploy/proxy/nginx.conf >"$town/site.conf"
  cat >"$town/nginx.conf" <<NGINX
pid $town/nginx.pid;
error_log $town/error.log;
events {}
http {
    access_log $town/access.log;
    include $town/site.conf;
}
NGINX
  nginx -q -t -p "$town" -c "$town/nginx.conf"
  start_intake "$port"
  nginx -p "$town" -c "$town/nginx.conf" -g "daemon off;" &
  started+=("$!")

  expect "a page" "$(ask / --retry 20 --retry-connrefused --retry-delay 1)" 200
  grep -qi "^strict-transport-security: max-age=31536000" "$town/head" || fail "no HSTS"
  expect "a probe from outside" "$(ask /health/ready)" 404
  head -c 560000 /dev/zero | tr '\0' a >"$town/form"
  expect "a form that is too large" "$(ask /language --data-binary "@$town/form" -H "Origin: $site")" 413
  grep -q '<html lang=' "$town/page" || fail "a form that is too large is refused by the proxy, not by the intake"
  stop_intake
  expect "a page without intake" "$(ask /)" 502
  if grep -F 127.0.0.1 "$town"/*.log | grep -v '"listening"'; then fail "an address is in a log"; fi
}

# Runs the lines under a heading of backup.md, on the town's folder in place of the machine's.
perform() {
  local lines made=("$town"/backups/*)
  lines=$(sed -n "/^## $1\$/,/^## /{/^\`\`\`sh\$/,/^\`\`\`\$/{/^\`\`\`/d;p}}" deploy/backup.md)
  [[ $lines ]] || fail "backup.md says nothing under '$1'"
  lines=$(sed -e "s|/var/lib/vorrang|$town|g" -e "s|/var/backups/vorrang|$town/backups|g" \
    -e "s|$town/backups/2026-11-26T0300\\.|${made[0]%.*}.|g" -e "s/ --owner=vorrang --group=vorrang//" <<<"$lines")
  # Nobody else is needed to run them here, and there is nothing to stop.
  local here='systemctl() { :; }; runuser() { shift 3; "$@"; };'
  VORRANG_SETTINGS=$town/vorrang.toml PATH=$bin:$PATH bash -euo pipefail -c "$here $lines"
}

# The round's folder as the office takes it in, with the year in which it ends and its answers have to be deleted.
import_until() {
  sed -i -e "s/^closes = .*/closes = \"$1-12-14T18:00\"/" -e "s/^answers_until = .*/answers_until = \"$1-12-31\"/" \
    -e "s/^drafts_until = .*/drafts_until = \"$1-12-28\"/" "$town/round/round.toml"
  office import round "$town/round"
}

# All that the office can see of the round.
state() {
  rm -rf "$town/state"
  mkdir "$town/state"
  office status auenried-2026
  office export responses auenried-2026 --out "$town/state/answers.csv" >/dev/null
  sha256sum <"$town/state/answers.csv"
}

# The example round takes answers, is over, and is lost; the database comes back from its backup with all of it, and
# what had to be deleted is deleted again. The backup is made while the service runs, which then ends as in a crash, so
# that SQLite's log stays behind.
check_backup() {
  local kept=$1 port returned full tidied
  port=$(free_port)
  settle "$work/$kept" "$2" "http://127.0.0.1:$port" "$port"
  mkdir "$town/backups"
  cp -r deploy/example "$town/round"
  sed -i 's/^opens = .*/opens = "2020-11-02T08:00"/' "$town/round/round.toml"
  office migrate
  import_until 2096
  office open auenried-2026
  office invite auenried-2026 --print >"$town/invitations"
  start_intake "$port"
  mapfile -t returned < <(grep -o "/d/[^ ]*" "$town/invitations" | head -n 2 | sed 'i --department')
  "$bin/vorrang-trial" --intake "http://127.0.0.1:$port" --round /s/auenried-2026 --residents 40 "${returned[@]}"
  import_until 2020

  full=$(state)
  [[ $full == *"40 responses"* ]] || fail "$kept: 40 residents answered, but: $full"
  perform "$kept: back up"
  office tidy
  tidied=$(state)
  [[ $tidied == *"No responses"* ]] || fail "$kept: nothing was deleted: $tidied"
  kill -KILL "$intake"
  wait "$intake" || true
  perform "$kept: restore"
  expect "$kept, restored" "$(state)" "$full"
  perform "After a restore"
  expect "$kept, tidied again" "$(state)" "$tidied"
}

# The server's programs are told by variables where it is.
use_server() {
  local pattern='^postgres(ql)?://([^:]+):([^@]+)@([^:/]+):([0-9]+)/'
  [[ $server =~ $pattern ]] || fail "VORRANG_TEST_POSTGRES is not postgres://USER:PASSWORD@HOST:PORT/NAME"
  export PGUSER=${BASH_REMATCH[2]} PGPASSWORD=${BASH_REMATCH[3]} PGHOST=${BASH_REMATCH[4]} PGPORT=${BASH_REMATCH[5]}
  createdb vorrang
  database_made=true
}

install_tools
check_units
check_compose
check_variables
check_proxy
check_backup SQLite "sqlite:$work/SQLite/vorrang.db"
use_server
check_backup PostgreSQL "${server%/*}/vorrang"
echo "What lies in deploy/ works."
