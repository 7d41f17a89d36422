package io.bursar.bss.packages;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.OrderId;

/**
 * Which packages are asked for; what is null or empty does not select (packages-usage-costs-orders.md 1). Start from
 * {@link #ALL}.
 *
 * @param region code, 1 to 64 characters
 * @param product id of the product, 1 to 64 characters
 * @param productName 1 to 256 characters; whether part of the name suffices is not documented
 * @param project id of the enterprise project, 1 to 64 characters. <b>Without it Huawei leaves out the packages of
 *     single projects</b>, so whoever wants those asks once for each project
 * @param status any but {@link ResourcePackage.Status#OTHER}
 * @param services codes of services in any case, 10 at most
 */
public record PackageFilter(
        @Nullable String region,
        @Nullable OrderId order,
        @Nullable String product,
        @Nullable String productName,
        @Nullable String project,
        ResourcePackage.@Nullable Status status,
        List<String> services) {

    /** All packages that do not belong to a single project and did not expire more than 18 months ago. */
    public static final PackageFilter ALL = new PackageFilter(null, null, null, null, null, null, List.of());

    public PackageFilter {
        requireLength("region", region, 64);
        requireLength("product", product, 64);
        requireLength("product name", productName, 256);
        requireLength("project", project, 64);
        services = List.copyOf(services);
        if (status == ResourcePackage.Status.OTHER) {
            throw new IllegalArgumentException("Huawei cannot select an unknown status");
        }
        if (services.size() > 10 || services.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("up to 10 services can be selected, each by its code");
        }
    }

    public PackageFilter withRegion(@Nullable String wanted) {
        return new PackageFilter(wanted, order, product, productName, project, status, services);
    }

    public PackageFilter withOrder(@Nullable OrderId wanted) {
        return new PackageFilter(region, wanted, product, productName, project, status, services);
    }

    public PackageFilter withProduct(@Nullable String wanted) {
        return new PackageFilter(region, order, wanted, productName, project, status, services);
    }

    public PackageFilter withProductName(@Nullable String wanted) {
        return new PackageFilter(region, order, product, wanted, project, status, services);
    }

    public PackageFilter withProject(@Nullable String wanted) {
        return new PackageFilter(region, order, product, productName, wanted, status, services);
    }

    public PackageFilter withStatus(ResourcePackage.@Nullable Status wanted) {
        return new PackageFilter(region, order, product, productName, project, wanted, services);
    }

    public PackageFilter withServices(List<String> wanted) {
        return new PackageFilter(region, order, product, productName, project, status, wanted);
    }

    static void requireLength(String what, @Nullable String value, int most) {
        // An empty one is not "all" everywhere at Huawei.
        if (value != null && (value.isBlank() || value.length() > most)) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + most + " characters");
        }
    }
}
