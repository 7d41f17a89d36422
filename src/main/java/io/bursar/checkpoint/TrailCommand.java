package io.bursar.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import io.bursar.audit.Actor;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.audit.TrailLine;
import io.bursar.checkpoint.Verification.Broken;
import io.bursar.checkpoint.Verification.Flaw;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Verifies an archive of the trail away from the portal and its database:
 * {@code java -jar bursar.jar verify-trail ARCHIVE.zip [KEY…] [CHECKPOINT…]}, keys in the form that the page of the
 * trail shows, checkpoints as files that were kept elsewhere: what was cut off or rewritten since shows against them.
 * Reads line by line, whatever the length; names the first broken line.
 */
public final class TrailCommand {

    /** The word that asks for this instead of the portal. */
    public static final String WORD = "verify-trail";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;

    private TrailCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Verifies what the words after the first name.
     *
     * @return 0 when it is sound, 1 when it is broken, 2 when it could not be read
     */
    public static int run(String[] words, PrintStream out) {
        if (words.length < 2) {
            out.println("usage: verify-trail ARCHIVE.zip [KEY…] [CHECKPOINT…]");
            return 2;
        }
        try {
            var more = Arrays.stream(words).skip(2).collect(Collectors.partitioningBy(TrailCommand::isFile));
            var keys = more.getOrDefault(false, List.of()).stream()
                    .map(NoteKey::parse)
                    .toList();
            return new TrailCommand(out).verify(Path.of(words[1]), keys, more.getOrDefault(true, List.of()));
        } catch (IOException | IllegalArgumentException | JacksonException unreadable) {
            out.println("CANNOT READ " + words[1] + ": " + unreadable.getMessage());
            return 2;
        }
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException key) {
            return false;
        }
    }

    private int verify(Path archive, List<NoteKey> keys, List<String> kept) throws IOException {
        var directory = Files.createTempDirectory("verify-trail");
        var list = directory.resolve("checkpoints.txt");
        try (var zip = new ZipFile(archive.toFile(), UTF_8)) {
            try (var notes = zip.getInputStream(entry(zip, "checkpoints.txt"))) {
                Files.copy(notes, list);
            }
            for (var file : kept) {
                Files.writeString(
                        list, "\n" + Files.readString(Path.of(file)).strip() + "\n\n", StandardOpenOption.APPEND);
            }
            if (!kept.isEmpty()) {
                sort(directory, list);
            }
            return walk(zip, new CheckpointFiles(directory), keys);
        } finally {
            Files.deleteIfExists(list);
            Files.delete(directory);
        }
    }

    /** The walk meets them in the order of the lines. */
    private static void sort(Path directory, Path list) throws IOException {
        var all = new ArrayList<Checkpoint>();
        try (var read = new CheckpointFiles(directory).read()) {
            read.forEachRemaining(all::add);
        }
        all.sort(Comparator.comparingLong(Checkpoint::size));
        Files.writeString(
                list, all.stream().distinct().map(it -> it.note() + "\n").collect(Collectors.joining()));
    }

    private int walk(ZipFile zip, CheckpointFiles files, List<NoteKey> keys) throws IOException {
        try (var list = files.read();
                var lines = new BufferedReader(
                        new InputStreamReader(zip.getInputStream(entry(zip, "trail.jsonl")), UTF_8))) {
            Predicate<String> vouches = note -> keys.isEmpty() || SignedNotes.isSigned(note, keys);
            var walk = new ChainWalk(vouches, list, null);
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                var broken = walk.step(line(JSON.readTree(text)), null);
                if (broken != null) {
                    return broken(broken);
                }
            }
            var beyond = list.peek();
            if (beyond != null) {
                return broken(new Broken(
                        walk.last() + 1, Flaw.TAIL_CUT, "a checkpoint was signed for " + beyond.size() + " lines"));
            }
            out.printf(
                    Locale.ROOT,
                    "SOUND up to line %d ending with %s; %d checkpoints agree%n",
                    walk.last(),
                    walk.lastHash(),
                    walk.checkpoints());
            if (keys.isEmpty()) {
                out.println("No key was given: nobody vouches for the checkpoints.");
            }
            return 0;
        }
    }

    private int broken(Broken broken) {
        out.printf(Locale.ROOT, "BROKEN at line %d (%s): %s%n", broken.seq(), broken.flaw(), broken.detail());
        return 1;
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("there is no " + name + " in it; take the archive from the page of the trail");
        }
        return entry;
    }

    private static TrailLine line(JsonNode json) {
        var actor = new Actor(
                Actor.Kind.of(text(json, "actor_kind")),
                text(json, "actor_id"),
                text(json, "actor_name"),
                orNull(json, "on_behalf_of"),
                orNull(json, "ip"));
        return new TrailLine(
                json.required("seq").asLong(),
                Instant.EPOCH.plus(json.required("at_micros").asLong(), ChronoUnit.MICROS),
                actor,
                new TrailLine.Origin(orNull(json, "session_ref"), orNull(json, "request_id")),
                text(json, "action"),
                new Subject(text(json, "object_type"), text(json, "object_id")),
                Outcome.of(text(json, "outcome")),
                text(json, "payload"),
                new TrailLine.Link(
                        text(json, "payload_sha"),
                        text(json, "prev_hash"),
                        text(json, "hash"),
                        text(json, "hash_alg")));
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asString();
    }

    private static @Nullable String orNull(JsonNode json, String name) {
        var value = json.required(name);
        return value.isNull() ? null : value.asString();
    }
}
