package io.bursar.runtime;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataDirectoryTests {

    @TempDir
    private Path temporary;

    @Test
    void letsNobodyElseInWhileItIsUsed() throws Exception {
        DataDirectory directory = new DataDirectory(temporary.resolve("data"));
        try (FileChannel lock = directory.lock()) {
            assertThat(lock.isOpen()).isTrue();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(directory::lock)
                    .withMessageContaining(directory.path().toString())
                    .withMessageContaining("process " + ProcessHandle.current().pid())
                    .withMessageContaining("BURSAR_DATA_DIR");
        }
        directory.lock().close();
    }

    @Test
    void saysWhyItCannotBeUsed() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new DataDirectory(file.resolve("data")).lock())
                .withMessageContaining(file.toString())
                .withMessageContaining("BURSAR_DATA_DIR");
    }
}
