package io.bursar.movement;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.TrailExport;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailReader;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Movements as JSON lines that prove themselves: each carries the lines of the trail that tell of it, with their
 * hashes. {@code docs/audit/verify.py} holds every line against its hash and the movement against what they say. The
 * lines about a request are with its first movement in the file.
 */
@Component
class MovementProof {

    private static final int BATCH = 200;

    private final TrailReader trail;
    private final JsonMapper json;

    MovementProof(TrailReader trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** Begins a file. The stream is flushed at the end, not closed. */
    Lines over(OutputStream out) {
        return new Lines(out);
    }

    /** A file on its way out; movements are looked up in the trail some at a time. */
    final class Lines implements AutoCloseable {

        private final OutputStream out;
        private final List<Movement> waiting = new ArrayList<>();
        private String lastRequest = "";

        private Lines(OutputStream out) {
            this.out = out;
        }

        void add(Movement movement) throws IOException {
            waiting.add(movement);
            if (waiting.size() == BATCH) {
                write();
            }
        }

        @Override
        public void close() throws IOException {
            write();
            out.flush();
        }

        private void write() throws IOException {
            var told = told("instruction", waiting.stream().map(it -> it.id().toString()));
            var asked = told("request", waiting.stream().map(it -> it.asking().number()));
            for (var movement : waiting) {
                var number = movement.asking().number();
                var lines = new ArrayList<TrailLine>();
                if (!number.equals(lastRequest)) {
                    lines.addAll(asked.getOrDefault(number, List.of()));
                    lastRequest = number;
                }
                lines.addAll(told.getOrDefault(movement.id().toString(), List.of()));
                lines.sort(java.util.Comparator.comparingLong(TrailLine::seq));
                var facts = json.writeValueAsString(facts(movement));
                var proof = lines.stream().map(TrailExport::json).collect(Collectors.joining(",", "[", "]"));
                out.write((facts.substring(0, facts.length() - 1) + ",\"trail\":" + proof + "}\n").getBytes(UTF_8));
            }
            waiting.clear();
        }

        private Map<String, List<TrailLine>> told(String type, java.util.stream.Stream<String> ids) {
            return trail.about(type, ids.distinct().toList()).stream()
                    .collect(Collectors.groupingBy(line -> line.subject().id()));
        }
    }

    private static Map<String, @Nullable Object> facts(Movement it) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("id", it.id().toString());
        facts.put("request", it.asking().number());
        facts.put("row", it.row());
        facts.put("kind", it.terms().kind().name());
        facts.put("account", it.place().account());
        facts.put("amount", it.terms().amount().digits());
        facts.put("currency", "CNY");
        facts.put("ledger", it.terms().ledger());
        facts.put("order", it.terms().order());
        facts.put("coupons", it.terms().coupons());
        facts.put("reason", it.asking().reason());
        facts.put("maker", it.asking().maker());
        facts.put("approvers", it.asking().approvers());
        facts.put("rules", it.asking().rules());
        facts.put("state", it.course().state().name());
        facts.put("turned_down", it.course().how());
        facts.put("code", it.course().code());
        facts.put("attempts", it.course().attempts());
        facts.put("trans_id", it.terms().transId());
        facts.put("huawei_request_id", it.course().requestId());
        facts.put("made", text(it.moments().made()));
        facts.put("approved", text(it.moments().approved()));
        facts.put("sent", text(it.moments().sent()));
        facts.put("settled", text(it.moments().settled()));
        return facts;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
