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

/**
 * A question for which the SDK has no model: values by Huawei's names. What is not set is not sent. A name that begins
 * with {@code X-} is a header.
 */
public final class OwnRequest {

    private final Map<String, Supplier<String>> values = new LinkedHashMap<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** With that value; null leaves it out. */
    public OwnRequest with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value::toString);
        }
        return this;
    }

    /** With what is only known when it is sent. */
    public OwnRequest withLate(String name, Supplier<String> value) {
        values.put(name, value);
        return this;
    }

    /** With that field in the body, a number, a text or a list of them; null leaves it out. */
    public OwnRequest withField(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    private @Nullable String get(String name) {
        Supplier<String> value = values.get(name);
        return value == null ? null : value.get();
    }

    private @Nullable Map<String, Object> body() {
        return fields.isEmpty() ? null : fields;
    }

    /**
     * A GET with these query parameters and headers.
     *
     * @param name under which it is paced, logged and measured
     * @param uri may name parameters of its own in braces
     */
    public static HttpRequestDef<OwnRequest, Void> get(String name, String uri, String... query) {
        return builder(HttpMethod.GET, name, uri, query).build();
    }

    /** A POST with the fields as its body, or without one when none is set; else as {@link #get}. */
    @SuppressWarnings("unchecked")
    public static HttpRequestDef<OwnRequest, Void> post(String name, String uri, String... query) {
        return builder(HttpMethod.POST, name, uri, query)
                .<Map<String, Object>>withRequestField(
                        "body",
                        LocationType.Body,
                        FieldExistence.NULL_IGNORE,
                        (Class<Map<String, Object>>) (Class<?>) Map.class,
                        field -> field.withReader(OwnRequest::body))
                .build();
    }

    private static HttpRequestDef.Builder<OwnRequest, Void> builder(
            HttpMethod method, String name, String uri, String... query) {
        HttpRequestDef.Builder<OwnRequest, Void> builder = HttpRequestDef.builder(method, OwnRequest.class, Void.class)
                .withName(name)
                .withUri(uri)
                .withContentType("application/json");
        for (String part : uri.split("/", -1)) {
            if (part.startsWith("{")) {
                add(builder, part.substring(1, part.length() - 1), LocationType.Path);
            }
        }
        List.of(query).forEach(it -> add(builder, it, it.startsWith("X-") ? LocationType.Header : LocationType.Query));
        return builder;
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
