package io.bursar.voucher;

import java.util.Map;

import io.bursar.audit.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is meant by the ids of a voucher, as they were called when it was issued: a later name must not change what was
 * printed.
 *
 * @param people display names by user id
 * @param accounts titles by Huawei's account id
 */
record Names(Map<String, String> people, Map<String, String> accounts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Names {
        people = Map.copyOf(people);
        accounts = Map.copyOf(accounts);
    }

    static Names of(String json) {
        return JSON.readValue(json, Names.class);
    }

    String json() {
        return CanonicalJson.of(Map.of("people", people, "accounts", accounts));
    }

    String person(Object id) {
        return people.getOrDefault(id.toString(), id.toString());
    }

    /** Empty where the account was never seen. */
    String account(Object id) {
        return accounts.getOrDefault(id.toString(), "");
    }
}
