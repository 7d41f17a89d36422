#!/usr/bin/env python3
"""Verifies an export of Bursar's trail or movements (JSON lines) without Bursar:

verify.py trail.jsonl [checkpoints.txt]    the trail: every line, the chain, the checkpoints
verify.py --some trail.jsonl               a part of the trail: every line by itself, the chain where lines follow
verify.py --some movements.jsonl           movements: the same for their lines, and each against what its lines say
"""
import base64, hashlib, json, sys

FIELDS = ("seq at_micros actor_kind actor_id actor_name on_behalf_of ip session_ref request_id action object_type "
          "object_id outcome payload_sha prev_hash hash_alg").split()
FACTS = "kind account amount state trans_id".split()

def field(value):
    raw = str(value).encode()
    return b"-," if value is None else b"%d:%s," % (len(raw), raw)

def checkpoints(path):
    roots, lines = {}, open(path, encoding="utf-8").read().split("\n")
    for i, line in enumerate(lines):  # a note: origin, size, root, comment, empty line, signatures
        if line.startswith("sha256-chain ") and i >= 3:
            roots[int(lines[i - 2])] = base64.b64decode(lines[i - 1]).hex()
    return roots

def broken(seq, why):
    sys.exit(f"BROKEN at line {seq}: {why}")

def own(line):
    if hashlib.sha256(line["payload"].encode()).hexdigest() != line["payload_sha"]:
        broken(line["seq"], "payload changed")
    message = b"bursar-audit-v1\n" + b"".join(field(line[name]) for name in FIELDS)
    if hashlib.sha256(message).hexdigest() != line["hash"]: broken(line["seq"], "line changed")

def movement(row):
    told = [json.loads(line["payload"]) for line in row["trail"] if line["object_id"] == row["id"]]
    if not told: broken("of movement " + row["id"], "the trail does not know it")
    for name in FACTS:
        if told[-1].get(name) != row[name]: broken(row["trail"][-1]["seq"], f"says another {name} than the movement")

def main(export, notes=None, some=False):
    signed, last, count, rows = checkpoints(notes) if notes else {}, None, 0, 0
    for text in open(export, encoding="utf-8"):
        read = json.loads(text)
        if "trail" in read:
            if not some: sys.exit("These are movements: verify.py --some " + export)
            last, rows = None, rows + 1
        for line in read.get("trail", [read]):
            if "seq" not in line: sys.exit(export + " holds no lines of the trail")
            seq, count = line["seq"], count + 1
            if last and seq <= last["seq"]: broken(seq, "out of order")
            if last and seq != last["seq"] + 1:
                if not some: broken(last["seq"] + 1, "missing")
                last = None
            own(line)
            if line["prev_hash"] != (last["hash"] if last else "0" * 64 if seq == 1 else line["prev_hash"]):
                broken(seq, "does not continue the line before it")
            if last and line["at_micros"] < last["at_micros"]: broken(seq, "older than the line before it")
            if signed.pop(seq, line["hash"]) != line["hash"]: broken(seq, "not what the checkpoint was signed for")
            last = line
        if "trail" in read: movement(read)
    if not some and any(last is None or size > last["seq"] for size in signed):
        broken(max(signed), "signed, but no longer there")
    if rows: print(f"SOUND: {count} lines that tell of {rows} movements")
    else: print(f"SOUND up to line {last['seq']} ending with {last['hash']}" if last else "SOUND but empty")

arguments = [argument for argument in sys.argv[1:] if argument != "--some"]
if not 1 <= len(arguments) <= 2 or arguments[0] in ("-h", "--help"): sys.exit(__doc__)
main(*arguments, some="--some" in sys.argv)
