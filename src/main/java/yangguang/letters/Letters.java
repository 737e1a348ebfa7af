package yangguang.letters;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import yangguang.datadir.Seal;
import yangguang.datadir.Sm3;

/// The issued letters (文书登记簿).
@Component
public class Letters {

    private static final String COLUMNS = "id, kind, mark, year, serial, agency_id, subject, addressee, sm3, template_version, issued_at";

    private final JdbcClient db;
    private final Seal seal;
    private final Rendering rendering;

    Letters(JdbcClient db, Seal seal, Rendering rendering) {
        this.db = db;
        this.seal = seal;
        this.rendering = rendering;
    }

    public Optional<Letter> find(long id) {
        return db.sql("select " + COLUMNS + " from letters_letter where id = ?").param(id).query(this::letter).optional();
    }

    public Optional<Letter> find(DocumentNumber number) {
        return db.sql("select " + COLUMNS + " from letters_letter where mark = ? and year = ? and serial = ?")
                .params(number.mark(), number.year(), number.serial()).query(this::letter).optional();
    }

    /// Letters of one request or file, oldest first.
    public List<Letter> about(String subject) {
        return db.sql("select " + COLUMNS + " from letters_letter where subject = ? order by id").param(subject)
                .query(this::letter).list();
    }

    /// The letter as PDF, the authoritative form.
    ///
    /// @throws java.util.NoSuchElementException where there is no such letter
    /// @throws IllegalStateException where it no longer has the digest it was issued with
    public byte[] pdf(long id) {
        byte[] pdf = page(id, "pdf");
        String sm3 = find(id).orElseThrow().sm3();
        if (!Sm3.hex(pdf).equals(sm3)) {
            throw new IllegalStateException("letter " + id + " does not have the digest it was issued with");
        }
        return pdf;
    }

    /// The letter as Word file, set from the frozen page when somebody asks for it: the same page gives the same
    /// file, most letters are only ever read as PDF, and setting it takes longer than all else an act does.
    public byte[] docx(long id) {
        return rendering.docx(html(id));
    }

    /// The frozen page, a whole HTML document.
    public String html(long id) {
        return new String(page(id, "html"), StandardCharsets.UTF_8);
    }

    private byte[] page(long id, String column) {
        return db.sql("select " + column + " from letters_letter where id = ?").param(id).query(byte[].class).optional()
                .map(seal::openBytes).orElseThrow();
    }

    private Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(row.getLong("id"), LetterKind.valueOf(row.getString("kind")),
                new DocumentNumber(row.getString("mark"), row.getInt("year"), row.getInt("serial")), row.getLong("agency_id"),
                row.getString("subject"), seal.open(row.getBytes("addressee")), row.getString("sm3"),
                row.getString("template_version"), row.getObject("issued_at", LocalDateTime.class));
    }
}
