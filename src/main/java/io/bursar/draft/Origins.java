package io.bursar.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.approval.RequestNumber;
import io.bursar.instruction.InstructionKind;

/** Which draft a request came from, and what should be known of that for ever. */
@Component("transferOrigins")
public class Origins {

    private final JdbcClient jdbc;

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is written down at the submission.
     *
     * @param rows the numbers of the rows that were submitted, in the order of the request's rows; 0 for a row of
     *     the request that gives on what the one before takes back
     * @param flags warnings at that time
     * @param twinReason why although another one was open; empty where none was
     * @param result the file with the results of the check, or null
     */
    public record Submitted(
            DraftId draft,
            RequestNumber number,
            List<Integer> rows,
            List<String> flags,
            String twinReason,
            @Nullable UUID result) {}

    /** The request that the draft was made after. */
    public record Made(Draft.How how, String after) {}

    /** What is known of a request's draft. */
    public record Origin(
            DraftId draft,
            RequestNumber number,
            InstructionKind kind,
            @Nullable Made made,
            @Nullable UUID file,
            @Nullable UUID result,
            List<String> flags,
            int leftOut,
            String twinReason) {}

    /** A row of the draft, and its number in the request where it was submitted. */
    public record Row(DraftRow row, @Nullable Integer requestRow) {}

    /** Stores it in the transaction of the submission. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Submitted submitted) {
        UUID id = submitted.draft().value();
        jdbc.sql("""
                        update draft_row r set request_row = n.row
                          from unnest(cast(:no as int[])) with ordinality n (no, row)
                         where r.draft_id = :id and r.no = n.no""")
                .param("no", submitted.rows().toArray(Integer[]::new))
                .param("id", id)
                .update();
        jdbc.sql("""
                        update draft set request_number = :number, flags = :flags, twin_reason = :reason,
                               result_id = :result, version = version + 1,
                               left_out = (select count(*) from draft_row where draft_id = :id and left_out)
                         where id = :id""")
                .param("number", submitted.number().value())
                .param("flags", String.join(",", submitted.flags()))
                .param("reason", submitted.twinReason())
                .param("result", submitted.result(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Of those requests that came from a draft. */
    @Transactional(readOnly = true)
    public List<Origin> of(Collection<RequestNumber> requests) {
        return jdbc.sql("select * from draft where request_number = any(:numbers)")
                .param("numbers", requests.stream().map(RequestNumber::value).toArray(String[]::new))
                .query(Origins::origin)
                .list();
    }

    /** Of that draft, once it is submitted. */
    @Transactional(readOnly = true)
    public Optional<Origin> find(DraftId draft) {
        return jdbc.sql("select * from draft where id = :id and request_number is not null")
                .param("id", draft.value())
                .query(Origins::origin)
                .optional();
    }

    /** Of that request; empty when it did not come from a draft. */
    public Optional<Origin> of(RequestNumber request) {
        return of(List.of(request)).stream().findFirst();
    }

    /** The requests that were made after that one, oldest first. */
    @Transactional(readOnly = true)
    public List<RequestNumber> after(RequestNumber request) {
        return jdbc.sql("select request_number from draft where origin_number = :number"
                        + " and request_number is not null order by updated_at, request_number")
                .param("number", request.value())
                .query((row, _) -> RequestNumber.of(row.getString("request_number")))
                .list();
    }

    /** The rows of that draft in their order. */
    @Transactional(readOnly = true)
    public List<Row> rows(DraftId draft) {
        return jdbc.sql("select * from draft_row where draft_id = :id order by no")
                .param("id", draft.value())
                .query((row, _) -> new Row(
                        new DraftRow(
                                row.getInt("no"),
                                new Typed(
                                        row.getString("account"),
                                        row.getString("amount"),
                                        row.getString("ledger"),
                                        row.getString("coupon"),
                                        row.getString("remark"),
                                        row.getString("onward")),
                                row.getBoolean("left_out")),
                        row.getObject("request_row", Integer.class)))
                .list();
    }

    private static Origin origin(ResultSet row, int number) throws SQLException {
        String how = row.getString("origin_how");
        return new Origin(
                new DraftId(row.getObject("id", UUID.class)),
                RequestNumber.of(row.getString("request_number")),
                InstructionKind.valueOf(row.getString("kind")),
                how == null ? null : new Made(Draft.How.valueOf(how), row.getString("origin_number")),
                row.getObject("file_id", UUID.class),
                row.getObject("result_id", UUID.class),
                Arrays.stream(row.getString("flags").split(",", -1))
                        .filter(flag -> !flag.isEmpty())
                        .toList(),
                row.getInt("left_out"),
                row.getString("twin_reason"));
    }
}
