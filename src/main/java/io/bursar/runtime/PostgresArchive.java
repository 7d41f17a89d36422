package io.bursar.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * PostgreSQL's programs as they lie on the classpath: there with spring-boot:run and in tests, absent from the jar. So
 * are the libraries that unpack them, which is why nothing here mentions those.
 */
final class PostgresArchive {

    private PostgresArchive() {}

    /** For this platform, as the io.zonky.test.postgres artifacts name it. */
    static String name() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String family = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return "postgres-" + family + "-" + (arch.matches("aarch64|arm64") ? "arm_64" : "x86_64") + ".txz";
    }

    static boolean available() {
        return PostgresArchive.class.getClassLoader().getResource(name()) != null;
    }

    static InputStream open() throws IOException {
        InputStream archive = PostgresArchive.class.getClassLoader().getResourceAsStream(name());
        if (archive == null) {
            throw new IOException("no " + name() + " on the classpath");
        }
        return new BufferedInputStream(archive, 1 << 16);
    }

    static String checksum() throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(open(), new CRC32C())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().toHexDigits((int) in.getChecksum().getValue());
        }
    }
}
