package io.bursar.sandbox.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The company whose bills and packages the world holds.
 *
 * @param seed the number from which all of it is made
 * @param members the sub-accounts, in their order of joining
 */
public record Firm(long seed, Member master, List<Member> members) {

    private static final List<String> PROJECT_NAMES = List.of("官网与品牌", "电商平台", "数据中台", "智能客服", "研发测试", "移动应用", "灾备中心");

    public Firm {
        members = List.copyOf(members);
    }

    /** Master first. */
    public List<Member> accounts() {
        return Stream.concat(Stream.of(master), members.stream()).toList();
    }

    public Optional<Member> account(String id) {
        return accounts().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** Whose consumption the caller may see besides its own: the master that of members who agreed, others nobody's. */
    public List<Member> visibleBelow(Member caller) {
        return caller.equals(master)
                ? members.stream().filter(Member::sharesBills).toList()
                : List.of();
    }

    /** Who pays that account's bills. */
    public Member payerOf(Member account) {
        return account.hosted() ? master : account;
    }

    /** The company's enterprise projects, the default one first. */
    public List<Project> projects() {
        return Stream.concat(
                        Stream.of(Project.DEFAULT),
                        IntStream.range(0, PROJECT_NAMES.size())
                                .mapToObj(i ->
                                        new Project(Dice.of(seed, "project", i).uuid(), PROJECT_NAMES.get(i))))
                .toList();
    }
}
