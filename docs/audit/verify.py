#!/usr/bin/env python3
"""Verifies an export of Bursar's trail (JSON lines) without Bursar: verify.py [--some] trail.jsonl [checkpoints.txt]
With --some lines may be missing between, as in a case file: then each is held against its own hash only."""
import base64, hashlib, json, sys

FIELDS = ("seq at_micros actor_kind actor_id actor_name on_behalf_of ip session_ref request_id action object_type "
          "object_id outcome payload_sha prev_hash hash_alg").split()

def field(value):
    raw = str(value).encode()
    return b"-," if value is None else b"%d:%s," % (len(raw), raw)

def checkpoints(path):
    roots, lines = {}, open(path, encoding="utf-8").read().split("\n")
    for i, line in enumerate(lines):  # a note: origin, size, root, comment, empty line, signatures
        if line.startswith("sha256-chain ") and i >= 3:
            roots[int(lines[i - 2])] = base64.b64decode(lines[i - 1]).hex()
    return roots

def main(export, notes=None, some=False):
    signed, last = checkpoints(notes) if notes else {}, None
    def broken(seq, why):
        sys.exit(f"BROKEN at line {seq}: {why}")
    for text in open(export, encoding="utf-8"):
        line = json.loads(text)
        seq = line["seq"]
        if last and seq != last["seq"] + 1:
            if not some or seq <= last["seq"]: broken(last["seq"] + 1, "missing")
            last = None
        if hashlib.sha256(line["payload"].encode()).hexdigest() != line["payload_sha"]: broken(seq, "payload changed")
        if line["prev_hash"] != (last["hash"] if last else "0" * 64 if seq == 1 else line["prev_hash"]):
            broken(seq, "does not continue the line before it")
        message = b"bursar-audit-v1\n" + b"".join(field(line[name]) for name in FIELDS)
        if hashlib.sha256(message).hexdigest() != line["hash"]: broken(seq, "line changed")
        if last and line["at_micros"] < last["at_micros"]: broken(seq, "older than the line before it")
        if signed.pop(seq, line["hash"]) != line["hash"]: broken(seq, "not what the checkpoint was signed for")
        last = line
    if not some and any(last is None or size > last["seq"] for size in signed): broken(max(signed), "signed, but no longer there")
    print(f"SOUND up to line {last['seq']} ending with {last['hash']}" if last else "SOUND but empty")

main(*[a for a in sys.argv[1:] if a != "--some"], some="--some" in sys.argv)
