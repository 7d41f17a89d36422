package io.bursar.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What the signer remembers outside the database: its last checkpoint, replaced as a whole, and the list of all, only
 * ever appended to. Both are on disk before the database hears of a checkpoint.
 */
final class CheckpointFiles {

    private final Path last;
    private final Path all;

    CheckpointFiles(Path directory) {
        this.last = directory.resolve("last-checkpoint.txt");
        this.all = directory.resolve("checkpoints.txt");
    }

    Optional<Checkpoint> last() {
        try {
            return Files.exists(last) ? Optional.of(Checkpoint.of(Files.readString(last))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the signer's last checkpoint " + last, unreadable);
        }
    }

    void keep(Checkpoint checkpoint) {
        try {
            Files.createDirectories(last.toAbsolutePath().getParent());
            var draft = last.resolveSibling(last.getFileName() + ".draft");
            write(draft, checkpoint.note(), StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(draft, last, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            write(all, checkpoint.note() + "\n", StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the checkpoint files beside " + last, unwritable);
        }
    }

    /** Where the list is, for people. */
    Path list() {
        return all;
    }

    /**
     * The checkpoints that there are at this moment, in the order of their making; what is added while somebody reads
     * is not among them. The caller closes it. One at a time is held in memory.
     */
    Reader read() {
        try {
            return new Reader(Files.exists(all) ? upToHere() : null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the list of checkpoints " + all, unreadable);
        }
    }

    private BufferedReader upToHere() throws IOException {
        var present = new LimitedStream(Files.newInputStream(all), Files.size(all));
        return new BufferedReader(new InputStreamReader(present, UTF_8));
    }

    private static void write(Path file, String text, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            var bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    static final class Reader implements Iterator<Checkpoint>, AutoCloseable {

        private final @Nullable BufferedReader lines;
        private @Nullable Checkpoint next;

        private Reader(@Nullable BufferedReader lines) {
            this.lines = lines;
            this.next = readOne();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        /** The next one without taking it. */
        @Nullable Checkpoint peek() {
            return next;
        }

        @Override
        public Checkpoint next() {
            var one = next;
            if (one == null) {
                throw new NoSuchElementException();
            }
            next = readOne();
            return one;
        }

        @Override
        public void close() {
            try {
                if (lines != null) {
                    lines.close();
                }
            } catch (IOException ignored) {
                // Nothing was written: there is nothing to lose.
            }
        }

        /** A note ends with the empty line after its signatures; a last one cut short by a crash does not count. */
        private @Nullable Checkpoint readOne() {
            if (lines == null) {
                return null;
            }
            var note = new StringBuilder();
            var signed = false;
            try {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty() && signed) {
                        return Checkpoint.of(note.toString());
                    }
                    if (line.isEmpty() && note.isEmpty()) {
                        continue;
                    }
                    signed |= line.startsWith("— ");
                    note.append(line).append('\n');
                }
                return null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the list of checkpoints", unreadable);
            }
        }
    }
}
