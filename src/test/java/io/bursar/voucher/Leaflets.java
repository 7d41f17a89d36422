package io.bursar.voucher;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/** Vouchers made up, with everything that is hard to print. */
final class Leaflets {

    static final Instant AT = Instant.parse("2026-11-22T06:30:05Z");
    static final String HASH = "0123456789abcdef".repeat(4);
    static final Leaf.Seal SEAL = new Leaf.Seal(HASH, "https://bursar.example.com/verify/" + HASH, AT);

    private Leaflets() {}

    static Leaf slip() {
        return new Leaf(
                Leaf.Kind.of(InstructionKind.ALLOCATE_FUNDS),
                "R-20261122-0007-001",
                AT,
                new Leaf.Parties(
                        new Leaf.Party("voucher.party.master", 1, "", "09f9a2b1c3d4e5f60718293a4b5c6d7e"),
                        new Leaf.Party("voucher.party.sub", 1, "华东研发中心 (Müller & Söhne 😀)", "4c5d6e7f8091a2b3c4d5")),
                Money.yuan("1234567.89"),
                facts("a1b2c3d4e5f60718293a4b5c6d7e8f90"),
                signatures(),
                List.of(),
                SEAL);
    }

    static Leaf batch(int rows) {
        return new Leaf(
                Leaf.Kind.of(InstructionKind.RECLAIM_FUNDS),
                "R-20261122-0008",
                AT,
                new Leaf.Parties(
                        new Leaf.Party("voucher.party.subs", rows, "", ""),
                        new Leaf.Party("voucher.party.master", 1, "", "09f9a2b1c3d4e5f60718293a4b5c6d7e")),
                Money.yuan("1000.10")
                        .plus(Money.yuan(java.math.BigDecimal.valueOf(rows).movePointRight(2))),
                facts(""),
                signatures(),
                IntStream.rangeClosed(1, rows).mapToObj(Leaflets::row).toList(),
                SEAL);
    }

    private static Leaf.Row row(int no) {
        return new Leaf.Row(
                no,
                no % 3 == 0 ? "名称特别长的子账号之华东区第二研发中心下属人工智能实验室测试环境 " + no : "account-" + no,
                "%032d".formatted(no),
                Money.yuan(java.math.BigDecimal.valueOf(no, 2)),
                "%032x".formatted(no),
                no % 7 == 0 ? "InstructionState.REFUSED" : "InstructionState.SUCCEEDED",
                AT,
                no % 7 != 0);
    }

    private static Leaf.Facts facts(String transId) {
        return new Leaf.Facts(
                "R-20261122-0007",
                "十一月云资源费用，含压测追加；Q4 budget line 4711 — approved in the meeting of 2026-11-20，余额不足时分两次拨付，"
                        + "用于华东研发中心的弹性云服务器、对象存储与内容分发网络，超出部分由部门承担。",
                "InstructionState.SUCCEEDED",
                AT,
                transId,
                "voucher.ledger.CASH",
                "",
                true,
                Money.yuan("1234567.89"));
    }

    private static Leaf.Signatures signatures() {
        return new Leaf.Signatures(
                List.of(new Leaf.Signature("李静", "", "", AT)),
                List.of(
                        new Leaf.Signature("王强", "赵敏", "", AT),
                        new Leaf.Signature("Alexandra von und zu Hohenstein-Wittgenstein", "", "", AT)),
                List.of(new Leaf.Signature("欧阳娜娜", "", "approval.track.REJECT", AT)));
    }
}
