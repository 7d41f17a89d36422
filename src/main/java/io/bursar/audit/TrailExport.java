package io.bursar.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The trail as JSON lines, one line each, oldest first: what {@code docs/audit/verify.py} reads. Constant memory.
 * Whoever lets people take it away records that it was taken.
 */
@Component
public class TrailExport {

    private final TrailReader reader;

    TrailExport(TrailReader reader) {
        this.reader = reader;
    }

    /** Writes every line that is looked for; the chain can be verified only where nothing was left out between. */
    public void writeJsonLines(TrailQuery query, Writer out) {
        reader.each(query, line -> {
            try {
                out.append(json(line)).append('\n');
            } catch (IOException failed) {
                throw new UncheckedIOException("the export stopped at line " + line.seq(), failed);
            }
        });
    }

    /** One line as canonical JSON, with everything that its hash is made of. */
    public static String json(TrailLine line) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("seq", line.seq());
        fields.put("at", line.at());
        fields.put("at_micros", LineDigest.micros(line.at()));
        fields.put("actor_kind", line.actor().kind().word());
        fields.put("actor_id", line.actor().id());
        fields.put("actor_name", line.actor().name());
        fields.put("on_behalf_of", line.actor().onBehalfOf());
        fields.put("ip", line.actor().address());
        fields.put("session_ref", line.origin().sessionRef());
        fields.put("request_id", line.origin().requestId());
        fields.put("action", line.action());
        fields.put("object_type", line.subject().type());
        fields.put("object_id", line.subject().id());
        fields.put("outcome", line.outcome().word());
        fields.put("payload", line.payload());
        fields.put("payload_sha", line.link().payloadSha());
        fields.put("prev_hash", line.link().prevHash());
        fields.put("hash", line.link().hash());
        fields.put("hash_alg", line.link().algorithm());
        return CanonicalJson.of(fields);
    }
}
