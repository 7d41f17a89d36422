package io.bursar.runtime;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked from the archive on the classpath. Only there with spring-boot:run and in tests. */
record PostgresBinaries(Path home) {

    Path program(String name) {
        return home.resolve("bin").resolve(name + (PostgresArchive.name().contains("windows") ? ".exe" : ""));
    }

    /**
     * Unpacks below {@code parent} once per archive: the finished directory appears at once, by a rename, so that a
     * start that was cut short leaves nothing that looks complete.
     */
    static PostgresBinaries below(Path parent) throws IOException {
        Path home = parent.resolve("postgres-" + PostgresArchive.checksum());
        if (Files.isDirectory(home)) {
            return new PostgresBinaries(home);
        }
        Files.createDirectories(parent);
        Path unpacking = Files.createTempDirectory(parent, "unpacking-");
        try {
            unpack(unpacking);
            readableByAll(unpacking);
            if (!Files.isDirectory(home)) {
                Files.move(unpacking, home);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker; its copy is the same.
            return new PostgresBinaries(home);
        } finally {
            FileSystemUtils.deleteRecursively(unpacking);
        }
        return new PostgresBinaries(home);
    }

    private static void unpack(Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(PostgresArchive.open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive reaches outside itself: " + entry.getName());
                }
                unpack(tar, entry, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 && posix(file)) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    /** A temporary directory is private to its owner; the server may run as somebody else when we are root. */
    private static void readableByAll(Path directory) throws IOException {
        if (posix(directory)) {
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS));
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(directory, permissions);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
