package io.bursar.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Tells which encoding bytes are text in, without guessing: a byte that does not fit refuses the encoding. */
final class Encodings {

    private static final List<Charset> WITHOUT_MARK = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private Encodings() {}

    static String decode(byte[] bytes) throws NotRead {
        if (isMarked(bytes, 0xEF, 0xBB, 0xBF)) {
            return demanded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (isMarked(bytes, 0xFF, 0xFE)) {
            return demanded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (isMarked(bytes, 0xFE, 0xFF)) {
            return demanded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        for (Charset charset : WITHOUT_MARK) {
            String text = strictly(bytes, 0, charset);
            if (text != null) {
                return text;
            }
        }
        throw new NotRead(Reading.Why.ENCODING);
    }

    private static String demanded(byte[] bytes, int from, Charset charset) throws NotRead {
        String text = strictly(bytes, from, charset);
        if (text == null) {
            throw new NotRead(Reading.Why.ENCODING);
        }
        return text;
    }

    private static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isMarked(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
