#!/bin/sh
# A private PostgreSQL for tests: nobody else's data, nobody else's port, gone afterwards.
#
#   tests/postgres.sh start DIR   starts one that keeps everything in DIR (which must not exist)
#                                 and prints the line that tells tests where it is
#   tests/postgres.sh stop DIR    stops it and deletes DIR
#
# Durability is left on, as in production. Uses the installed server; on Debian, as root, installs it if missing.
set -eu

usage() {
    echo "usage: $0 start|stop DIR" >&2
    exit 2
}

# Runs a server program, which refuses to be root, as somebody else if need be.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

# The folder of the newest installed server.
server_programs() {
    find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -t/ -k5,5n | tail -n 1
}

install_server() {
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "$0: no PostgreSQL server found: install the package postgresql" >&2
        exit 1
    fi
    # The package would start a server of its own, which no test needs.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    {
        apt-get update
        DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends postgresql
    } >&2
}

start() {
    directory=$1
    programs=$(server_programs)
    if [ -z "$programs" ]; then
        install_server
        programs=$(server_programs)
    fi
    mkdir -m 0700 "$directory"
    directory=$(cd "$directory" && pwd)
    [ "$(id -u)" -ne 0 ] || chown postgres "$directory"
    cd "$directory"

    # Anybody on this machine can reach a port, so there is a password.
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077 && printf '%s\n' "$password" >password)
    [ "$(id -u)" -ne 0 ] || chown postgres password
    as_server "$programs/initdb" --pgdata=data --username=vorrang --pwfile=password --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 >initdb.log 2>&1 || {
        cat initdb.log >&2
        exit 1
    }

    # Whether a port is free is known only by taking it: try some.
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 20000))
        if as_server "$programs/pg_ctl" start --pgdata=data --log=data/server.log --wait --silent \
            --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c max_connections=300" >/dev/null 2>&1; then
            echo "export VORRANG_TEST_POSTGRES=postgres://vorrang:$password@127.0.0.1:$port/postgres"
            return
        fi
    done
    cat data/server.log >&2
    exit 1
}

stop() {
    [ -d "$1" ] || return 0
    directory=$(cd "$1" && pwd)
    cd /
    if [ -d "$directory/data" ]; then
        as_server "$(server_programs)/pg_ctl" stop --pgdata="$directory/data" --mode=immediate --wait --silent >&2 || true
    fi
    rm -rf -- "$directory"
}

[ $# -eq 2 ] || usage
case $1 in
start) start "$2" ;;
stop) stop "$2" ;;
*) usage ;;
esac
