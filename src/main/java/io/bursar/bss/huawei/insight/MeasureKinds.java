package io.bursar.bss.huawei.insight;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.lookup.MeasureKind;

/** Huawei's numbers of the kinds of units (packages-usage-costs-orders.md 14.3). */
final class MeasureKinds {

    private static final Map<MeasureKind, Integer> NUMBERS = numbers();

    private MeasureKinds() {}

    static MeasureKind kind(@Nullable Integer number) {
        return NUMBERS.entrySet().stream()
                .filter(it -> it.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(MeasureKind.OTHER);
    }

    static int number(MeasureKind kind) {
        Integer number = NUMBERS.get(kind);
        if (number == null) {
            throw new IllegalArgumentException("Huawei cannot select " + kind);
        }
        return number;
    }

    private static Map<MeasureKind, Integer> numbers() {
        Map<MeasureKind, Integer> numbers = new EnumMap<>(MeasureKind.class);
        numbers.put(MeasureKind.CURRENCY, 1);
        numbers.put(MeasureKind.DURATION, 2);
        numbers.put(MeasureKind.TRAFFIC, 3);
        numbers.put(MeasureKind.QUANTITY, 4);
        numbers.put(MeasureKind.WEIGHT, 5);
        numbers.put(MeasureKind.LENGTH, 6);
        numbers.put(MeasureKind.CAPACITY, 7);
        numbers.put(MeasureKind.VOLUME, 8);
        numbers.put(MeasureKind.ROWS, 9);
        numbers.put(MeasureKind.PERIOD, 10);
        numbers.put(MeasureKind.FREQUENCY, 11);
        numbers.put(MeasureKind.COUNT, 12);
        numbers.put(MeasureKind.STOCK, 13);
        numbers.put(MeasureKind.TRAFFIC_DURATION, 14);
        numbers.put(MeasureKind.CAPACITY_DURATION, 15);
        numbers.put(MeasureKind.BANDWIDTH, 16);
        numbers.put(MeasureKind.CAPACITY_OVER_TIME, 17);
        numbers.put(MeasureKind.QUERY_RATE, 18);
        numbers.put(MeasureKind.BANDWIDTH_OF_1000, 19);
        numbers.put(MeasureKind.PERFORMANCE_TEST, 20);
        numbers.put(MeasureKind.AREA, 21);
        numbers.put(MeasureKind.VIDEO, 22);
        numbers.put(MeasureKind.THROUGHPUT, 23);
        numbers.put(MeasureKind.RESOLUTION, 24);
        numbers.put(MeasureKind.PACKAGE_DEDUCTION, 26);
        numbers.put(MeasureKind.CORE_DURATION, 27);
        numbers.put(MeasureKind.MEMORY_DURATION, 28);
        numbers.put(MeasureKind.IOPS_DURATION, 29);
        numbers.put(MeasureKind.THROUGHPUT_DURATION, 30);
        numbers.put(MeasureKind.COUNT_PER_DURATION, 31);
        numbers.put(MeasureKind.TRAFFIC_OF_1000, 40);
        numbers.put(MeasureKind.THOUSAND_TOKENS, 41);
        numbers.put(MeasureKind.FRAMES, 82);
        numbers.put(MeasureKind.CACHE_BANDWIDTH_DURATION, 98);
        numbers.put(MeasureKind.HONG_KONG_DOLLARS, 103);
        numbers.put(MeasureKind.TOKENS, 104);
        numbers.put(MeasureKind.QUANTITY_DURATION, 108);
        numbers.put(MeasureKind.BYTES, 109);
        numbers.put(MeasureKind.CHARACTERS, 110);
        return numbers;
    }
}
