package io.bursar.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import io.bursar.instruction.InstructionKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rules as they are stored. */
@Component
class RuleJson {

    private static final TypeReference<Map<InstructionKind, BigDecimal>> LIMITS = new TypeReference<>() {};

    private final JsonMapper json;

    RuleJson(JsonMapper json) {
        this.json = json;
    }

    String rules(List<Rule> rules) {
        return json.writeValueAsString(rules);
    }

    List<Rule> rules(String stored) {
        return List.of(json.readValue(stored, Rule[].class));
    }

    /** The same limits give the same text. */
    String bulk(Map<InstructionKind, BigDecimal> limits) {
        return json.writeValueAsString(new TreeMap<>(limits));
    }

    Map<InstructionKind, BigDecimal> bulk(String stored) {
        return json.readValue(stored, LIMITS);
    }
}
