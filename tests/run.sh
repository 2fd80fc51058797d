#!/usr/bin/env bash
# Every check that needs nothing but the repository. Run it from anywhere, on Debian 12; it installs
# what it lacks, which takes root, and it stops at the first check that fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/packages.sh
source tests/packages.sh

# One profile for the linter, the tests and the documentation, so that what they share is built once.
build=(--workspace --locked --profile try)

# A command, then the Debian packages that bring it.
tools=(
  "cc gcc libc6-dev"
  "git git"
  "npm npm"
  "chromium chromium"
  "chromedriver chromium-driver"
  "openssl openssl"
  "python3 python3"
  "smtpd opensmtpd"
  "valgrind valgrind"
)

install_tools() {
  local packages=() tool command provided
  for tool in "${tools[@]}"; do
    read -r command provided <<<"$tool"
    command -v "$command" >/dev/null || read -ra packages <<<"${packages[*]} $provided"
  done
  ((${#packages[@]})) || return 0
  install_asleep "${packages[@]}"
}

# The toolchain is the one thing that is not installed here: Debian's is too old for the workspace.
need_rust() {
  local command
  for command in "cargo" "cargo clippy" "cargo fmt"; do
    $command --version || { echo "tests/run.sh: '$command' does not run; Rust comes from rustup" >&2; return 1; }
  done
}

# A debug build: made in about a minute, and its check takes a second all the same.
install_cargo_deny() {
  cargo deny --version 2>/dev/null ||
    CARGO_PROFILE_DEV_DEBUG=false cargo install cargo-deny --version 0.20.2 --locked --debug --no-default-features
}

# "All targets" leaves out the tests that run only when named.
lint() {
  cargo clippy "${build[@]}" --all-targets -- -D warnings
  cargo clippy "${build[@]}" --test real --test coverage --test matrix --test pictures -- -D warnings
}

step() {
  local heading=$1 begun=$SECONDS
  shift
  current=$heading
  printf '\n== %s\n' "$heading"
  "$@"
  printf '== %s: %d s\n' "$heading" $((SECONDS - begun))
}

# A private PostgreSQL, beside the SQLite files every test makes for itself.
databases=$(mktemp -d)
chmod 711 "$databases"
start_postgres() {
  local line
  line=$(tests/postgres.sh start "$databases/postgres")
  eval "$line"
}

finish() {
  local code=$?
  tests/postgres.sh stop "$databases/postgres" || true
  rm -rf "$databases"
  ((code == 0)) || printf '\nFAILED after %d s: %s\n' "$SECONDS" "$current"
}

current="before the first check"
trap finish EXIT

step "tools" install_tools
step "rust" need_rust
step "cargo-deny" install_cargo_deny
step "format" cargo fmt --all --check
step "lints" lint
step "licences and sources" cargo deny --config .deny.toml check --hide-inclusion-graph licenses bans sources
step "axe" tests/axe.sh
step "postgres" start_postgres
step "tests" cargo test "${build[@]}"
step "speed" tests/bench/guard.sh try
step "deploy" tests/deploy.sh
step "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc "${build[@]}" --no-deps

printf '\nAll checks of the repository passed in %d s.\n' "$SECONDS"
