"""Reads mails as they arrived, by Python's own parser, and says what is wrong with any of them.

Arguments: a folder of messages, then how many there should be. Prints a line for each: recipient, subject, link.
"""

import csv
import email
import email.policy
import html
import io
import re
import sys
from pathlib import Path


def check(path):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    for part in message.walk():
        assert not part.defects, (path, part.get_content_type(), part.defects)
    for header in ("From", "Date", "Message-ID", "Subject", "To"):
        assert len(message.get_all(header)) == 1, (path, header)
        assert not message[header].defects, (path, header)
    assert message["Auto-Submitted"] == "auto-generated", path
    assert all(len(line) <= 998 for line in raw.splitlines()), path
    text = message.get_body(("plain",)).get_content()
    page = message.get_body(("html",)).get_content()
    assert len(page.encode()) < 102_000, path
    assert not re.search(r"<script|<form|src=.?http|url\(", page), path
    links = re.findall(r"http://127\.0\.0\.1:\d+/(?:result|d)/[0-9a-f]{32}/?", text)
    assert len(set(links)) == 1, (path, links)
    assert links[0] in html.unescape(page), path
    if message.get_content_type() == "multipart/mixed":
        related, *files = message.iter_parts()
        assert related.get_content_type() == "multipart/related", path
        alternative, picture = related.iter_parts()
        assert alternative.get_content_type() == "multipart/alternative", path
        assert picture.get_content_type() == "image/png", path
        assert files, path
        for file in files:
            assert file.get_content_type() == "text/csv", path
            rows = list(csv.reader(io.StringIO(file.get_content())))
            assert len({len(row) for row in rows}) == 1 and len(rows) > 1, (path, file.get_filename())
    print(message["To"].addresses[0].addr_spec, message["Subject"], links[0], sep="\t")
    # The server notes for whom it took a mail: nobody gets another's.
    own = message["To"].addresses[0].addr_spec
    assert message["Delivered-To"] == own, (path, message["Delivered-To"], own)
    # But for the office, to which everybody may write.
    office = message["Reply-To"].addresses[0].addr_spec
    return message["Message-ID"], message["To"].addresses, raw.replace(office.encode(), b"")


def main():
    folder, wanted = sys.argv[1:]
    seen = [check(path) for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    assert len(seen) == int(wanted), (len(seen), wanted)
    assert len({number for number, _, _ in seen}) == len(seen), "one id for each mail"
    addresses = {to[0].addr_spec for _, to, _ in seen}
    for _, to, raw in seen:
        strangers = [other for other in addresses - {to[0].addr_spec} if other.encode() in raw]
        assert not strangers, (to, strangers)
    assert all(len(to) == 1 for _, to, _ in seen), "one recipient for each mail"


main()
