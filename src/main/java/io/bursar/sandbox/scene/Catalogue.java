package io.bursar.sandbox.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What Huawei sells and how it is called: services, resource and usage types, units, regions. Unchanging. */
public final class Catalogue {

    public static final List<ServiceType> SERVICES =
            read("service-types").map(row -> new ServiceType(row[0], new Name(row[1], row[2]), row[3]));

    private static final Map<String, ServiceType> SERVICE_BY_CODE =
            SERVICES.stream().collect(Collectors.toMap(ServiceType::code, Function.identity()));

    public static final List<ResourceType> RESOURCES =
            read("resource-types").map(row -> new ResourceType(row[0], new Name(row[1], row[2]), service(row[3])));

    private static final Map<String, ResourceType> RESOURCE_BY_CODE =
            RESOURCES.stream().collect(Collectors.toMap(ResourceType::code, Function.identity()));

    public static final List<UsageType> USAGES =
            read("usage-types").map(row -> new UsageType(row[0], new Name(row[1], row[2]), resource(row[3])));

    public static final List<MeasureUnit> UNITS = read("measure-units")
            .map(row -> new MeasureUnit(
                    Integer.parseInt(row[0]), new Name(row[1], row[2]), row[3], Integer.parseInt(row[4])));

    public static final List<Conversion> CONVERSIONS = read("conversions")
            .map(row -> new Conversion(
                    Integer.parseInt(row[0]),
                    Integer.parseInt(row[1]),
                    Long.parseLong(row[2]),
                    Integer.parseInt(row[3])));

    public static final List<Region> REGIONS = read("regions").map(row -> new Region(row[0], new Name(row[1], row[2])));

    private Catalogue() {}

    /** The service with that code, which must exist. */
    public static ServiceType service(String code) {
        return Objects.requireNonNull(SERVICE_BY_CODE.get(code), code);
    }

    /** The resource type with that code, which must exist. */
    public static ResourceType resource(String code) {
        return Objects.requireNonNull(RESOURCE_BY_CODE.get(code), code);
    }

    /** What is measured of that resource type, which must be in the catalogue. */
    public static UsageType usage(String resourceType, String code) {
        return USAGES.stream()
                .filter(usage ->
                        usage.code().equals(code) && usage.resourceType().code().equals(resourceType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no usage type " + code + " of " + resourceType));
    }

    /** The unit with that id, which must exist. */
    public static MeasureUnit unit(int id) {
        return UNITS.stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no unit " + id));
    }

    /** The region with that code, which must exist. */
    public static Region region(String code) {
        return REGIONS.stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no region " + code));
    }

    /** The rows of one of our tables beside this class. */
    public static Rows read(String table) {
        String file = table + ".csv";
        try (@Nullable InputStream in = Catalogue.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return new Rows(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox's " + file, e);
        }
    }

    /** Lines of comma separated values without quotes. */
    public record Rows(List<String> lines) {

        public <T> List<T> map(Function<String[], T> row) {
            return lines.stream().map(line -> row.apply(cells(line))).toList();
        }

        @SuppressWarnings("StringSplitter") // the limit keeps empty cells at the end
        private static String[] cells(String line) {
            return Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
        }
    }
}
