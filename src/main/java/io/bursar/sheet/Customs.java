package io.bursar.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through an .xlsx before anything is built from it: how much it unpacks to, and whether its sheets hold what is
 * not read (macros, formulas, merged cells, references far outside). What passes is safe to hand to the library, which
 * makes room for whatever a cell's reference says.
 */
final class Customs {

    private static final int MOST_ENTRIES = 500;
    private static final XMLInputFactory XML = factory();

    private Customs() {}

    static void inspect(byte[] bytes, Limits limits) throws NotRead {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            Allowance allowance = new Allowance(limits.unpackedBytes());
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new NotRead(Reading.Why.BOMB);
                }
                inspect(zip, entry, allowance, limits);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new NotRead(Reading.Why.NOT_A_SHEET);
            }
        } catch (TooMuch bomb) {
            throw new NotRead(Reading.Why.BOMB);
        } catch (IOException | RuntimeException unexpected) {
            throw new NotRead(Reading.Why.DAMAGED);
        }
    }

    private static void inspect(ZipFile zip, ZipArchiveEntry entry, Allowance allowance, Limits limits)
            throws IOException, NotRead {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin")) {
            throw new NotRead(Reading.Why.MACROS);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new NotRead(Reading.Why.OLD_EXCEL);
        }
        try (Counted content = new Counted(zip.getInputStream(entry), allowance)) {
            try {
                look(XML.createXMLStreamReader(content.kept()), limits);
            } catch (XMLStreamException notXml) {
                if (notXml.getNestedException() instanceof TooMuch bomb) {
                    throw bomb;
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    throw new NotRead(Reading.Why.DAMAGED);
                }
            }
            // Whatever is behind counts as well: the library may read it.
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static void look(XMLStreamReader xml, Limits limits) throws XMLStreamException, NotRead {
        boolean inSheet = false;
        long rows = 0;
        String place = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new NotRead(Reading.Why.DAMAGED);
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Override", "Default" -> refuseMacros(xml);
                case "sheetData" -> inSheet = true;
                case "row" -> {
                    // Formatted but empty rows may be many; they cost time, not memory.
                    if (inSheet && ++rows > 200L * limits.rows()) {
                        throw new NotRead(Reading.Why.TOO_MANY_ROWS, limits.rows() - 1);
                    }
                }
                case "c" -> place = place(xml, inSheet, limits);
                case "f" -> {
                    if (inSheet) {
                        throw new NotRead(Reading.Why.FORMULA, place);
                    }
                }
                case "mergeCell" -> throw new NotRead(Reading.Why.MERGED, attribute(xml, "ref"));
                default -> {}
            }
        }
    }

    private static void refuseMacros(XMLStreamReader xml) throws NotRead {
        if (attribute(xml, "ContentType").toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new NotRead(Reading.Why.MACROS);
        }
    }

    /** The cell's reference, which must not be further right than a spreadsheet goes. */
    private static String place(XMLStreamReader xml, boolean inSheet, Limits limits) throws NotRead {
        String reference = attribute(xml, "r");
        if (!inSheet || reference.isEmpty()) {
            return reference;
        }
        if (!reference.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
            throw new NotRead(Reading.Why.TOO_MANY_COLUMNS, limits.columns());
        }
        return reference;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** What may still be unpacked. */
    private static final class Allowance {

        private long left;

        private Allowance(long bytes) {
            this.left = bytes;
        }

        private void spend(long bytes) throws TooMuch {
            left -= bytes;
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }

    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Counted extends FilterInputStream {

        private final Allowance allowance;

        private Counted(InputStream in, Allowance allowance) {
            super(in);
            this.allowance = allowance;
        }

        /** The same for a reader that closes what it has read to the end. */
        private InputStream kept() {
            return new FilterInputStream(this) {
                @Override
                public void close() {
                    // The rest is still to be counted.
                }
            };
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                allowance.spend(1);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                allowance.spend(read);
            }
            return read;
        }
    }
}
