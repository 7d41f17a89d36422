package io.bursar.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where this Bursar keeps files of its own ({@code BURSAR_DATA_DIR}, default {@code ./data}). The directory need not
 * exist; {@link #create} makes it.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {

    /**
     * Makes the directory, and {@code name} in it, when missing.
     *
     * @throws StartRefused when it cannot be made or written to
     */
    public Path create(String name) {
        Path wanted = path.resolve(name);
        try {
            Files.createDirectories(wanted);
        } catch (IOException e) {
            throw refused(e);
        }
        if (!Files.isWritable(wanted)) {
            throw refused(new IOException(wanted + " is not writable"));
        }
        return wanted;
    }

    /** Keeps a second Bursar out until the lock is closed or this process ends, however it ends. */
    FileChannel lock() {
        Path file = create("").resolve("bursar.lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = holder(channel);
                channel.close();
                throw new StartRefused("Bursar is already running on the data directory " + path + holder
                        + ": stop that one first, or give this one a directory of its own with BURSAR_DATA_DIR.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(FileChannel channel) {
        try {
            ByteBuffer text = ByteBuffer.allocate(20);
            channel.read(text, 0);
            String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private StartRefused refused(IOException cause) {
        return new StartRefused(
                "The data directory " + path + " cannot be used by the user "
                        + System.getProperty("user.name") + ": " + cause.getMessage()
                        + ". Give Bursar a directory it may write to with BURSAR_DATA_DIR.",
                cause);
    }
}
