"""Reads a message from standard input as mail programs do, and prints as JSON what it found."""

import base64
import email
import email.header
import email.policy
import email.utils
import json
import re
import sys

raw = sys.stdin.buffer.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
plain = email.message_from_bytes(raw)


def mailbox(value):
    """Name and address. The newer parser puts a space between two encoded words of a name; RFC 2047 has none there."""
    name, _, address = value.rpartition("<")
    name = str(email.header.make_header(email.header.decode_header(name.strip())))
    return [email.utils.unquote(name), address.strip().rstrip(">")]


def words(value):
    """The encoded words of a raw header, each decoded by itself (RFC 2047)."""
    for word in re.findall(r"=\?[^?]+\?[bBqQ]\?[^?]*\?=", value):
        charset, kind, text = word[2:-2].split("?")
        if kind in "bB":
            decoded = base64.b64decode(text)
        else:
            decoded = email.quoprimime.header_decode(text).encode("latin-1")
        yield {"length": len(word), "text": decoded.decode(charset)}


def tree(part):
    if part.is_multipart():
        return [part.get_content_type(), [tree(own) for own in part.iter_parts()]]
    return part.get_content_type()


def content(part):
    held = part.get_content()
    if isinstance(held, str):
        return held.replace("\r\n", "\n")
    return base64.b64encode(held).decode("ascii")


def leaf(part):
    return {
        "type": part["Content-Type"],
        "name": part.get_filename(),
        "id": part["Content-ID"],
        "disposition": part.get_content_disposition(),
        "content": content(part),
        "bytes": base64.b64encode(part.get_payload(decode=True)).decode("ascii"),
    }


def defects(part):
    found = [type(defect).__name__ for defect in part.defects]
    return found + [type(defect).__name__ for value in part.values() for defect in value.defects]


headers = raw.split(b"\r\n\r\n", 1)[0].decode("ascii")
parts = list(message.walk())
json.dump(
    {
        "headers": [[name, str(value)] for name, value in message.items()],
        "date": message["Date"].datetime.isoformat(),
        "addresses": {
            name: [mailbox(str(value)) for value in plain.get_all(name)]
            for name in ["From", "Reply-To", "To"]
        },
        "words": list(words(headers)),
        "encoded": max((len(line) for line in headers.split("\r\n") if "=?" in line), default=0),
        "tree": tree(message),
        "leaves": [leaf(part) for part in parts if not part.is_multipart()],
        "defects": [defect for part in parts for defect in defects(part)],
        "longest": max(len(line) for line in raw.split(b"\r\n")),
        "bare": len(re.findall(rb"\r(?!\n)|(?<!\r)\n", raw)),
    },
    sys.stdout,
)
