package io.bursar.bss.huawei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.core.http.FieldExistence;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;

/** A question for which the SDK has no model: values by Huawei's names. What is not set is not sent. */
final class OwnRequest {

    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();

    /** With that value; null leaves it out. */
    OwnRequest with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value::toString);
        }
        return this;
    }

    /** With what is only known when it is sent. */
    OwnRequest withLate(String name, Supplier<String> value) {
        values.put(name, value);
        return this;
    }

    private @Nullable String get(String name) {
        Supplier<String> value = values.get(name);
        return value == null ? null : value.get();
    }

    /**
     * A GET with these query parameters.
     *
     * @param name under which it is paced, logged and measured
     * @param uri may name parameters of its own in braces
     */
    static HttpRequestDef<OwnRequest, Void> get(String name, String uri, String... query) {
        HttpRequestDef.Builder<OwnRequest, Void> builder = HttpRequestDef.builder(
                        HttpMethod.GET, OwnRequest.class, Void.class)
                .withName(name)
                .withUri(uri)
                .withContentType("application/json");
        for (String part : uri.split("/", -1)) {
            if (part.startsWith("{")) {
                add(builder, part.substring(1, part.length() - 1), LocationType.Path);
            }
        }
        List.of(query).forEach(it -> add(builder, it, LocationType.Query));
        return builder.build();
    }

    private static void add(HttpRequestDef.Builder<OwnRequest, Void> builder, String name, LocationType where) {
        builder.<String>withRequestField(
                name,
                where,
                where == LocationType.Path ? FieldExistence.NON_NULL_NON_EMPTY : FieldExistence.NULL_IGNORE,
                String.class,
                field -> field.withReader(request -> request.get(name)));
    }
}
