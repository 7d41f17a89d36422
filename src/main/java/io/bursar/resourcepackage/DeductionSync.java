package io.bursar.resourcepackage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.bursar.bss.Slice;
import io.bursar.bss.packages.Deduction;
import io.bursar.bss.packages.DeductionFilter;
import io.bursar.bss.packages.ResourcePackages;
import io.bursar.sync.Fetched;
import io.bursar.sync.Part;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;
import io.bursar.time.Beijing;

/** Fetches what packages covered, month by month: well below the 90 days that Huawei answers at once. */
@Component
class DeductionSync implements SyncSource {

    static final String NAME = "deductions";

    /** Rows of a month may still come for so many days after it. */
    private static final int LATE_DAYS = 3;

    private static final Duration OFTEN = Duration.ofHours(3);

    private static final String INSERT = """
            insert into package_deduction (deducted_at, digest, item_id, resource_id, resource_type, resource_name, tag,
                product_code, product_name, usage_code, before_amount, used_amount, after_amount, measure_id,
                covered_from, covered_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final ResourcePackages bss;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeductionSync(ResourcePackages bss, JdbcTemplate jdbc, Clock clock) {
        this.bss = bss;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Part> plan(Instant now, int historyMonths) {
        var month = Beijing.monthOf(now);
        var parts = new ArrayList<Part>();
        parts.add(Part.present(month.toString(), OFTEN, settled(month)));
        for (int age = 1; age <= historyMonths; age++) {
            var past = month.minusMonths(age);
            parts.add(new Part(past.toString(), Part.HISTORY + age, OFTEN, settled(past)));
        }
        return parts;
    }

    private static Instant settled(YearMonth month) {
        return Beijing.startOf(month.plusMonths(1).atDay(1 + LATE_DAYS));
    }

    @Override
    public Fetched fetch(Portion portion) {
        var month = YearMonth.parse(portion.part());
        LocalDate today = Beijing.dayOf(clock.instant());
        LocalDate end = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return Fetched.page(
                bss.deductions(DeductionFilter.of(month.atDay(1), end), Slice.from(portion.offset())),
                page -> keep(page.rows()));
    }

    /** Writes them; those that are there already are left as they are. */
    void keep(List<Deduction> deductions) {
        List<Object[]> rows = new ArrayList<>();
        deductions.forEach(each -> rows.add(row(each)));
        jdbc.batchUpdate(INSERT, rows);
    }

    private static @Nullable Object[] row(Deduction each) {
        var type = each.resource().type();
        var covered = each.covered();
        return PackageWriter.row(
                PackageWriter.utc(each.at()),
                digest(each),
                each.item().value(),
                PackageWriter.text(each.resource().id()),
                type == null ? null : type.code(),
                type == null ? null : PackageWriter.text(type.name()),
                each.resource().tag() == null
                        ? null
                        : PackageWriter.text(each.resource().tag()),
                each.product().code(),
                PackageWriter.text(each.product().label()),
                each.usage(),
                each.amounts().before(),
                each.amounts().used(),
                each.amounts().after(),
                each.amounts().unit().value(),
                covered == null ? null : PackageWriter.utc(covered.from()),
                covered == null ? null : PackageWriter.utc(covered.until()));
    }

    private static byte[] digest(Deduction each) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(each.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
