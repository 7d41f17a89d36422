package io.bursar.takeout;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A file on its way to the shelf: digested as it passes, put down in pieces of a megabyte. */
final class Pieces extends OutputStream {

    static final int SIZE = 1 << 20;

    private final TakeoutShelf shelf;
    private final UUID id;
    private final MessageDigest sha256;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(SIZE);
    private int no;
    private long bytes;
    private long rows;

    Pieces(TakeoutShelf shelf, UUID id) {
        this.shelf = shelf;
        this.id = id;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void written(long count) {
        rows = count;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    /** Of everything so far; asked once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) {
        sha256.update(from, start, length);
        bytes += length;
        var done = 0;
        while (done < length) {
            var now = Math.min(length - done, SIZE - piece.size());
            piece.write(from, start + done, now);
            done += now;
            if (piece.size() == SIZE) {
                putDown();
            }
        }
    }

    @Override
    public void close() {
        finish();
    }

    /** Puts the rest down. */
    void finish() {
        if (piece.size() > 0) {
            putDown();
        }
    }

    private void putDown() {
        shelf.keep(id, no++, piece.toByteArray(), rows);
        piece.reset();
    }
}
