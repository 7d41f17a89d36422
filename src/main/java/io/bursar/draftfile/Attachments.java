package io.bursar.draftfile;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.identity.UserId;

/** What makers put beside their drafts. The database lets nothing change once a draft is submitted. */
@Component("transferAttachments")
public class Attachments {

    /** The most files of one draft. */
    public static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Files files;

    Attachments(JdbcClient jdbc, Drafts drafts, Files files) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.files = files;
    }

    /**
     * One file.
     *
     * @param sha256 of its content, in hex
     * @param size in bytes
     */
    public record Line(UUID id, String name, String sha256, int size) {}

    /** Puts a file beside that maker's draft; false when there are enough already or it is not open any more. */
    @Transactional
    public boolean add(DraftId draft, Files.Stored file, UserId maker) {
        boolean open = drafts.lock(draft, maker).filter(it -> !it.isSubmitted()).isPresent();
        if (!open || of(draft).size() >= MOST) {
            return false;
        }
        jdbc.sql("insert into draft_attachment (draft_id, file_id, added_at) values (:draft, :file, :at)")
                .param("draft", draft.value())
                .param("file", files.keep(file, maker))
                .param("at", drafts.now().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** Takes it away again; false when it is not there or the draft is not open any more. */
    @Transactional
    public boolean remove(DraftId draft, UUID file, UserId maker) {
        return drafts.lock(draft, maker).filter(it -> !it.isSubmitted()).isPresent()
                && jdbc.sql("delete from draft_attachment where draft_id = :draft and file_id = :file")
                                .param("draft", draft.value())
                                .param("file", file)
                                .update()
                        == 1;
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Line> of(DraftId draft) {
        return jdbc.sql("""
                        select f.id, f.name, f.sha256, length(f.content) as size
                          from draft_attachment a join draft_file f on f.id = a.file_id
                         where a.draft_id = :draft order by a.added_at, f.id""")
                .param("draft", draft.value())
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getInt("size")))
                .list();
    }

    /** Puts the files of one draft beside another that is made after it. */
    @Transactional
    public void copy(DraftId from, DraftId to) {
        jdbc.sql("insert into draft_attachment select cast(:to as uuid), file_id, added_at from draft_attachment"
                        + " where draft_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }
}
