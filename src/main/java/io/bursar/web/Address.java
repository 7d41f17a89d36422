package io.bursar.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list with its filters, so that sorting and turning pages keep them. Immutable.
 *
 * @param path within the application
 */
public record Address(String path, SequencedMap<String, List<String>> parameters) {

    public Address {
        parameters = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    /** The address of this request with the parameters of its query (not of a form's body). */
    public static Address of(HttpServletRequest request) {
        SequencedMap<String, List<String>> query = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod())) {
            for (Map.Entry<String, String[]> parameter :
                    request.getParameterMap().entrySet()) {
                List<String> values = Arrays.stream(parameter.getValue())
                        .filter(value -> !value.isBlank())
                        .toList();
                if (!values.isEmpty()) {
                    query.put(parameter.getKey(), values);
                }
            }
        }
        return new Address(path(request), query);
    }

    /** The path of this request within the application. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The same with one parameter replaced. */
    public Address with(String name, Object value) {
        SequencedMap<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value.toString()));
        return new Address(path, changed);
    }

    /** The same without that parameter. */
    public Address without(String name) {
        SequencedMap<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new Address(path, changed);
    }

    /** Encoded, starting with a slash. */
    @Override
    public String toString() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        Object[] values = parameters.values().stream().flatMap(List::stream).toArray();
        parameters.forEach((name, list) -> list.forEach(value -> address.queryParam(encodedName(name), "{v}")));
        return path + address.encode().buildAndExpand(values).toUriString();
    }

    private static String encodedName(String name) {
        return name.replaceAll("[^A-Za-z0-9._\\[\\]-]", "_");
    }
}
