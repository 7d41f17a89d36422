package io.bursar.resourcepackage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.packages.ResourcePackage;

/** Many packages and what they covered in one month, for measuring. */
public final class PackageFill {

    private static final int PAGE = 1000;

    private PackageFill() {}

    /** Keeps packages {@code 0} to {@code packages}, as a synchronisation keeps them. */
    public static void packages(ApplicationContext portal, Instant now, int packages) {
        PackageWriter writer = portal.getBean(PackageWriter.class);
        TransactionTemplate transaction = portal.getBean(TransactionTemplate.class);
        for (int from = 0; from < packages; from += PAGE) {
            List<ResourcePackage> page = page(now, from, Math.min(packages, from + PAGE));
            transaction.executeWithoutResult(_ -> writer.keep("all", page));
        }
    }

    /** Packages {@code from} to {@code to}, the last left out, none of them below a tenth. */
    static List<ResourcePackage> page(Instant now, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(no -> PackageWorld.pack(
                        now, Integer.toString(no), Integer.toString(11 + no % 90), ResourcePackage.Status.EFFECTIVE))
                .toList();
    }

    /** Writes so many deductions of the month before {@code now}. */
    public static void deductions(DataSource owner, Instant now, int packages, int deductions) {
        JdbcClient.create(owner)
                .sql("""
                        insert into package_deduction (deducted_at, digest, item_id, resource_id, resource_type,
                            resource_name, tag, product_code, product_name, usage_code, before_amount, used_amount,
                            after_amount, measure_id)
                        select cast(:from as timestamptz) + g * interval '20 seconds', sha256(cast(g as text)::bytea),
                               'i-' || g % :packages, 'r' || g % 500, 'hws.resource.type.obs', 'OBS',
                               case when g % 3 = 0 then 'env=prod' end, 'p', '包', 'flow', 100, 0.5, 99.5, 10
                          from generate_series(1, :n) g""")
                .param("from", PackageWriter.utc(now.minus(Duration.ofDays(25))))
                .param("packages", packages)
                .param("n", deductions)
                .update();
        JdbcClient.create(owner).sql("analyze").update();
    }
}
