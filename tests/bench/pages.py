"""Asks at a steady rate and tells medians: GET of the start page, and POST of whole answers beside a bare flush."""

import http.client
import os
import re
import statistics
import sys
import time
import urllib.parse

port, seconds, place = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
START = "/s/auenried-2026"
RATE = 100


def connect():
    return http.client.HTTPConnection("127.0.0.1", port)


def ask(connection, method, path, body=None):
    headers = {"Origin": f"http://127.0.0.1:{port}"}
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def steadily(count, act):
    """Milliseconds of each act, begun at a steady rate however long the one before took."""
    begun, taken = time.perf_counter(), []
    for number in range(count):
        due = begun + number / RATE
        while (now := time.perf_counter()) < due:
            time.sleep(min(0.001, due - now))
        act(number)
        taken.append((time.perf_counter() - due) * 1000)
    return taken


def told(what, taken):
    ordered = sorted(taken)
    print(f"{what}: median {statistics.median(ordered):.2f} ms, 99 of 100 under {ordered[len(ordered) * 99 // 100]:.2f} ms")


def sending():
    """The form at its last button, without an answer in it."""
    connection, path, button = connect(), START, None
    status, page = ask(connection, "GET", path)
    while True:
        fields = [
            (name, value)
            for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page)
        ]
        for button in ["send", "decline", "next"]:
            if f'value="{button}"' in page:
                break
        body = urllib.parse.urlencode(fields + [("_do", button)])
        if button == "send":
            return body
        status, page = ask(connection, "POST", START, body)
        assert status == 200, status


def flush(number):
    with open(os.path.join(place, "flushed"), "ab") as file:
        file.write(b"x" * 1000)
        file.flush()
        os.fdatasync(file.fileno())


connection = connect()
told("GET of the start page", steadily(int(seconds * RATE), lambda number: ask(connection, "GET", START)))
told("a flush alone", steadily(500, flush))
forms = [sending() for _ in range(500)]
# The service has closed what was idle meanwhile.
connection = connect()


def send(number):
    status, _ = ask(connection, "POST", START, forms[number])
    assert status == 303, status


told("POST of an answer", steadily(len(forms), send))
